import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { attack } from '../hostile/attack.ts';
import { CARRIERS } from '../hostile/carriers.ts';
import { expectInert, expectWholeTables } from '../hostile/harmless.ts';
import { runInProcess } from '../runner/run-in-process.ts';

/** Renders with GitHub's own library, including unsafe HTML, so that the test does not rely on GitHub's filters. */
function renderMarkdown(markdown: string): string {
  const extensions = ['table', 'autolink', 'strikethrough', 'tasklist'].flatMap((one) => [
    '-e',
    one,
  ]);
  const { stdout, status } = spawnSync('cmark-gfm', ['--unsafe', ...extensions], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (status !== 0) throw new Error('cmark-gfm is missing: run __tests__/browser/install.sh');
  return stdout;
}

/** Loads a page in a real browser and returns its DOM after the scripts have run. */
function loadInBrowser(body: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const page = join(folder, 'page.html');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><title>Summary</title>${body}`);
  try {
    return execFileSync(
      browser(),
      [...FLAGS, `--user-data-dir=${folder}/profile`, `file://${page}`],
      {
        encoding: 'utf8',
        maxBuffer: 256 << 20,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--dump-dom',
];

function browser(): string {
  const found = ['chromium', 'google-chrome'].find(
    (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
  );
  if (found === undefined) throw new Error('No browser: run __tests__/browser/install.sh');
  return found;
}

describe('in a real browser', () => {
  it('links, images and scripts are detectable', () => {
    const dom = loadInBrowser(
      renderMarkdown('www.pwned.example ![x](https://pwned.example/x.png)'),
    );
    expect(dom).toMatch(/<a href/);
    expect(dom).toMatch(/<img src/);
    expect(loadInBrowser('<script>document.body.append("RAN")</script>')).toMatch(/RAN/);
  });

  it.each(CARRIERS)('summary and comment are inert: $title', async (carrier) => {
    const { summary, report } = await attack(carrier, runInProcess);
    const comment = renderComment(report as Report, null, 65_536);
    const dom = loadInBrowser(renderMarkdown(summary) + renderMarkdown(comment));
    const body = dom.slice(dom.indexOf('<body>') + '<body>'.length, dom.lastIndexOf('</body>'));
    expect(body.length).toBeGreaterThan(1000);
    expectInert(body, ['h4']);
    expectWholeTables(body);
  });
});
