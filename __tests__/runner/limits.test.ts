import { describe, expect, test } from 'vitest';
import { annotationWithoutLocation } from './annotation.ts';
import { limitAnnotations, limitSummary, outputsTooLarge } from './limits.ts';
import { readOutputFile } from './output-file.ts';

describe('limits of a step', () => {
  test('ten annotations of each level stay, in their order', () => {
    const annotations = Array.from({ length: 12 }, (_, index) => [
      annotationWithoutLocation('warning', `w${index}`),
      annotationWithoutLocation('error', `e${index}`),
    ]).flat();
    const { kept, dropped } = limitAnnotations([
      ...annotations,
      annotationWithoutLocation('notice', 'n'),
    ]);
    expect(kept).toHaveLength(21);
    expect(kept.slice(0, 3).map(({ message }) => message)).toEqual(['w0', 'e0', 'w1']);
    expect(dropped.map(({ message }) => message)).toEqual(['w10', 'e10', 'w11', 'e11']);
  });

  test('a message is cut at 4096 characters', () => {
    const { kept } = limitAnnotations([annotationWithoutLocation('error', 'é'.repeat(4097))]);
    expect(kept[0]?.message).toHaveLength(4096);
  });

  test.each([
    ['fits', 1_048_576, false],
    ['is one byte too long', 1_048_577, true],
  ])('a summary that %s', (_, bytes, dropped) => {
    const {
      summary,
      summaryDropped,
      runnerError: complaint,
    } = limitSummary(Buffer.alloc(bytes, 'x'));
    expect(summaryDropped).toBe(dropped);
    expect(summary).toHaveLength(dropped ? 0 : bytes);
    expect(complaint).toEqual(dropped ? expect.stringContaining('size of 1024k') : null);
  });

  test('bytes count, not characters', () => {
    expect(limitSummary(Buffer.from('é'.repeat(524_289))).summaryDropped).toBe(true);
  });

  test.each([
    ['half a million characters', 524_287, false],
    ['one more', 524_288, true],
  ])('outputs of %s', (_, characters, tooLarge) => {
    expect(outputsTooLarge({ r: 'x'.repeat(characters) })).toBe(tooLarge);
  });
});

describe('the output file', () => {
  test.each([
    ['a line', 'result=passed\n', { result: 'passed' }],
    ['a line without its end', 'result=passed', { result: 'passed' }],
    ['an empty value', 'result=\n', { result: '' }],
    ['an equals sign in a value', 'a=b=c<<d\n', { a: 'b=c<<d' }],
    ['a block', 'a<<EOF\none\n\ntwo\nEOF\nb=3\n', { a: 'one\n\ntwo', b: '3' }],
    ['an empty block', 'a<<EOF\nEOF\n', { a: '' }],
    ['a block with an equals sign in its delimiter', 'a<<E=F\n1\nE=F\n', { a: '1' }],
    ['a delimiter at the end of the file', 'a<<EOF\n1\nEOF', { a: '1' }],
    ['a CR stays in a value', 'a=b\r\n', { a: 'b\r' }],
    ['the last value wins', 'a=1\na=2\n', { a: '2' }],
    ['empty lines', '\n\na=1\n\n', { a: '1' }],
  ])('%s', (_, text, expected) => {
    expect(readOutputFile(text)).toEqual(expected);
  });

  test.each([
    ['a line of neither form', 'result passed\n', /Invalid format 'result passed'/],
    ['a name that is missing', '=1\n', /Name must not be empty/],
    ['a block without a name', '<<EOF\nEOF\n', /Name must not be empty/],
    ['a block without a delimiter', 'a<<\n\n', /delimiter must not be empty/],
    ['a block without its end', 'a<<EOF\n1\n', /delimiter not found 'EOF'/],
    ['a block cut short', 'a<<EOF\n1', /EOF marker missing new line/],
  ])('%s is an error', (_, text, message) => {
    expect(() => readOutputFile(text)).toThrow(message);
  });
});
