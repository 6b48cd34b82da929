import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { sanitise } from '../../src/model/sanitise.ts';
import { code, codeCell, logLine, prose } from '../../src/report/text.ts';
import { parseCommand } from '../runner/command-parser.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '::error::x',
        '##[error]',
        '\r',
        '\u00a0',
        '\u200b',
        '<img src=x>',
        '[a](http://b)',
        '`',
        '|',
        '\\',
        'a@b.example',
        '@you',
        '#1',
        'www.a.example',
        '\u202e',
        'word',
        '``',
        'http://b.example',
        '~~',
        '***',
        ' ',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

describe('untrusted text', () => {
  it('is no workflow command after the sanitiser, by either grammar', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(parseCommand(sanitise(text))).toBe(null);
        expect(parseCommand(logLine(text))).toBe(null);
        expect(sanitise(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('stays the same when it is sanitised again', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(sanitise(sanitise(text))).toBe(sanitise(text));
      }),
    );
  });

  it.each(['`::error::x``www.a.example', '`a``http://b.example`', 'x`y``www.a.example'])(
    '%s is no link in a sentence',
    (text) => {
      expect(String(marked.parse(prose(text), { gfm: true }))).not.toContain('<a');
    },
  );

  it.each(['1. x', '23) x', '1.', '+ x', '+', '='])('%j opens no block at its start', (text) => {
    const html = String(marked.parse(`> a\n> ${prose(text)}\n\n- ${prose(text)}\n`, { gfm: true }));
    expect(html.match(/<(?:ol|ul|h\d)\b/g)).toEqual(['<ul']);
  });

  it.each(['GH-1', 'jira-123', 'TICKET2-9', 'deadbeef', 'defacedbadcafe', '0123456'])(
    '%s refers to nothing',
    (text) => {
      expect(prose(`see ${text}, please`)).toBe(`see \`${text}\`, please`);
    },
  );

  it('becomes neither link, image nor element in Markdown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = sanitise(text);
        for (const markdown of [
          code(clean),
          prose(clean),
          `| a |\n| --- |\n| ${codeCell(clean)} |`,
        ]) {
          expect(String(marked.parse(markdown, { gfm: true }))).not.toMatch(
            /<(?:a|img|script|b)[\s>]/,
          );
        }
      }),
    );
  });
});
