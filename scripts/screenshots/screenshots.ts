/**
 * Replaces the pictures in docs/screenshots: summaries of the committed bundle with GitHub's stylesheet,
 * light and dark, wide and narrow. Needs Chromium; no network and no root.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLab } from '../../__tests__/lab/lab.ts';
import { runAction } from '../../__tests__/runner/run-action.ts';
import { renderPage } from '../../demo/render-page.ts';
import { SCENES, type Scene, type View } from './scenes.ts';

const pictures = resolve(import.meta.dirname, '../../docs/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
for (const scene of SCENES) {
  const summary = await renderScene(scene);
  for (const view of scene.views) {
    const page = join(folder, 'page.html');
    writeFileSync(page, await renderPage(summary, view.theme));
    const file = `${scene.name}-${view.theme}${view.width < 1000 ? '-narrow' : ''}.png`;
    takeScreenshot(page, join(pictures, file), view);
    console.log(`docs/screenshots/${file}`);
  }
}
rmSync(folder, { recursive: true });

/** Runs the action on the scene and returns its summary as Markdown. */
async function renderScene({ zone, listeners, hosts, files = {}, inputs = {} }: Scene) {
  const lab = await startLab({ zone, listeners });
  const run = await runAction({
    files: {
      ...files,
      '.github/mail-hosts.yml': `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${hosts}`,
    },
    inputs: {
      resolvers: lab.resolver,
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      ...inputs,
    },
  });
  await lab.close();
  await run.remove();
  return run.summary;
}

function takeScreenshot(page: string, file: string, { width, height }: View): void {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const size = `--window-size=${width},${height}`;
  execFileSync('chromium', [...flags, profile, size, `--screenshot=${file}`, `file://${page}`], {
    stdio: 'ignore',
  });
}
