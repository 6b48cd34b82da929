import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBaseline, renderBaseline } from '../../src/compare/baseline-file.ts';
import { canonicalAddress } from '../../src/model/address.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { NOTHING_KNOWN } from '../../src/model/baseline.ts';
import { LEVELS } from '../../src/model/mail-host.ts';
import { RULE_NAMES } from '../../src/model/rule-names.ts';
import { sanitiseInline } from '../../src/model/sanitise.ts';
import { NAME, observed } from '../judge/observed.ts';
import { createValidator, readSchema } from '../schemas/json-schema.ts';
import { compareRun, observationOf } from './compare-run.ts';

const published = createValidator(readSchema('baseline-v1.schema.json'));
const FINDING = `{"rule":"ptr-missing","host":"${NAME}","port":25,"address":"203.0.113.25","level":"error","expected":"a PTR record","observed":"none","since":"2026-01-02"}`;
const IDENTITY = `{"host":"${NAME}","port":25,"address":"203.0.113.25","ptr":["${NAME}"],"banner":null,"ehlo":null,"first":"2026-01-02","changed":"2026-01-02"}`;

const file = (findings: readonly string[], identities: readonly string[] = []) => `{
  "schemaVersion": 1,
  "findings": [
    ${findings.join(',\n    ')}
  ],
  "identities": [
    ${identities.join(',\n    ')}
  ]
}
`;

/** The problems of a text, as `line:column message`. */
function problemsOf(text: string): string[] {
  const reading = readBaseline(text, 'baseline.json');
  return reading.kind === 'read'
    ? []
    : reading.problems.map(
        ({ location, message }) => `${location?.line}:${location?.column} ${message}`,
      );
}

function read(text: string): Baseline {
  const reading = readBaseline(text, 'baseline.json');
  if (reading.kind !== 'read') throw new Error(reading.problems[0]?.message);
  return reading.baseline;
}

/** The baseline without source locations. */
function withoutLocations(baseline: Baseline): unknown {
  return JSON.parse(
    JSON.stringify(baseline, (key, value) => (key === 'location' ? undefined : value)),
  );
}

describe('a baseline file', () => {
  it.each<readonly [content: string, text: string, expected: readonly RegExp[]]>([
    ['no text', '', [/^1:1 .* is not JSON: the text ends too early/]],
    ['a truncated entry', file([FINDING]).slice(0, 120), [/^4:72 .* a text in quotes has no end/]],
    [
      'no closing brace',
      file([FINDING]).trimEnd().slice(0, -1),
      [/^9:1 .* the text ends too early/],
    ],
    [
      'a merge conflict',
      file([`<<<<<<< HEAD\n${FINDING}`]),
      [/^4:5 .* a merge conflict is not resolved/],
    ],
    ['a missing comma', file([`${FINDING}\n${FINDING}`]), [/^5:1 .* \{ is unexpected/]],
    ['two commas', file([`${FINDING},`, FINDING]), [/^4:\d+ .* , is unexpected/]],
    [
      'a comma at the end of an object',
      file([FINDING.replace('}', ',}')]),
      [/^4:\d+ .* \} is unexpected/],
    ],
    ['an unknown literal', file(['yes']), [/^4:5 .* yes is unexpected/]],
    ['an invalid number', file(['1e']), [/^1:1 .* is not JSON/]],
    [
      'a list twice',
      file([]).replace('identities', 'findings'),
      [/^6:3 .* findings stands .* twice/],
    ],
    ['deep nesting', `[${'['.repeat(100_000)}`, [/^1:9 .* nested too deep/]],
    [
      'another version',
      '{"schemaVersion": 2}',
      [/^1:1 .* schema version "2"; this release reads 1/],
    ],
    ['no version', '{}', [/^1:1 .* no schemaVersion/]],
    ['a list in place of the object', '[]', [/^1:1 .* no schemaVersion/]],
    [
      'an unknown rule',
      file([FINDING, FINDING.replace('missing', 'mising')]),
      [
        /^5:5 .* damaged at findings\.1\.rule: "ptr-mising" is not a rule\. Did you mean "ptr-missing"\?/,
      ],
    ],
    [
      'an unknown key',
      file([], [IDENTITY.replace('{', '{"more":1,')]),
      [/^7:5 .* damaged at identities\.0/],
    ],
    [
      'an invalid address',
      file([], [IDENTITY.replace('203.0.113.25', 'metadata.internal')]),
      [/^7:5 .* "metadata\.internal" is not an IP address/],
    ],
    [
      'an invalid day',
      file([FINDING.replace('01-02', '02-30')]),
      [/^4:5 .* "2026-02-30" is not a date; expected one such as 2026-12-04/],
    ],
    [
      'two invalid entries, which are both reported',
      file([FINDING.replace('25,', '0,')], [IDENTITY.replace('25,', '70000,')]),
      [/^4:5 .* findings\.0\.port/, /^7:5 .* identities\.0\.port/],
    ],
    [
      'a finding twice, as after a merge that kept both sides',
      file([FINDING, FINDING.replace('01-02', '03-04')]),
      [/^5:5 .* twice; first on line 4/],
    ],
    ['an identity twice', file([], [IDENTITY, IDENTITY]), [/^8:5 .* twice; first on line 7/]],
  ])('with %s is rejected with the location', (_, text, expected) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern);
  });

  it.each([
    ['as it was written', file([FINDING], [IDENTITY]), 4, 7],
    ['reformatted', JSON.stringify(JSON.parse(file([FINDING], [IDENTITY])), null, 2), 4, 16],
    ['on one line', JSON.stringify(JSON.parse(file([FINDING], [IDENTITY]))), 1, 1],
    ['with Windows line ends', file([FINDING], [IDENTITY]).replaceAll('\n', '\r\n'), 4, 7],
  ])('has the line of each entry: %s', (_, text, finding, identity) => {
    const baseline = read(text);
    expect(baseline.findings[0]?.location?.line).toBe(finding);
    expect(baseline.identities[0]?.location?.line).toBe(identity);
  });

  it('is read after its last line was removed, as a note asks for', () => {
    const other = FINDING.replace('25"', '26"');
    const text = file([FINDING, other], [IDENTITY]);
    const lines = text.split('\n').filter((line) => !line.includes('203.0.113.26'));
    expect(withoutLocations(read(lines.join('\n')))).toEqual(
      withoutLocations(read(file([FINDING], [IDENTITY]))),
    );
  });

  it('contains sanitised texts only', () => {
    const hostile = FINDING.replace(NAME, String.raw`x\n::error::y\u202e`);
    expect(read(file([hostile])).findings[0]?.host).toBe(String.raw`x\x0a::error::y\u{202e}`);
  });

  it('is read back for an address with many names', () => {
    const names = Array.from(
      { length: 100 },
      (_, index) => `${'a'.repeat(60)}.${index}.example.com`,
    );
    const run = observationOf(
      observed({ ptr: { names, forward: {}, state: 'unconfirmed', iprev: 'fail' } }),
    );
    const { updated } = compareRun(run, NOTHING_KNOWN, true);
    expect(withoutLocations(read(renderBaseline(updated)))).toEqual(
      withoutLocations(read(renderBaseline(updated))),
    );
    expect(compareRun(run, read(renderBaseline(updated))).statuses.join()).not.toContain('new');
  });
});

