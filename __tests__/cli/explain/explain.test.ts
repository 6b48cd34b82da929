import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { explainedWords } from '../../../src/cli/explain/explain.ts';
import { plainText } from '../../../src/cli/explain/plain-text.ts';
import { CAUSES, VERDICTS } from '../../../src/model/finding.ts';
import { RULE_NAMES } from '../../../src/model/rule-names.ts';
import { STEP_KINDS } from '../../../src/model/step.ts';
import { runTerminal } from '../../runner/run-terminal.ts';

const explain = (...words: readonly string[]) => runTerminal(['explain', ...words], tmpdir());

const entries = explainedWords();

describe('what can be explained', () => {
  it.each([
    ['every rule', RULE_NAMES],
    ['every verdict', VERDICTS],
    ['every cause', CAUSES],
    ['every kind of step', STEP_KINDS],
  ])('is %s', (_, words) => {
    expect(entries.map(({ word }) => word)).toEqual(expect.arrayContaining([...words]));
  });

  it.each([
    ...['no record', 'no address', 'no name', 'lookup failed', 'not checked', 'not complete'],
    ...['does not resolve back', 'connection refused', 'no route to the address', 'same'],
    ...['closed without a greeting', 'the answer is not SMTP', 'refuses this runner'],
    ...[
      'EHLO refused',
      'handshake failed',
      'not offered',
      'new or pending',
      'stable since',
      'both',
    ],
    ...['port 25 from here', 'IPv6 from here', 'another name resolves back'],
    ...['it is not a host name', 'registrable domain'],
  ])('knows "%s", which a report prints', async (word) => {
    const { status, stdout } = await explain(word);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/ \((?:facts|words|results|declaration)\)/),
    ]);
  });

  it.each(entries)('$group: $word reads as plain text', ({ brief, text }) => {
    expect(brief).not.toBe('');
    const plain = plainText(text, 72);
    expect(plain).not.toMatch(/\*\*\w|\w\.?\*\*|`|<!--|\]\(/);
    const prose = plain.split('\n').filter((line) => !line.startsWith('    '));
    expect(prose.filter((line) => line.length > 72)).toEqual([]);
  });

  it('a rule has its levels, its four parts and its examples as they are', () => {
    const text = entries.find(({ word }) => word === 'banner-mismatch')?.text ?? '';
    expect(plainText(text, 80)).toMatch(
      /on dedicated control: error\n(?:.*\n)*What it means\n(?:.*\n)*Why receivers care\n(?:.*\n)*Before and after\n\n {4}before: {2}220 old\.example\.com ESMTP\n(?:.*\n)*To accept it\n/,
    );
  });

  it('asterisks in code are no emphasis', () => {
    expect(plainText('See **now** `220 ****` in [it](#it).', 80)).toBe('See now 220 **** in it.');
  });

  it('code keeps its blank lines and its width', () => {
    const code = `a\n\n  ${'b'.repeat(90)}`;
    expect(plainText(`Text.\n\n\`\`\`yaml\n${code}\n\`\`\``, 20)).toBe(
      `Text.\n\n    a\n\n      ${'b'.repeat(90)}`,
    );
  });
});

describe('explain', () => {
  it.each([
    [['ptr-missing'], 0, /^ptr-missing \(reverse\)\n\nReports when/],
    [['PTR-Missing'], 0, /^ptr-missing \(reverse\)/],
    [['at-risk'], 0, /^at-risk \(verdicts\)\n(?:.*\n)+To do: /],
    [['egress-blocked'], 0, /^egress-blocked \(inconclusive\)/],
    [['no PTR'], 0, /^missing-reverse \(causes\)/],
    [['half-made change'], 0, /^partial-change \(causes\)/],
    [['default greeting'], 0, /default-banner \(causes\)/],
    [['default HELO name'], 0, /default-banner \(causes\)/],
    [['at risk'], 0, /^at-risk \(verdicts\)/],
    [['5.7.25'], 0, /\nx\.7\.25 .*\n\nReverse DNS validation failed/],
    [['4.7.23'], 0, /\nx\.7\.23 /],
    [['greeting'], 0, /^greeting \(words\)/],
    [['pending rollout'], 0, /^pending rollout/],
    [['SERVFAIL'], 0, /^dns-servfail/],
    [['5.7.25'], 0, /^mail-refused \(sending\)/],
    [['550 5.7.25'], 0, /^mail-refused \(sending\)/],
    [['421-4.7.23'], 0, /^mail-refused \(sending\)/],
    [['5.5.2'], 0, /^helo-default \(sending\)/],
    [['control: shared'], 0, /^shared \(declaration\)/],
    [['no', 'PTR'], 0, /^missing-reverse \(causes\)/],
    [['PTRs'], 0, /^PTR \(words\)/],
    [['reverse DNS'], 0, /^PTR \(words\)/],
    [['FCrDNS'], 0, /^iprev \(words\)/],
    [['HELO name'], 0, /^HELO \(words\)/],
    [['waivers'], 0, /^waiver \(declaration\)/],
    [['set-option'], 0, /^set-option \(steps\)/],
    [['Set Option'], 0, /^set-option \(steps\)/],
    [['5.7.515'], 0, /^x\.7\.515/],
    [['not checked'], 0, /^not run \(facts\)/],
    [['spf'], 0, /^"spf" is part of these words:\n(?:.*\n)* {2}spf-missing: /],
    [['banner missmatch'], 2, /Did you mean "banner-mismatch"/],
    [['ptr-mising'], 2, /Nothing is called "ptr-mising"\. Did you mean "ptr-missing"/],
    [['\u001b[31m'], 2, /Nothing is called "\\x1b\[31m"/],
    [['ptr-missing', 'ptr-generic'], 2, /Nothing is called "ptr-missing ptr-generic"/],
  ])('%j ends with %i', async (words, status, output) => {
    const result = await explain(...words);
    expect(result.stdout + result.stderr).toMatch(output);
    expect(result.status).toBe(status);
  });

  it('alone lists every word on one line, rules first', async () => {
    const { stdout, status } = await explain();
    expect(status).toBe(0);
    const words = Array.from(stdout.matchAll(/^ {2}(\S+(?: \S+)*) {2,}\S/gm), ([, word]) => word);
    expect(words.slice(0, RULE_NAMES.length).toSorted()).toEqual([...RULE_NAMES].toSorted());
    expect(words).toHaveLength(entries.length);
  });
});
