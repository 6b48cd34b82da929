import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, encodingProblem } from '../../src/files/decode-text.ts';
import { anyText } from '../any-text.ts';

const UTF16 = { problem: 'is UTF-16; save it as UTF-8' };
const UTF32 = { problem: 'is UTF-32; save it as UTF-8' };
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const utf32le = (text: string) =>
  Buffer.concat(Array.from(text, (character) => Buffer.from([character.charCodeAt(0), 0, 0, 0])));
const utf32be = (text: string) => Buffer.from(utf32le(text).toReversed());

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('hosts: [ä]\n'), 'hosts: [ä]\n'],
    ['a byte order mark of UTF-8, which is dropped', Buffer.from('\uFEFF{}'), '{}'],
    ['only a byte order mark', Buffer.from('\uFEFF'), ''],
    ['a second byte order mark, which is text', Buffer.from('\uFEFF\uFEFF'), '\uFEFF'],
    ['CRLF, which stays', Buffer.from('a\r\nb\r\n'), 'a\r\nb\r\n'],
    ['nothing', Buffer.from(''), ''],
    ['one byte', Buffer.from('a'), 'a'],
    ['UTF-16 with a mark', Buffer.from('\uFEFFhosts:', 'utf16le'), UTF16],
    ['UTF-16 with a mark, big-endian', utf16be('\uFEFFhosts:'), UTF16],
    ['UTF-16 without a mark', Buffer.from('hosts:', 'utf16le'), UTF16],
    ['UTF-16 without a mark, big-endian', utf16be('hosts:'), UTF16],
    ['one character of UTF-16', Buffer.from('a', 'utf16le'), UTF16],
    ['UTF-32 with a mark', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), UTF32],
    ['UTF-32 with a mark, big-endian', Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x61]), UTF32],
    ['UTF-32 without a mark', utf32le('{}'), UTF32],
    ['UTF-32 without a mark, big-endian', utf32be('{}'), UTF32],
    [
      'a NUL byte',
      Buffer.from('one\ntwo\nth\0ree\n'),
      { problem: 'has a NUL byte in line 3, so it is not text; save it as text in UTF-8' },
    ],
    [
      'a NUL byte at the start of a line',
      Buffer.from('one\n\0'),
      { problem: 'has a NUL byte in line 2, so it is not text; save it as text in UTF-8' },
    ],
    [
      'Latin-1',
      Buffer.from('# Z\xfcrich\nhosts:\n', 'latin1'),
      { problem: 'is not UTF-8: line 1 has other bytes; save it as UTF-8' },
    ],
    [
      'Latin-1 in the last line',
      Buffer.from('a\nb\n# Z\xfcrich', 'latin1'),
      { problem: 'is not UTF-8: line 3 has other bytes; save it as UTF-8' },
    ],
    [
      'a character that is cut off',
      Buffer.from('a\nä').subarray(0, 3),
      { problem: 'is not UTF-8: line 2 has other bytes; save it as UTF-8' },
    ],
  ])('%s', (_, bytes, decoded) => {
    expect(decodeText(bytes)).toEqual(decoded);
  });

  it('of any text in UTF-8 without NUL give that text', () => {
    const wholeText = anyText().filter(
      (text) => !text.includes('\0') && !text.startsWith('\uFEFF'),
    );
    fc.assert(
      fc.property(wholeText, fc.boolean(), (text, hasMark) => {
        expect(decodeText(Buffer.from(hasMark ? `\uFEFF${text}` : text))).toBe(text);
      }),
    );
  });

  it('of any text with ASCII at its start are recognised in UTF-16', () => {
    const twoAscii = fc.stringMatching(/^[ -~\r\n]{2}/);
    fc.assert(
      fc.property(twoAscii, (text) => {
        expect(decodeText(Buffer.from(text, 'utf16le'))).toEqual(UTF16);
        expect(decodeText(utf16be(text))).toEqual(UTF16);
      }),
    );
  });

  it('of any kind give a text or a problem', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const decoded = decodeText(bytes);
        if (typeof decoded === 'string') expect(decoded).not.toContain('\0');
        else expect(decoded.problem).toMatch(/save it as (?:text in )?UTF-8$/);
      }),
    );
  });
});

it('the head of a binary file is not text in UTF-16', () => {
  expect(encodingProblem(Buffer.from('PK\u0003\u0004', 'latin1'))).toBeNull();
  expect(encodingProblem(Buffer.from([0, 0, 0, 0]))).toBeNull();
});
