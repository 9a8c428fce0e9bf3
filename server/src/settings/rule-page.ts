/** Where the page of a rule is: the one place to change when the pages get a home on the web. */

/** The folder of the pages in the source tree, where they also run as tests. */
export const SOURCE_PAGES = 'test/rules';

/** The folder of the pages in the product, beside `dist`. */
export const SHIPPED_PAGES = 'docs/rules';

/** An `https:` folder that ends in a slash, once there is one; it then replaces the shipped pages. */
export const PAGES_HOME = '';

/**
 * The address of a rule's page. `pages` is the URI of the shipped folder, without a slash at its end; where there is none,
 * as in a browser, and no home on the web either, the rule has no address.
 */
export function rulePageUri(rule: string, pages?: string): string | undefined {
  if (PAGES_HOME) return `${PAGES_HOME}${rule}.md`;
  return pages && `${pages}/${rule}.md`;
}
