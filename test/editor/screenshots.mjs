// `npm run screenshots [scene …]`: pictures of the extension in a real VS Code, light and dark, to be looked at.
//   --out DIR        where the pictures go (out/screenshots)
//   --theme NAME     only light, dark or contrast; without it light and dark
//   --scale 2        twice the pixels
//   --vsix FILE      the packaged extension, installed as a user would
//   --extension DIR  another extension folder than this project's
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installHost, projectFolder } from './host/install.mjs';
import { closeWorkbench, openWorkbench, takePicture } from './host/workbench.mjs';
import { SCENES } from './scenes.mjs';

const { values: given, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: path.join(projectFolder, 'out', 'screenshots') },
    theme: { type: 'string' },
    scale: { type: 'string', default: '1' },
    vsix: { type: 'string' },
    extension: { type: 'string', default: projectFolder },
  },
});

const workspace = fileURLToPath(new URL('workspace', import.meta.url));
const source = given.vsix ? { vsix: path.resolve(given.vsix) } : { extension: path.resolve(given.extension) };

const unknown = asked.find(name => !SCENES.some(scene => scene.name === name));
if (unknown) throw new Error(`No scene "${unknown}": there are ${SCENES.map(it => it.name).join(', ')}`);
await installHost();
await mkdir(given.out, { recursive: true });
for (const scene of SCENES.filter(it => asked.length === 0 || asked.includes(it.name))) {
  for (const theme of given.theme ? [given.theme] : ['light', 'dark']) await photograph(scene, theme);
}

/** A scene that fails leaves a picture of where it stood, and the others go on. */
async function photograph(scene, theme) {
  const workbench = await openWorkbench({ workspace, theme, scale: Number(given.scale), ...source, ...scene.options });
  const take = async (part, options) => {
    const name = [scene.name, part, theme].filter(Boolean).join('-');
    const file = path.resolve(given.out, `${name}.png`);
    await takePicture(workbench, file, options);
    console.log(path.relative(process.cwd(), file));
  };
  try {
    await scene.play(workbench, take);
    await take();
  } catch (error) {
    console.error(`Scene "${scene.name}" (${theme}) failed: ${error.message.split('\n')[0]}`);
    await take('FAILED').catch(() => undefined);
    process.exitCode = 1;
  } finally {
    await closeWorkbench(workbench);
  }
}
