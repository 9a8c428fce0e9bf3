// What frames the text: sections, the byline, and comments that keep findings back.
import assert from 'node:assert/strict';
import { textOf } from '../../server/src/base/span';
import { parseReview } from '../../server/src/model/parse-review';

describe('sections', () => {
  const text = '# Title\n\nText.\n\n## One\n\n### Deep\n\n**Bold**\n\n## 2. *Two* {#two}\n\nText.\n\n# End\n';
  const { sections } = parseReview('draft.md', text);
  it('have titles without marks and numbers', () => assert.deepEqual(sections.map(it => it.title), ['Title', 'One', 'Deep', 'Bold', 'Two', 'End']));
  it('have levels', () => assert.deepEqual(sections.map(it => it.level), [1, 2, 3, 7, 2, 1]));
  it('end before the next of their level', () =>
    assert.deepEqual(sections.map(it => text.slice(it.span.end).split('\n', 1)[0]), ['# End', '## 2. *Two* {#two}', '## 2. *Two* {#two}', '## 2. *Two* {#two}', '# End', '']));
  it('begin with their heading', () => assert.equal(textOf(text, sections[1]!.heading), '## One'));
});

describe('the byline', () => {
  const keysOf = (text: string): string => parseReview('draft.md', text).citations.map(it => it.cites.map(cite => cite.key).join(',')).join(' ');
  const texts: Readonly<Record<string, readonly [text: string, keys: string]>> = {
    'of names and addresses': ['# Title\n\nA. Abel<sup>1</sup>, B. Berg<sup>1,2</sup>\n\n<sup>1</sup>Institute of Ageing, Bonn\n\n## Introduction\n\nSo it is.<sup>3</sup>\n', '3'],
    'below a subtitle': ['# Title\n\n## A review\n\nA. Abel^1^, B. Berg^2^\n\n## Introduction\n\nSo it is.^3^\n', '3'],
    'below a bold subtitle': ['# Title\n\n**A review**\n\nA. Abel^1^, B. Berg^2^\n\n**Introduction**\n\nSo it is.^3^\n', '3'],
    'with addresses on one line': ['# Title\n\nAda Abel^1^ and Bo Berg^2^\n\n^1^ Institute of Ageing, Bonn; ^2^ University of Ulm.\n\nAbstract\n\nSo it is.^3^\n', '3'],
    'without any heading': ['A. Abel<sup>1</sup>, B. Berg<sup>2</sup>\n\n<sup>1</sup>Institute of Ageing, Bonn\n\nSo it is.<sup>3</sup>\n', '3'],
    'that there is not': ['# Title\n\nCells age.<sup>1</sup> The division of cells stops.<sup>2</sup> Many hospitals know.\n', '1 2'],
    'that is prose over lines': ['Cells age [1] in all of\n12 European hospitals and universities [2].\n', '1 2'],
  };
  for (const [name, [text, keys]] of Object.entries(texts)) it(name, () => assert.equal(keysOf(text), keys));
});

describe('suppressions', () => {
  const scopesOf = (text: string): unknown[] =>
    parseReview('draft.md', text).suppressions.map(it => [it.rule, it.reason, textOf(text, it.scope)]);
  it('speak for the block below', () =>
    assert.deepEqual(scopesOf('One.\n\n<!-- citewise-ignore citation-order: meant so -->\nTwo\nlines.\n\nThree.\n'), [
      ['citation-order', 'meant so', '<!-- citewise-ignore citation-order: meant so -->\nTwo\nlines.\n'],
    ]));
  it('speak for the block below also over a blank line', () =>
    assert.match(String(scopesOf('<!-- citewise-ignore a: b -->\n\nTwo.\n\nThree.\n')), /Two\.\n$/));
  it('speak for their line', () =>
    assert.deepEqual(scopesOf('One [1]. <!-- citewise-ignore citation-order: meant so -->\nTwo.\n'), [
      ['citation-order', 'meant so', 'One [1]. <!-- citewise-ignore citation-order: meant so -->'],
    ]));
  it('may lack a reason', () => assert.deepEqual(scopesOf('One. <!-- citewise-ignore citation-order -->'), [['citation-order', '', 'One. <!-- citewise-ignore citation-order -->']]));
  it('are none in code', () => assert.deepEqual(scopesOf('```\n<!-- citewise-ignore a: b -->\n```\n'), []));
  it('are none in a code span', () => assert.deepEqual(scopesOf('Write `<!-- citewise-ignore a: b -->`.'), []));
  it('are none in other comments', () => assert.deepEqual(scopesOf('<!-- ignore a: b -->\n<!-- citewise-ignored a: b -->\n'), []));
});
