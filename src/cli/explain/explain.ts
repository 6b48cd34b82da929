import { readRulesPage } from '../../files/rules-page.ts';
import { capital } from '../../model/capital.ts';
import { VERDICTS } from '../../model/finding.ts';
import { didYouMean, quote } from '../../model/suggestion.ts';
import { INCONCLUSIVE_REASONS, reasonWords } from '../../report/facts.ts';
import { CAUSE_TERMS, VERDICT_WORDS } from '../../report/labels.ts';
import type { Invocation } from '../arguments.ts';
import { paint } from '../colors.ts';
import { plainText } from './plain-text.ts';
import { type Entry, REPORT_WORDS } from './report-words.ts';

/**
 * The command `explain`: prints a section of docs/rules.md for a terminal, or the list of all words.
 *
 * @returns the exit code
 */
export function explain({ words }: Pick<Invocation, 'words'>): number {
  const entries = explainedWords();
  const word = words.join(' ');
  if (word === '') {
    process.stdout.write(overview(entries));
    return 0;
  }
  const matches = matching(word, entries);
  const similar = matches.length === 0 ? containing(word, entries) : [];
  if (similar.length > 0) {
    const lines = similar.map(
      (entry) => `  ${entry.word}: ${plainText(entry.brief, Number.POSITIVE_INFINITY)}`,
    );
    process.stdout.write(`${quote(word)} is part of these words:\n${lines.join('\n')}\n`);
    return 0;
  }
  if (matches.length === 0) {
    const near = didYouMean(
      normalised(word),
      entries.map((entry) => entry.word),
    );
    process.stderr.write(
      `Nothing is called ${quote(word)}.${near}\nmail-identity-check explain lists all words.\n`,
    );
    return 2;
  }
  process.stdout.write(`${matches.map(explanation).join('\n\n')}\n`);
  return 0;
}

/** The rule that is about the refusals with an enhanced status code (RFC 3463, RFC 7372), as receivers use it. */
const RULES_OF_CODES: ReadonlyMap<string, string> = new Map([
  ['4.7.23', 'mail-refused'],
  ['5.7.23', 'mail-refused'],
  ['4.7.25', 'mail-refused'],
  ['5.7.25', 'mail-refused'],
  // Postfix's code for a HELO name without a dot.
  ['5.5.2', 'helo-default'],
]);

/**
 * The entries of a word as a report prints it: in any case, with spaces or hyphens, as the words of a cause or of a
 * reason, or as an enhanced status code of class 4 or 5, also behind a reply code (`550 5.7.25`, `421-4.7.23`).
 */
function matching(word: string, entries: readonly Entry[]): readonly Entry[] {
  const plain = normalised(word).replace(/^[45]\d\d-(?=[45]\.\d)/, '');
  const code = /^[45]\.(7\.\d+)$/.exec(plain)?.[1];
  const printed = [
    ...CAUSE_TERMS,
    ...VERDICTS.map((verdict) => [VERDICT_WORDS[verdict].word, verdict] as const),
    ...INCONCLUSIVE_REASONS.map((reason) => [reasonWords(reason), reason] as const),
  ];
  const singular = plain.replace(/s$/, '');
  const names = new Set([
    plain,
    singular,
    ...(code === undefined ? [] : [`x.${code}`]),
    ...printed
      .filter(([words]) => words !== '' && normalised(words) === plain)
      .map(([, own]) => own),
    ...(SYNONYMS.get(plain) ?? SYNONYMS.get(singular) ?? []),
    ...[RULES_OF_CODES.get(plain)].filter((rule) => rule !== undefined),
  ]);
  return entries.filter((entry) => names.has(normalised(entry.word)) || names.has(entry.word));
}

function normalised(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .replace(/[.:]+$/, '');
}

/** The rules and words of which a word is a part: `spf`, `certificate`. */
function containing(word: string, entries: readonly Entry[]): readonly Entry[] {
  const parts = `-${normalised(word)}-`;
  return parts === '--'
    ? []
    : entries.filter((entry) => `-${normalised(entry.word)}-`.includes(parts));
}

/** Other names of what is explained, and words of earlier reports. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['control:-shared', ['shared']],
  ['control:-dedicated', ['dedicated']],
  ['role:-inbound', ['inbound']],
  ['role:-outbound', ['outbound']],
  ['reverse-dns', ['PTR']],
  ['rdns', ['PTR']],
  ['reverse-name', ['PTR']],
  ['fcrdns', ['iprev']],
  ['forward-confirmed', ['iprev']],
  ['permerror', ['iprev']],
  ['temperror', ['iprev']],
  ['helo-name', ['HELO']],
  ['ehlo-name', ['EHLO']],
  ['greeting-name', ['greeting']],
  ['banner-name', ['greeting']],
  ['fail-on', ['error']],
  ['vantage', ['vantage host']],
  ['scored', ['score']],
  ['point', ['score']],
  ['not-checked', ['not run']],
  ['not-run', ['not run']],
  ['generic-ptr', ['ptr-generic']],
  ['half-made-change', ['partial-change']],
  ['name-leads-elsewhere', ['moved-forward']],
  ['some-names-differ', ['partial-change']],
  ['servfail', ['dns-servfail']],
]);

/** All that docs/rules.md explains, rules first; then the other words of a report. */
export function explainedWords(): Entry[] {
  const { rules, words } = readRulesPage();
  return [
    ...rules.map(({ name, facts, help, ...rule }) => ({
      ...rule,
      word: name,
      text: `${facts}\n\n${help}`,
    })),
    ...words.map((word) => ({ ...word, text: capital(word.text) })),
    ...REPORT_WORDS,
  ];
}

/** The longest line of prose, in columns, on a terminal that is wider. */
const MAX_WIDTH = 100;

function explanation({ word, group, text }: Entry): string {
  const width = Math.min(process.stdout.columns ?? 80, MAX_WIDTH);
  const strong = (part: string) => paint('bold', part);
  return `${strong(word)} (${group})\n\n${plainText(text, width, strong)}`;
}

/** One line for each word, by groups. Lines are cut at the width of a terminal, but not in a pipe. */
function overview(entries: readonly Entry[]): string {
  const groups = [...Map.groupBy(entries, ({ group }) => group)];
  const longest = Math.max(...entries.map(({ word }) => word.length));
  return groups
    .map(([group, members]) => {
      const lines = members.map(({ word, brief }) =>
        cutToTerminal(`  ${word.padEnd(longest)}  ${plainText(brief, Number.POSITIVE_INFINITY)}`),
      );
      return `${paint('bold', group)}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function cutToTerminal(line: string): string {
  const { columns } = process.stdout;
  if (!process.stdout.isTTY || columns === undefined || line.length <= columns) return line;
  return `${line.slice(0, Math.max(0, columns - 1))}…`;
}
