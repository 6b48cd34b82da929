import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReceivedLine } from '../../src/evidence/received-line.ts';
import { anyText } from '../any-text.ts';
import { cpuMs } from '../cpu-time.ts';
import { NOW, read } from './read.ts';
import { zip } from './zip.ts';

const DATE = new Date(NOW).toUTCString();
const HONEST = `Received: from mx1.example.com (mx1.example.com [203.0.113.7]) by mx.receiver.example (Postfix) with ESMTP id 4; ${DATE}\r\n\r\nbody\r\n`;

/** Reads hostile content beside an honest message, which must still count. */
async function readBeside(content: string | Uint8Array) {
  const evidence = await read({ a: HONEST, b: content, c: HONEST });
  expect(evidence.connections).toContainEqual({
    address: '203.0.113.7',
    helo: 'mx1.example.com',
    reverse: 'mx1.example.com',
    by: 'mx.receiver.example',
    at: Date.parse(DATE),
  });
  return evidence;
}

/** Parts of all formats, so that random content is similar to evidence. */
const SYNTAX =
  'Received: |from |by |mx.receiver.example|mx1.example.com| (|)|[203.0.113.7]|helo=|HELO |; |\r\n|\n|\n\n|\t|From x\n|with ESMTP|Received-SPF: pass |client-ip=|receiver=mx.receiver.example|Authentication-Results: |iprev=pass|smtp.helo=|policy.ptr=|Content-Type: multipart/report; boundary=b|--b|--b--|message/delivery-status|Remote-MTA: dns; |Diagnostic-Code: smtp; |5.7.25|550-|cannot find your hostname|Nov 27 18:00:01 |2026-11-27 18:00:01 |mx1 postfix/smtp[1]: |(host |said: |H=|I=[|SMTP error from remote mail server|relay=|stat="|<feedback>|<record>|<row>|<source_ip>|</row>|<!DOCTYPE|<!ENTITY|&a;|<![CDATA[|]]>|<?xml|\u202e|\u0000|::error::|##[error]|person@example.com|=?utf-8?B?'.split(
    '|',
  );
const hostileText = fc.oneof(
  anyText({ maxLength: 300 }),
  fc.array(fc.constantFrom(...SYNTAX), { maxLength: 60 }).map((words) => words.join('')),
);

