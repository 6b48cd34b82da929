import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../src/model/sanitise.ts';
import { annotationText, code, codeCell, html, logLine, prose } from '../../src/report/escape.ts';
import { anyText } from '../any-text.ts';
import { ATTACKS } from '../hostile/attacks.ts';
import { expectInert, expectWholeTables } from '../hostile/harmless.ts';
import { parseCommand } from '../runner/command-parser.ts';

/** The hostile texts, fragments of them and delimiters, in any order. */
const hostile = fc.oneof(
  anyText({ maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...ATTACKS.map(([, text]) => text)),
        fc.constantFrom(...'`|\\:#[]<>&"\'@!*_~$ \u00a0\u200b\r\n=+-'),
        fc.constantFrom('word', '``', '1.', 'www.a.example', '::error::x', '##['),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const runs = { numRuns: 1000 };

describe('untrusted text', () => {
  it('is no workflow command after sanitising, in the current and the legacy syntax', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(parseCommand(sanitise(text))).toBe(null);
        expect(parseCommand(logLine(text))).toBe(null);
        expect(sanitise(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      runs,
    );
  });

  it('does not change when it is sanitised again', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(sanitise(sanitise(text))).toBe(sanitise(text));
      }),
      runs,
    );
  });

  it.each(['`::error::x``www.a.example', '`a``http://b.example`', 'x`y``www.a.example'])(
    'prose renders %s without a link',
    (text) => {
      expect(String(marked.parse(prose(text), { gfm: true }))).not.toContain('<a');
    },
  );

  it.each(['1. x', '23) x', '1.', '+ x', '+', '='])(
    'prose renders %j without a list or heading',
    (text) => {
      const html = String(
        marked.parse(`> a\n> ${prose(text)}\n\n- ${prose(text)}\n`, { gfm: true }),
      );
      expect(html.match(/<(?:ol|ul|h\d)\b/g)).toEqual(['<ul']);
    },
  );

  it.each([
    ...['GH-1', 'jira-123', 'TICKET2-9', 'GH-1x', 'a/GH-1'],
    ...['deadbeef', 'defacedbadcafe', '0123456', '-0123456', 'a-0123456', 'x/deadbeef'],
  ])('prose renders %s as code, since GitHub would link it', (text) => {
    expect(prose(`see ${text}, please`)).toBe(`see \`${text}\`, please`);
  });

  it('shows code with backticks in it as one span', () => {
    expect(prose("write ``define(`H', `a.example')dnl``.")).toBe(
      "write ``define(`H', `a.example')dnl``.",
    );
  });

  it.each([
    ['forbidden (RFC 5321 2.3.5, RFC 2181 10.3).', 'forbidden (RFC 5321 2.3.5, RFC 2181 10.3).'],
    ['see RFC 5321 4.2', 'see RFC 5321 4.2'],
    ['see RFC 1 1234567, please', 'see RFC 1 `1234567`, please'],
    ['see RFC 1 10.0.0.1.example', 'see RFC 1 `10.0.0.1.example`'],
  ])('prose renders a section of an RFC as words: %s', (text, expected) => {
    expect(prose(text)).toBe(expected);
  });

  it('has no effect in Markdown: no link, image, element or reference', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = sanitise(text);
        for (const markdown of [code(clean), prose(clean), `- ${prose(clean)}\n- z`]) {
          expectInert(String(marked.parse(markdown, { gfm: true })));
        }
        const table = `| a | b |\n| --- | --- |\n| ${codeCell(clean)} | ${codeCell(clean)} |`;
        expectInert(String(marked.parse(table, { gfm: true })));
        expectWholeTables(String(marked.parse(table, { gfm: true })));
      }),
      runs,
    );
  });

  it('is escaped reversibly in HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const encoded = html(text);
        expect(encoded).not.toMatch(/[<>"'`]|&(?!#\d+;)/);
        const decoded = encoded.replace(/&#(\d+);/g, (_, number) => String.fromCharCode(number));
        expect(decoded).toBe(text);
      }),
      runs,
    );
  });

  it('becomes one line in an annotation, and no command in the legacy syntax', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = annotationText(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(clean.length).toBeLessThanOrEqual(4096);
        expect(parseCommand(`x${clean}`)).toBe(null);
      }),
      runs,
    );
  });
});
