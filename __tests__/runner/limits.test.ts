import { describe, expect, test } from 'vitest';
import { annotationWithoutLocation } from './annotation.ts';
import { limitAnnotations, limitJob, limitSummary, outputsTooLarge } from './limits.ts';
import { readOutputFile } from './output-file.ts';

describe('limits of a step', () => {
  test('keeps the first ten annotations of each level, in order', () => {
    const annotations = Array.from({ length: 12 }, (_, index) => [
      annotationWithoutLocation('warning', `w${index}`),
      annotationWithoutLocation('error', `e${index}`),
    ]).flat();
    const { shown, dropped } = limitAnnotations([
      ...annotations,
      annotationWithoutLocation('notice', 'n'),
    ]);
    expect(shown).toHaveLength(21);
    expect(shown.slice(0, 3).map(({ message }) => message)).toEqual(['w0', 'e0', 'w1']);
    expect(dropped.map(({ message }) => message)).toEqual(['w10', 'e10', 'w11', 'e11']);
  });

  test('truncates a message to 4096 characters', () => {
    const { shown } = limitAnnotations([annotationWithoutLocation('error', 'é'.repeat(4097))]);
    expect(shown[0]?.message).toHaveLength(4096);
  });

  test.each([
    ['keeps a summary of the maximum size', 1_048_576, false],
    ['drops a summary that is one byte larger', 1_048_577, true],
  ])('%s', (_, bytes, dropped) => {
    const { summary, summaryDropped, runnerError } = limitSummary(Buffer.alloc(bytes, 'x'));
    expect(summaryDropped).toBe(dropped);
    expect(summary).toHaveLength(dropped ? 0 : bytes + 1);
    expect(runnerError).toEqual(dropped ? expect.stringContaining('size of 1024k') : null);
  });

  test('counts bytes of a summary, not characters', () => {
    expect(limitSummary(Buffer.from('é'.repeat(524_289))).summaryDropped).toBe(true);
  });

  test.each([
    ['accepts outputs of the maximum size', 524_287, false],
    ['rejects outputs with one character more', 524_288, true],
  ])('%s', (_, characters, tooLarge) => {
    expect(outputsTooLarge({ r: 'x'.repeat(characters) })).toBe(tooLarge);
  });
});

describe('the summary', () => {
  test.each([
    ['is rewritten with line feeds', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['ends in a line feed', 'a', 'a\n'],
    ['keeps empty lines', '\n\na\n\n', '\n\na\n\n'],
    ['loses its byte order mark', '\ufeffa\n', 'a\n'],
    ['is masked line by line', 'secret\nsec\nret\n', '***\nsec\nret\n'],
    ['of nothing is nothing', '', ''],
  ])('%s', (_, text, expected) => {
    const mask = (line: string) => line.replaceAll('secret', '***').replaceAll('sec\nret', '***');
    expect(limitSummary(Buffer.from(text), mask).summary).toBe(expected);
  });
});

test('GitHub shows 50 annotations of a job', () => {
  const step = (name: string) =>
    Array.from({ length: 30 }, () => annotationWithoutLocation('error', name));
  const shown = limitJob([step('first'), step('second')]);
  expect(shown).toHaveLength(50);
  expect(shown.filter(({ message }) => message === 'second')).toHaveLength(20);
});

test('on Windows CRLF ends a line of an output file', () => {
  expect(readOutputFile('a=1\r\nb<<E\r\none\r\ntwo\r\nE\r\n', true)).toEqual({
    a: '1',
    b: 'one\r\ntwo',
  });
});

describe('readOutputFile reads', () => {
  test.each([
    ['a line', 'result=passed\n', { result: 'passed' }],
    ['a line without a line feed', 'result=passed', { result: 'passed' }],
    ['an empty value', 'result=\n', { result: '' }],
    ['an equals sign in a value', 'a=b=c<<d\n', { a: 'b=c<<d' }],
    ['a block', 'a<<EOF\none\n\ntwo\nEOF\nb=3\n', { a: 'one\n\ntwo', b: '3' }],
    ['an empty block', 'a<<EOF\nEOF\n', { a: '' }],
    ['a block with an equals sign in its delimiter', 'a<<E=F\n1\nE=F\n', { a: '1' }],
    ['a delimiter at the end of the file', 'a<<EOF\n1\nEOF', { a: '1' }],
    ['a CR as part of a value', 'a=b\r\n', { a: 'b\r' }],
    ['the last value of a name', 'a=1\na=2\n', { a: '2' }],
    ['a line between empty lines', '\n\na=1\n\n', { a: '1' }],
  ])('%s', (_, text, expected) => {
    expect(readOutputFile(text)).toEqual(expected);
  });

  test.each([
    [
      'a line that is neither `name=value` nor a block',
      'result passed\n',
      /Invalid format 'result passed'/,
    ],
    ['an empty name', '=1\n', /Value cannot be null\. \(Parameter 'name'\)/],
    ['a block with an empty name', '<<EOF\nEOF\n', /Name must not be empty/],
    ['a block with an empty delimiter', 'a<<\n\n', /delimiter must not be empty/],
    ['a block without its closing delimiter', 'a<<EOF\n1\n', /delimiter not found 'EOF'/],
    ['a block whose last line has no line feed', 'a<<EOF\n1', /EOF marker missing new line/],
  ])('or throws for %s', (_, text, message) => {
    expect(() => readOutputFile(text)).toThrow(message);
  });
});
