import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import { attack } from './attack.ts';
import { ATTACKS } from './attacks.ts';
import { CARRIERS, PAYLOADS } from './carriers.ts';
import { expectHarmless, expectInert, expectWholeTables } from './harmless.ts';

const MAX_COMMENT = 65_536;
const rendered = (markdown: string) => String(marked.parse(markdown, { gfm: true }));

describe(`${PAYLOADS.length} hostile texts stay inert`, () => {
  it.each(CARRIERS)('as $title', async (carrier) => {
    const result = await attack(carrier, runInProcess);
    const report = result.report as Report;
    expect(report.hosts.length).toBeGreaterThanOrEqual(PAYLOADS.length);
    // A text that did not reach the report would pass all checks.
    const reached = JSON.stringify(report).match(/pwned/gi)?.length ?? 0;
    expect(reached).toBeGreaterThan(carrier.fewest ?? 50);
    const comment = rendered(renderComment(report, null, MAX_COMMENT));
    const summary = rendered(result.summary);
    expectHarmless(result);
    expectInert(summary);
    expectInert(comment, ['h4']);
    expectWholeTables(summary + comment);
  });

  it('as the reason of a waiver, and as an error in a declaration', async () => {
    const waivedHosts = ATTACKS.map((_, index) => ({
      name: `h${index}.example.com`,
      address: `127.0.69.${index + 1}`,
    }));
    const lab = await startLab({
      zone: waivedHosts.map(({ name, address }) => `${name} A ${address}\n`).join(''),
      listeners: Object.fromEntries(waivedHosts.map(({ name, address }) => [address, { name }])),
    });
    const entries = ATTACKS.map(([, text], index) => {
      const waiver = `{ rule: ptr-missing, reason: ${JSON.stringify(`x ${text}`)}, until: 2999-01-01 }`;
      return `  - { name: ${waivedHosts[index]?.name}, waivers: [${waiver}] }\n`;
    });
    const waived = await runInProcess({
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
    const summary = rendered(waived.summary);
    expectHarmless(waived);
    expectInert(summary);
    expectWholeTables(summary);
    const wrong = ATTACKS.map(([, text]) => `  - { name: ${JSON.stringify(text)} }\n`).join('');
    const result = await runInProcess({ inputs: { hosts: `hosts:\n${wrong}` } });
    await result.remove();
    expect((result.report as Report).problems.length).toBe(50);
    expectHarmless(result);
    expectInert(rendered(result.summary));
  });
});
