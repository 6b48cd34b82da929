/**
 * Replaces the pictures in docs/screenshots: summaries of the committed bundle with GitHub's stylesheet, the comment, a
 * diagram and the terminal. Needs Chromium with a font for emoji (Debian: fonts-noto-color-emoji) and `script`; no
 * network and no root.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Lab, startLab } from '../../__tests__/lab/lab.ts';
import { runAction } from '../../__tests__/runner/run-action.ts';
import { renderPage } from '../../demo/render-page.ts';
import type { Report } from '../../src/model/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { Browser, type View } from './browser.ts';
import { EXAMPLE, NARROW, SCENES, type Scene, WIDE } from './scenes.ts';
import { terminalPage } from './terminal-page.ts';

/** The pictures together. They are in the repository, not in the package. */
const MAX_BYTES = 400_000;

const root = resolve(import.meta.dirname, '../..');
const pictures = join(root, 'docs/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const browser = await Browser.start(folder);
for (const scene of SCENES) {
  const { summary } = await runScene(scene);
  for (const view of scene.views)
    await picture(scene.name, await renderPage(summary, view.theme), view);
}
const { summary, report, terminal } = await runScene(EXAMPLE);
const comment = renderComment(report as Report, null, 65_536);
await picture('comment', await renderPage(comment, 'light'), {
  theme: 'light',
  width: WIDE,
  height: 470,
});
const diagram = summary.slice(summary.indexOf('```mermaid'));
for (const theme of ['light', 'dark'] as const) {
  await picture('diagram', await renderPage(diagram, theme), { theme, width: WIDE, height: 200 });
}
await picture('terminal', terminalPage(terminal), { theme: 'dark', width: 760, height: 640 });
await browser.close();
rmSync(folder, { recursive: true });

const bytes = readdirSync(pictures).reduce(
  (sum, file) => sum + statSync(join(pictures, file)).size,
  0,
);
console.log(`${bytes} bytes in all, at most ${MAX_BYTES}`);
if (bytes > MAX_BYTES) process.exitCode = 1;

async function picture(name: string, html: string, view: View): Promise<void> {
  const page = join(folder, 'page.html');
  writeFileSync(page, html);
  const file = `${name}-${view.theme}${view.width === NARROW ? '-narrow' : ''}.webp`;
  const image = await browser.capture(page, view);
  writeFileSync(join(pictures, file), image);
  console.log(`docs/screenshots/${file} ${image.length}`);
}

/** Runs the action and the terminal tool on the scene. Its addresses and port are shown as those of the documentation. */
async function runScene({ zone, listeners, hosts, files = {}, inputs = {}, name }: Scene) {
  const lab = await startLab({ zone, listeners });
  const declaration = `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${hosts}`;
  const run = await runAction({
    files: { ...files, '.github/mail-hosts.yml': declaration },
    inputs: {
      resolvers: lab.resolver,
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      ...inputs,
    },
  });
  const terminal = name === EXAMPLE.name ? await checkInTerminal(declaration, lab) : '';
  await lab.close();
  await run.remove();
  const shown = (text: string) =>
    text
      .replaceAll('127.0.80.', '203.0.113.')
      .replaceAll(/(\d+)\.80\.0\.127\.in-addr/g, '$1.113.0.203.in-addr')
      .replaceAll('static-127-0-80-', 'static-203-0-113-')
      .replaceAll(new RegExp(`\\b${lab.port}\\b`, 'g'), '25');
  const report: unknown = JSON.parse(shown(JSON.stringify(run.report)));
  return { summary: shown(run.summary), report, terminal: shown(terminal) };
}

/** The output of the terminal tool in a terminal of 80 columns. The lab answers it meanwhile. */
async function checkInTerminal(declaration: string, lab: Lab): Promise<string> {
  const file = join(folder, 'mail-hosts.yml');
  writeFileSync(file, declaration);
  const cli = `${process.execPath} ${join(root, 'dist/cli.js')} check ${file} --resolvers ${lab.resolver} --samples 1 --allow-private-addresses --allow-any-port`;
  const pty = `stty cols 80; ${cli} 2>/dev/null; true`;
  const env = { ...process.env, FORCE_COLOR: '1', NO_COLOR: undefined };
  const { stdout } = await promisify(execFile)('script', ['-qec', pty, '/dev/null'], { env });
  return stdout;
}
