/**
 * The one door to citation-js and its engine citeproc. They are heavy: nothing may import this file but
 * `format-reference.ts`, and that with `import()`, so that they are loaded by the first reference that is shown.
 */
import { type CslEngine, plugins, util } from '@citation-js/core';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
import { readEngineHtml } from './engine-html';
import { formattableItem } from './formattable-item';
import type { CslItem } from './csl-item';
import type { FormattedReference, Style } from './format-reference';
import { ama } from './styles/ama';
import { bibliographyPart } from './styles/bibliography-part';
import { nature } from './styles/nature';
import { parseCsl } from './styles/parse-csl';

const config = plugins.config.get('@csl');

/** Our names of the styles, and where each comes from. */
const XML: Readonly<Record<Style, string>> = {
  ama,
  vancouver: config.templates.get('vancouver'),
  apa: config.templates.get('apa'),
  nature,
  harvard: config.templates.get('harvard1'),
};

// The engine warns on the standard output, which belongs to the protocol.
CSL.debug = () => undefined;
// It would turn `²` and `™` of a title into markup, which a hover cannot show.
CSL.SUPERSCRIPTS_REGEXP = /(?!)/g;
// It would set up sorting in the language of the style, which costs ten milliseconds; one entry is in order.
CSL.stringCompare = () => 0;
// Its own reader of XML makes a regular expression for each attribute.
CSL.parseXml = parseCsl;

/** The item in the style; nothing where it has no title or the engine cannot print it. Does not throw. */
export function formatItem(item: CslItem, style: Style): FormattedReference | undefined {
  const data = formattableItem(item, style);
  if (!data) return undefined;
  try {
    // Not `new Cite(…)`: it copies and checks again what is already clean, for half as long again. One item at a time,
    // with an id and a known type, also avoids its slow paths: type detection, new ids, the copy of a whole library.
    const engine = config.engine([util.downgradeCsl(data)], template(style), 'en-US', 'html');
    forgetNames(engine);
    engine.updateItems([data.id]);
    const bibliography = engine.makeBibliography();
    const html = bibliography ? bibliography[1][0] : undefined;
    return html ? readEngineHtml(html) : undefined;
  } catch {
    return undefined;
  }
}

/** The name under which citation-js knows our short form of the style. */
function template(style: Style): string {
  const name = `citewise-${style}`;
  if (!config.templates.has(name)) config.templates.add(name, bibliographyPart(XML[style]));
  return name;
}

/**
 * The engine would note each name, to tell apart the Smiths of a list. One entry has no need of it, it takes time, and
 * the notes are plain objects: an author with the given name `constructor` would break them.
 */
function forgetNames(engine: CslEngine): void {
  engine.registry.namereg.addname = () => undefined;
  engine.registry.namereg.namereg = Object.create(null) as object;
}
