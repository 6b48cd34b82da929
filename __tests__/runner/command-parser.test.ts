import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../any-text.ts';
import { COMMAND_NAMES, parseCommand } from './command-parser.ts';

describe('parseCommand returns a command for', () => {
  test.each<[string, string, object]>([
    ['a command without properties', '::error::bad', { name: 'error', data: 'bad' }],
    ['a command without data', '::endgroup::', { name: 'endgroup', data: '' }],
    ['a name in upper and lower case', '::ErRoR::bad', { name: 'error' }],
    ['leading spaces', ' \t ::error::bad', { name: 'error' }],
    ['leading Unicode white space', '\u00a0\u2003\u0085\u2028\u3000::error::x', { name: 'error' }],
    [
      'properties',
      '::error file=a.yml,line=3,title=No PTR::bad',
      { properties: { file: 'a.yml', line: '3', title: 'No PTR' } },
    ],
    ['a property name in any case', '::error FILE=a::x', { properties: { file: 'a' } }],
    ['an empty property', '::error file=,line=3::x', { properties: { line: '3' } }],
    ['an equals sign in a value', '::error title=a=b::x', { properties: { title: 'a=b' } }],
    ['repeated separators', '::error ,,file==a,::x', { properties: { file: 'a' } }],
    [
      'escapes in properties',
      '::error title=a%3Ab%2Cc%25d%0Ae::x',
      { properties: { title: 'a:b,c%d\ne' } },
    ],
    ['escapes in data', '::error::a%0D%0Ab%25c%3A', { data: 'a\r\nb%c%3A' }],
    ['an escaped escape', '::error::%250A', { data: '%0A' }],
    ['data with colons', '::error::a::b', { data: 'a::b' }],
    ['the old grammar', '##[error]bad', { name: 'error', data: 'bad', grammar: '##[' }],
    [
      'the old grammar anywhere in a line',
      '250 mx1 ##[warning file=a;line=3]bad%5D%3B',
      { name: 'warning', properties: { file: 'a', line: '3' }, data: 'bad];' },
    ],
    [
      'the old grammar after an unknown command in the new one',
      '::x::##[error]bad',
      { grammar: '##[' },
    ],
    ['a zero-width space between the colons', '::error:\u200b:bad', { name: 'error' }],
  ])('%s', (_, line, expected) => {
    expect(parseCommand(line)).toMatchObject(expected);
  });

  test.each(COMMAND_NAMES)('the name %s', (name) => {
    expect(parseCommand(`::${name}::`)?.name).toBe(name);
  });
});

describe('parseCommand returns null for', () => {
  test.each([
    ['an empty line', ''],
    ['text', 'checking mx1'],
    ['text before the colons', 'x ::error::bad'],
    ['an unknown name', '::fatal::bad'],
    ['the command of plugins', '::internal-set-repo-path::x'],
    ['a command without its second ::', '::error bad'],
    ['a space before the name', ':: error::bad'],
    ['a byte order mark and text before the colons', '\ufeffx::error::bad'],
    ['the old grammar without its bracket', '##[error bad'],
    ['the old grammar with an unknown name', '##[command]ls'],
    ['a tab after the name', '::error\tfile=a::bad'],
  ])('%s', (_, line) => {
    expect(parseCommand(line)).toBeNull();
  });

  test('a line whose first ##[ is no command', () => {
    expect(parseCommand('##[x]##[error]bad')).toBeNull();
  });

  test('or a registered command for any line, and never throws', () => {
    const piece = fc.constantFrom(
      '::',
      '##[',
      ']',
      'error',
      ' ',
      '=',
      ',',
      ';',
      '%0A',
      '\u200b',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const command = parseCommand(pieces.join(''));
        expect(command === null || COMMAND_NAMES.some((name) => name === command.name)).toBe(true);
      }),
    );
  });

  test('the data of a line that the toolkit escaped is restored', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
        expect(parseCommand(`::error::${escaped}`)?.data).toBe(text);
      }),
    );
  });
});
