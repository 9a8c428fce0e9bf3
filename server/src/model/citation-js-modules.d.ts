/** What we use of citation-js and citeproc, neither of which brings types. */

declare module '@citation-js/core' {
  interface Register {
    add(name: string, data: string): unknown;
    get(name: string): string;
    has(name: string): boolean;
  }
  export interface CslEngine {
    readonly registry: { readonly namereg: { addname: () => void; namereg: object } };
    updateItems(ids: readonly string[]): unknown;
    makeBibliography(): [unknown, string[]] | false;
  }
  interface CslConfig {
    readonly templates: Register;
    /** The engine for a style and a language, kept between calls, set to answer with these items. */
    engine(items: readonly object[], style: string, language: string, format: 'html' | 'text'): CslEngine;
  }
  export const plugins: { readonly config: { get(name: '@csl'): CslConfig } };
  export const util: { downgradeCsl(item: object): object };
}

declare module '@citation-js/plugin-csl';

declare module 'citeproc' {
  const CSL: {
    debug: (message: string) => void;
    SUPERSCRIPTS_REGEXP: RegExp;
    parseXml: (xml: string) => object | undefined;
    stringCompare: (a: string, b: string) => number;
  };
  export default CSL;
}
