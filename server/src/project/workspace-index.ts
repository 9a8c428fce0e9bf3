/** The workspace's own index: `.citewise/index/`, a folder of Markdown that everybody can see, copy, and put under version control. */

const INDEX_PATH = '.citewise/index';

/** The place of the index in a folder. */
export const indexIn = (folder: string): string => `${folder.replace(/\/$/, '')}/${INDEX_PATH}`;

/** Whether a place is the index of some folder: it need not be there. */
export const isIndex = (place: string): boolean => place.endsWith(`/${INDEX_PATH}`);
