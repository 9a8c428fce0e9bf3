/** Headings under which a reference list stands. */
import { trimEndWhile } from '../base/trim-end';

const TITLES = new Set(
  [
    'references', 'reference', 'reference list', 'references list', 'list of references', 'references cited', 'cited references',
    'bibliography', 'bibliographic references', 'bibliographical references', 'literature', 'literature cited', 'cited literature',
    'literature references', 'works cited', 'references and notes', 'notes and references', 'references and further reading',
    'references and recommended reading', 'key references', 'main references', 'chapter references', 'endnotes',
    'literatur', 'literaturverzeichnis', 'literaturangaben', 'literaturliste', 'quellen', 'quellenverzeichnis', 'referenzen',
    'références', 'références bibliographiques', 'bibliographie', 'liste des références',
    'referencias', 'referencias bibliográficas', 'bibliografía', 'lista de referencias', 'referências', 'referências bibliográficas',
    'bibliografia', 'riferimenti', 'riferimenti bibliografici', 'referenties', 'literatuur', 'literatuurlijst', 'referenser',
    'referanser', 'litteratur', 'kirjallisuus', 'lähteet', 'piśmiennictwo', 'literatura', 'литература', 'список литературы',
    '参考文献', '参考资料', '文献', '引用文献', '參考文獻', '참고문헌', '참고 문헌',
  ].map(it => it.normalize('NFC')),
);
/** `Methods references`, `Supplementary references`, `References for Chapter 2`. */
const VARIANTS =
  /^(?:(?:methods?|online|online methods|additional|supplementary|supplemental|supporting|extended data|further|appendix|section|part|chapter \w{1,5}) references|references (?:for|of|to|in) .{1,60}|references \(.{1,60}\))$/;

/** The text of a heading: markup, attributes, numbering and colon removed. Of `## 7. **References** {#refs}` it is `References`. */
export function headingTitle(text: string): string {
  const line = text
    .split('\n', 1)[0]!
    .slice(0, 500)
    .replace(/<[^<>]{0,300}>/g, '')
    .trim()
    .replace(/\{[^{}]{0,200}\}$/, '');
  const title = trimEndWhile(line, /[\s#]/)
    .replace(/^[\s#>]+/, '')
    .replace(/[*_`\\]+/g, '')
    .replace(/^(?:(?:chapter|section|kapitel)\s+)?(?:\d{1,3}(?:\.\d{1,3}){0,5}[.)]?|[IVXLC]{1,7}[.)]|[A-Z][.)])\s+/i, '')
    .trim();
  return trimEndWhile(title, /[:：.\s]/);
}

export function isReferenceTitle(title: string): boolean {
  if (title.length > 100) return false;
  const plain = title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace(/\(\d{1,4}\)$/, '').trim();
  return TITLES.has(plain) || TITLES.has(plain.replace(/ /g, '')) || VARIANTS.test(plain);
}
