// Writes THIRD-PARTY-NOTICES.md: what the bundles really hold, by esbuild's own account, and under which licence.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** For packages that name a licence and bring no text: its text. */
const MIT = holder => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What a licence asks us to say beyond its text. */
const REMARKS = {
  citeproc:
    'Used under the Common Public Attribution License 1.0 (<https://opensource.org/license/cpal-1-0>), unchanged but for ' +
    'being bundled. Its source code is <https://github.com/juris-m/citeproc-js>, and the npm package of the version above.',
};

/** CSL files that are in the bundles. The first two are our files, the others come with @citation-js/plugin-csl. */
const CSL_FILES = [
  ['American Medical Association 11th edition', 'american-medical-association', 'server/src/model/styles/ama.ts'],
  ['Nature', 'nature', 'server/src/model/styles/nature.ts'],
  ['American Psychological Association 7th edition', 'apa', 'apa'],
  ['Vancouver', 'vancouver', 'vancouver'],
  ['Cite Them Right 11th edition - Harvard', 'harvard-cite-them-right', 'harvard1'],
];
const PLUGIN = 'node_modules/@citation-js/plugin-csl/lib';

/** Writes the file for these metafiles of esbuild; the same bundles give the same bytes. */
export function writeNotices(metafiles) {
  const names = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input);
        if (found && bytesInOutput > 0) names.add(input.slice(0, found.index + found[0].length - 1));
      }
    }
  }
  const packages = [...names].map(describePackage).sort((a, b) => (a.title < b.title ? -1 : 1));
  const parts = [
    '# Third-party notices',
    'Citewise is under the MIT licence (see LICENSE). Its bundles hold the work of others, under the licences below.',
    ...packages.map(it => it.text),
    ...(packages.some(it => it.title.startsWith('@citation-js/plugin-csl ')) ? [cslNotice()] : []),
  ];
  writeFileSync('THIRD-PARTY-NOTICES.md', `${parts.join('\n\n')}\n`);
  console.log(`THIRD-PARTY-NOTICES.md: ${packages.length} packages`);
}

function describePackage(folder) {
  const { name, version, license, author, homepage, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${folder} names no licence: find out before it ships.`);
  const file = readdirSync(folder).find(it => /^(?:un)?licen[cs]e(?:\.(?:md|txt))?$/i.test(it));
  const holder = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  if (!file && license !== 'MIT') throw new Error(`${folder} brings no licence text: find it before it ships.`);
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : MIT(holder);
  const home = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const heading = `## ${name} ${version}\n\n${license}${home ? `, <${home.replace(/^git\+/, '')}>` : ''}`;
  const remark = REMARKS[name] ? `\n\n${REMARKS[name]}` : '';
  return { title: `${name} ${version}`, text: `${heading}${remark}\n\n${fenced(text)}` };
}

const fenced = text => `\`\`\`\`text\n${text.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '')}\n\`\`\`\``;

/** The CSL project asks for its name and address; CC BY-SA for the authors, the licence, and what was changed. */
function cslNotice() {
  const bundled = JSON.parse(readFileSync(`${PLUGIN}/styles.json`, 'utf8'));
  const locale = JSON.parse(readFileSync(`${PLUGIN}/locales.json`, 'utf8'))['en-US'];
  const rows = CSL_FILES.map(([title, id, source]) => {
    const xml = existsSync(source) ? readFileSync(source, 'utf8') : bundled[source];
    if (!xml.includes(`http://www.zotero.org/styles/${id}<`)) throw new Error(`${source} is not the style ${id}.`);
    return `- ${title}, <https://www.zotero.org/styles/${id}>, by ${namesIn(xml)}`;
  });
  return [
    '## Citation styles and locale of the Citation Style Language project',
    'From <https://citationstyles.org>, under the Creative Commons Attribution-ShareAlike 3.0 Unported licence, ' +
      '<https://creativecommons.org/licenses/by-sa/3.0/>:',
    [...rows, `- the locale en-US, translated by ${namesIn(locale)}`].join('\n'),
    'The files are included unchanged. When it runs, Citewise leaves out the parts that a single entry does not need.',
  ].join('\n\n');
}

const namesIn = xml => [...xml.slice(0, xml.indexOf('</info>')).matchAll(/<name>([^<]*)<\/name>/g)].map(it => it[1]).join(', ');