describe('random content', () => {
  it('is read, hides nothing beside it, and the results are visible text', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const { connections, refusals, notes } = await readBeside(text);
        for (const shown of [
          ...notes,
          ...connections.flatMap(({ helo, reverse, by }) => [helo ?? '', reverse ?? '', by]),
          ...refusals.flatMap(({ words, by, code }) => [words, by, code ?? '']),
        ]) {
          expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]|##\[|^\s*::|@/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('as bytes is read too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom([], [0x1f, 0x8b, 8], [0x50, 0x4b, 3, 4], [0x3c]),
        fc.uint8Array({ maxLength: 200 }),
        async (head, tail) => {
          await readBeside(Buffer.from([...head, ...tail]));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a Received line with any HELO name that a receiver writes as one word', () => {
  const words = fc.stringMatching(/^[^\s();]{1,40}$/);

  it('has the address that the receiver wrote', () => {
    fc.assert(
      fc.property(words, (helo) => {
        const line = `from ${helo} (mx1.example.com [203.0.113.7]) by mx.receiver.example (Postfix) with ESMTP id 4; ${DATE}`;
        const read = readReceivedLine(line);
        // `from by (…)` has the name of the receiver in the place of its client.
        if (/^by$/i.test(helo)) return;
        expect(read?.by).toBe('mx.receiver.example');
        expect(read?.from?.address).toBe('203.0.113.7');
      }),
    );
  });
});

describe('huge and hostile content', () => {
  const report = (rows: string) =>
    `<feedback><report_metadata><org_name>mx.receiver.example</org_name><date_range><end>${NOW / 1000}</end></date_range></report_metadata>${rows}</feedback>`;

  it.each<readonly [title: string, content: string | Uint8Array, note: RegExp]>([
    ['a bomb of gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024)), /more than 250 times its size/],
    ['a bomb of ZIP', zip({ a: Buffer.alloc(64 * 1024 * 1024) }), /more than 250 times its size/],
    [
      'gzip in gzip',
      [1, 2, 3, 4].reduce((bytes) => gzipSync(bytes), Buffer.from(HONEST)),
      /compressed more than 3 times/,
    ],
    [
      'entities that grow',
      `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${'abcdefghij'[index + 1]} "${`&${'abcdefghij'[index]};`.repeat(10)}">`).join('')}]>${report('<record>&j;</record>')}`,
      /has a document type/,
    ],
    [
      'an external entity',
      `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>${report('&a;')}`,
      /has a document type/,
    ],
    ['deep elements', report('<a>'.repeat(200_000)), /more than 24 elements/],
    [
      'many records',
      report('<record><row><source_ip>203.0.113.7</source_ip></row></record>'.repeat(100_001)),
      /more than 100000 records/,
    ],
    [
      'many files in an archive',
      zip(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}`, 'x']))),
      /more than 100 files/,
    ],
    [
      'a deep message',
      `Received: from [203.0.113.8] by mx.receiver.example; ${DATE}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(1000)}`,
      /a damaged body/,
    ],
    [
      'nothing but zeros',
      Buffer.alloc(1024 * 1024),
      /not a message, mail log or DMARC report|is UTF/,
    ],
    ['UTF-16', Buffer.from(HONEST, 'utf16le'), /is UTF-16/],
  ])('%s is a note', async (_, content, note) => {
    expect((await readBeside(content)).notes.join('\n')).toMatch(note);
  });

  it.each<readonly [title: string, content: string]>([
    ['a line without an end', `Nov 27 18:00:01 mx1 postfix/smtp[1]: ${'x'.repeat(8_000_000)}`],
    ['a header of one line', `Received: from ${'a'.repeat(4_000_000)}`],
    ['a header of many lines', 'Received: from a\r\n'.repeat(50_000)],
    ['open brackets', `Received: from a ${'('.repeat(3_000_000)}`],
    ['brackets in a short line', `Received: ${'('.repeat(2000)}${')'.repeat(1900)} by b`],
    ['a folded line', `Received: from a\r\n${' b\r\n'.repeat(300_000)}`],
    [
      'words of a refusal',
      `Nov 27 18:00:01 mx1 postfix/smtp[1]: (host mx.receiver.example[192.0.2.1] said: ${'5.7.2[1.2.3.4'.repeat(5000)} helo hostname`,
    ],
    [
      'spaces after a HELO',
      `Nov 27 18:00:01 mx1 postfix/smtp[1]: (host mx.receiver.example[192.0.2.1] said: ${'helo '.repeat(10_000)}`,
    ],
    ['relays', `Nov 27 18:00:01 mx1 sm-mta[1]: helo${', relay='.repeat(8000)}`],
    ['hosts of Exim', `2026-11-27 18:00:01 hostname${' H=a [1.2.3.4]'.repeat(4000)}`],
    ['messages', 'From x\nReceived: from (((\n\n'.repeat(10_000)],
    [
      'at signs',
      `Nov 27 18:00:01 mx1 postfix/smtp[1]: (host mx.receiver.example[192.0.2.1] said: 550 5.7.25 [203.0.113.8] ${'@'.repeat(60_000)}`,
    ],
    [
      'Authentication-Results',
      `Authentication-Results: mx.receiver.example${';('.repeat(4000)}\r\n${HONEST}`,
    ],
  ])('%s is read in linear time', async (_, content) => {
    const before = cpuMs();
    await readBeside(content);
    expect(cpuMs() - before).toBeLessThan(2000);
  });
});