describe('renderBaseline', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const word = fc
    .string({ maxLength: 12, unit: 'grapheme' })
    .map((text) => sanitiseInline(text, 100));
  const address = fc.oneof(
    fc.ipV4(),
    fc.ipV6().map((text) => canonicalAddress(text) ?? '2001:db8::1'),
  );
  const location = { host: word, port: fc.integer({ min: 1, max: 65_535 }) };
  const findings = fc.uniqueArray(
    fc.record({
      rule: fc.constantFrom(...RULE_NAMES),
      ...location,
      address: fc.option(address),
      level: fc.constantFrom(...LEVELS.filter((level) => level !== 'off')),
      expected: word,
      observed: word,
      since: day,
    }),
    { selector: ({ rule, port, host, ...one }) => `${rule} ${port} ${host} ${one.address}` },
  );
  const identities = fc.uniqueArray(
    fc.record({
      ...location,
      address,
      ptr: fc.array(word),
      banner: fc.option(word),
      ehlo: fc.option(word),
      first: day,
      changed: day,
    }),
    { selector: ({ port }) => port },
  );
  const baselines: fc.Arbitrary<Baseline> = fc.record({ findings, identities });

  it('writes one entry per line, which is read back, and which the published schema accepts', () => {
    fc.assert(
      fc.property(baselines, (baseline) => {
        const text = renderBaseline(baseline);
        expect(published.faults(JSON.parse(text))).toEqual([]);
        const again = read(text);
        expect(renderBaseline(again)).toBe(text);
        expect(
          new Set(
            again.findings.map((one) =>
              JSON.stringify(withoutLocations({ ...NOTHING_KNOWN, findings: [one] })),
            ),
          ),
        ).toEqual(
          new Set(
            baseline.findings.map((one) =>
              JSON.stringify(withoutLocations({ ...NOTHING_KNOWN, findings: [one] })),
            ),
          ),
        );
        const lines = text.split('\n');
        expect(lines).toHaveLength(baseline.findings.length + baseline.identities.length + 8);
        for (const entry of again.findings) {
          expect(lines[(entry.location?.line ?? 0) - 1]).toContain(`"rule":"${entry.rule}"`);
        }
      }),
    );
  });

  it.each([
    ['quotes', '"'],
    ['escapes', '"\\'],
    ['commas', ','],
    ['brackets', '[],'],
    ['white space', ' \n'],
  ])('rejects a megabyte of %s in one pass', (_, piece) => {
    expect(problemsOf(piece.repeat(Math.ceil(1_000_000 / piece.length)))).toHaveLength(1);
  });
});
