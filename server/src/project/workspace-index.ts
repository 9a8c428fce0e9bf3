/** The workspace's own index: `.citewise/index/`, a folder of Markdown that everybody can see, copy, and put under version control. */
import { foldTitle } from '../base/fold';
import type { Files } from './files';

const INDEX_PATH = '.citewise/index';

/** The place of the index in a folder. */
export const indexIn = (folder: string): string => `${folder.replace(/\/$/, '')}/${INDEX_PATH}`;

/** Whether a place is the index of some folder: it need not be there. */
export const isIndex = (place: string): boolean => place.endsWith(`/${INDEX_PATH}`);

/** Where a review is to be put, or the file that says the same already. */
export type PlaceInIndex = { readonly uri: string } | { readonly existing: string };

/** A file named after the title, under a name that no other one has. */
export async function findPlace(files: Pick<Files, 'findReviews' | 'readText'>, folder: string, text: string, title: string): Promise<PlaceInIndex> {
  const index = indexIn(folder);
  const { uris } = await files.findReviews(index);
  const wanted = comparableText(text);
  for (const uri of uris) {
    const read = await files.readText(uri);
    if ('text' in read && comparableText(read.text) === wanted) return { existing: uri };
  }
  const taken = new Set(uris.map(it => it.toLowerCase()));
  const name = fileNameOf(title);
  let uri = `${index}/${name}.md`;
  for (let at = 2; taken.has(uri.toLowerCase()); at++) uri = `${index}/${name}-${at}.md`;
  return { uri };
}

/** Line ends and what an editor trims make no other text. */
const comparableText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const LONGEST_NAME = 60;

/** `Senolytics: a review` becomes `senolytics-a-review`; in another script than Latin, which file systems spell in two ways, a plain name. */
function fileNameOf(title: string): string {
  const words = foldTitle(title).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const short = words.length <= LONGEST_NAME ? words : words.slice(0, words.lastIndexOf('-', LONGEST_NAME) + 1 || LONGEST_NAME).replace(/-$/, '');
  // A file called README is no review: see `findReviews`.
  return short === '' || short === 'readme' ? 'review' : short;
}
