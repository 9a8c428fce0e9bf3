/** Makes a CSL style quick to load for the one thing that we ask of it: to print a single entry of a bibliography. */

const CITATION = '<citation><layout><text variable="citation-number"/></layout></citation>';

/**
 * The style without what one entry never needs: comments, the layout of citations, sort keys, terms of other languages, and the
 * macros that only these used. The engine writes out each macro where it is called, so that APA takes half the time.
 * `xml` is a whole CSL 1.0 style that ships with us; any other text comes back with the same parts cut, or unchanged.
 */
export function bibliographyPart(xml: string): string {
  const kept = xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<citation[ >][\s\S]*<\/citation>/, CITATION)
    .replace(/<locale xml:lang="(?!en)[^"]*">[\s\S]*?<\/locale>/g, '')
    .replace(/<sort>[\s\S]*?<\/sort>/g, '');
  return withoutUnusedMacros(kept);
}

function withoutUnusedMacros(xml: string): string {
  const used = new Set(Array.from(xml.matchAll(/ macro="([^"]*)"/g), match => match[1]));
  const kept = xml.replace(/<macro name="([^"]*)">[\s\S]*?<\/macro>/g, (macro, name) => (used.has(name) ? macro : ''));
  // A macro that went may have been the last to call another one.
  return kept === xml ? xml : withoutUnusedMacros(kept);
}
