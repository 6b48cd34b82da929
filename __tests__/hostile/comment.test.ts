import { marked } from 'marked';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderComment } from '../../src/report/comment.ts';
import { startApiServer } from '../lab/api-server.ts';
import { startLab } from '../lab/lab.ts';
import { runInProcess } from '../runner/run-in-process.ts';
import { expectInert, expectWholeTables } from './harmless.ts';

const HOSTS = 24;
const MAX_COMMENT = 65_536;
const PAGE = 'https://github.com/octo/mail/actions/runs/1001';

/** A label of 61 bytes: bars, each of which takes four characters in a table cell, and a mention. */
const LABEL = [...Buffer.from(`${'|'.repeat(52)} @octocat`)]
  .map((byte) => `\\${String(byte).padStart(3, '0')}`)
  .join('');
const PTR = [LABEL, LABEL, LABEL, LABEL].join('.');
const longName = (host: string) => `${host}.${'abcdefgh.'.repeat(28)}`.slice(0, 250).concat('x');

let report: Report;
let comments: readonly string[];
beforeAll(async () => {
  const hosts = Array.from({ length: HOSTS }, (_, index) => ({
    name: `h${index}.example.com`,
    addresses: [0, 1, 2].map((net) => `127.0.${90 + net}.${index + 1}`),
  }));
  const lab = await startLab({
    zone: hosts
      .flatMap(({ name, addresses }) => addresses.map((one) => [name, one] as const))
      .map(([name, one], index) => `${name} A ${one}\n${one} PTR n${index}.${PTR}\n`)
      .join(''),
    listeners: Object.fromEntries(
      hosts
        .flatMap(({ addresses }) => addresses)
        .map((address, index) => [
          address,
          { name: longName(`g${index}`), ehloName: longName(`e${index}`) },
        ]),
    ),
  });
  const server = await startApiServer({});
  const names = hosts.map(({ name }) => `  - ${name}\n`).join('');
  const result = await runInProcess({
    eventName: 'pull_request',
    event: { pull_request: { number: 7, base: { sha: 'b'.repeat(40) } } },
    env: { GITHUB_API_URL: server.url },
    inputs: {
      hosts: `defaults: { port: ${lab.port}, tls: none }\nhosts:\n${names}`,
      resolvers: lab.resolver,
      samples: '1',
      comment: 'always',
      token: 'secret',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
    },
  });
  await Promise.all([result.remove(), server.close(), lab.close()]);
  report = result.report as Report;
  comments = server.comments;
});

describe('a comment that would be too long', () => {
  it('has whole rows and no mention, and counts the hosts that it leaves out', () => {
    expect(comments).toHaveLength(1);
    const [comment = ''] = comments;
    expect(renderComment(report, PAGE, 1 << 20).length).toBeGreaterThan(MAX_COMMENT);
    expect(comment.length).toBeLessThanOrEqual(MAX_COMMENT);
    expect(comment.length).toBeGreaterThan(MAX_COMMENT * 0.9);
    expectWhole(comment);
  });

  it('is whole at any maximum length', () => {
    const longest = renderComment(report, PAGE, 1 << 20).length;
    for (let maxBytes = 1500; maxBytes < longest + 1500; maxBytes += 997) {
      const comment = renderComment(report, PAGE, maxBytes);
      expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(maxBytes);
      expectWhole(comment);
    }
  });
});

function expectWhole(comment: string): void {
  const html = String(marked.parse(comment, { gfm: true }));
  expectWholeTables(html);
  const ours = `<p><a href="${PAGE}">The whole summary</a> · commit <code>0123456789ab</code> · run <code>1001.1</code></p>\n`;
  expect(html.endsWith(ours)).toBe(true);
  expectInert(html.slice(0, -ours.length).replace(/^(?:<!--.*?-->\n)+/, ''), ['h4']);
  const rows = comment.match(/^\| [^|]*\| `h\d/gm)?.length ?? 0;
  expect(comment).toContain(`${HOSTS - rows} more hosts in the summary.`);
}
