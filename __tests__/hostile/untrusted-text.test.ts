import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { startLab } from '../lab/lab.ts';
import { runAction } from '../runner/run-action.ts';
import { attack } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { CARRIERS, PAYLOADS } from './carriers.ts';
import { expectHarmless, expectInert, expectWholeTables } from './harmless.ts';

const MAX_COMMENT = 65_536;
const rendered = (markdown: string) => String(marked.parse(markdown, { gfm: true }));

describe(`${PAYLOADS.length} texts of strangers act on nobody`, () => {
  it.each(CARRIERS)('as $says', { timeout: 90_000 }, async (carrier) => {
    const result = await attack(carrier);
    const report = result.report as Report;
    expect(report.hosts.length).toBeGreaterThanOrEqual(PAYLOADS.length);
    // What did not come in would be harmless too.
    expect(JSON.stringify(report).match(/pwned/gi)?.length).toBeGreaterThan(50);
    const comment = rendered(renderComment(report, null, MAX_COMMENT));
    expectHarmless(result);
    expectInert(rendered(result.summary));
    expectInert(comment, ['h4']);
    expectWholeTables(rendered(result.summary) + comment);
  });

  it('as the reason of a waiver, and as a mistake in a declaration', {
    timeout: 60_000,
  }, async () => {
    const locations = ATTACKS.map((_, index) => ({
      name: `h${index}.example.com`,
      address: `127.0.69.${index + 1}`,
    }));
    const lab = await startLab({
      zone: locations.map(({ name, address }) => `${name} A ${address}\n`).join(''),
      listeners: Object.fromEntries(locations.map(({ name, address }) => [address, { name }])),
    });
    const entries = ATTACKS.map(([, text], index) => {
      const waiver = `{ rule: ptr-missing, reason: ${JSON.stringify(`x ${text}`)}, until: 2999-01-01 }`;
      return `  - { name: ${locations[index]?.name}, waivers: [${waiver}] }\n`;
    });
    const waived = await runAction({
      inputs: {
        hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${entries.join('')}`,
        resolvers: lab.resolver,
        samples: '1',
        'allow-private-addresses': 'true',
        'allow-any-port': 'true',
      },
    });
    await waived.remove();
    await lab.close();
    expect((waived.report as Report).counts.waived).toBe(ATTACKS.length);
    expectHarmless(waived);
    expectInert(rendered(waived.summary));
    expectWholeTables(rendered(waived.summary));
    const wrong = ATTACKS.map(([, text]) => `  - { name: ${JSON.stringify(text)} }\n`).join('');
    const result = await runAction({ inputs: { hosts: `hosts:\n${wrong}` } });
    await result.remove();
    expect((result.report as Report).problems.length).toBeGreaterThan(ATTACKS.length / 2);
    expectHarmless(result);
    expectInert(rendered(result.summary));
  });
});

describe('the terminal', () => {
  const bundle = resolve(import.meta.dirname, '../../dist/cli.js');

  it.each([
    ['in a pipe', {}, /^$/],
    ['in colour', { FORCE_COLOR: '1' }, /^(?:\d{1,2}m)+$/],
    ['without colour', { NO_COLOR: '1' }, /^$/],
  ])('gets no escapes but our own colours, %s', (_, env, ours) => {
    const folder = mkdtempSync(join(tmpdir(), 'attacked-'));
    const names = ATTACKS.map(([, text]) => `  - { name: ${JSON.stringify(text)} }\n`).join('');
    writeFileSync(join(folder, 'hosts.yml'), `hosts:\n${names}`);
    const { stdout, stderr } = spawnSync(process.execPath, [bundle, 'check', 'hosts.yml'], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(stdout.length).toBeGreaterThan(1000);
    const [plain = '', ...sequences] = (stdout + stderr).split('\u001b[');
    const colours = sequences.map((rest) => /^\d{1,2}m/.exec(rest)?.[0] ?? rest.slice(0, 20));
    expect(colours.join('')).toMatch(ours);
    const texts = [plain, ...sequences.map((rest) => rest.replace(/^\d{1,2}m/, ''))].join('');
    expect(texts.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
