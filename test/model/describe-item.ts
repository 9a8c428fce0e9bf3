/** A CSL item as lines of text, every field of it: what the reference pictures show. */
import type { CslDate, CslItem, CslName } from '../../server/src/model/csl-item';

const nameOf = (it: CslName): string =>
  it.literal !== undefined
    ? `{${it.literal}}`
    : [it['non-dropping-particle'] && `<${it['non-dropping-particle']}>`, it.family, it.given && `/ ${it.given}`, it.suffix && `/ ${it.suffix}`]
        .filter(part => part !== undefined)
        .join(' ');

const isDate = (value: unknown): value is CslDate => typeof value === 'object' && value !== null && 'date-parts' in value;

function valueOf(value: unknown): string {
  if (Array.isArray(value)) return (value as CslName[]).map(nameOf).join('; ');
  return isDate(value) ? value['date-parts']!.map(it => it.join('-')).join('..') : String(value);
}

/** `field: value` for each field but the id; names as `<particle> family / given / suffix` or `{group}`. */
export const describeItem = (item: CslItem): string[] =>
  Object.entries(item)
    .filter(([field]) => field !== 'id' && field !== 'custom')
    .map(([field, value]) => `${field}: ${valueOf(value)}${field === 'author' && item.custom?.['et-al'] ? '; et al' : ''}`);
