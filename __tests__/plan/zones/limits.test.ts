// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of $GENERATE
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/mail-host.ts';
import { readMasterFile } from '../../../src/plan/zones/read-master-file.ts';
import { readOctodns } from '../../../src/plan/zones/read-octodns.ts';
import { ORIGIN } from './master-file-cases.ts';

describe('a limit of a master file is reported', () => {
  it.each([
    ['for a file of more than 4 MiB', `;${'x'.repeat(4 * 1024 * 1024)}`, /^1:1 The file is larger/],
    [
      'for a line of more than 131,072 characters',
      `a TXT ${'x '.repeat(70_000)}`,
      /^1:1 The line is longer/,
    ],
    [
      'for more than 100,000 records',
      'a NS b\n'.repeat(100_001),
      /^100001:1 The zone has more than 100000/,
    ],
    [
      'for a range of more than 65,536',
      '$GENERATE 0-65536 a$ A 192.0.2.1\n',
      /^1:11 "0-65536" generates 65537 records/,
    ],
    [
      'for ranges with more than 100,000 records together',
      '$GENERATE 0-65535 a$ A 192.0.2.1\n'.repeat(2),
      /^2:1 The zone has more than/,
    ],
    [
      'for a placeholder wider than any name',
      '$GENERATE 0-1 a${0,999} A 192.0.2.1\n',
      /^1:15 .* is not a placeholder/,
    ],
    [
      'for a filled template that is too long',
      `$GENERATE 0-1 a TXT "${'${0,255} '.repeat(5)}"\n`,
      /^1:21 With 0, .* too long/,
    ],
    [
      'for a negative number',
      '$GENERATE 0-1 a${-1} A 192.0.2.1\n',
      /^1:15 With 0, the number here is negative/,
    ],
    ['for deeply nested parentheses', '('.repeat(100_000), /^1:101 Parentheses are nested/],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(readMasterFile(text, 'zone', ORIGIN))[0]).toMatch(problem);
  });
});

describe('an octoDNS file', () => {
  it.each([
    ['with more than 5000 names', 'a: 1\n'.repeat(5001), /^1:1 A mapping has more than 5000 keys/],
    [
      'with more than 20,000 values',
      `a: {type: A, values: [${'192.0.2.1,'.repeat(20_001)}]}\n`,
      /more than 20000 records/,
    ],
  ])('%s is rejected', (_, text, problem) => {
    expect(problemsOf(readOctodns(text, 'example.com.yaml', null)).join('\n')).toMatch(problem);
  });

  it('may have more names than a declaration may have keys', () => {
    const text = Array.from(
      { length: 3000 },
      (_, index) => `h${index}: {type: A, value: 192.0.2.1}\n`,
    ).join('');
    expect(readOctodns(text, 'example.com.yaml', null)).toMatchObject({ kind: 'read' });
  });
});

function problemsOf(
  reading: ReturnType<typeof readMasterFile> | ReturnType<typeof readOctodns>,
): string[] {
  const problems: readonly Problem[] = reading.kind === 'read' ? [] : reading.problems;
  return problems.map(
    ({ location, message }) => `${location?.line}:${location?.column} ${message}`,
  );
}
