import { didYouMean, quote } from '../../model/suggestion.ts';
import type { Invocation } from '../arguments.ts';
import { paint } from '../colors.ts';
import { plainText } from './plain-text.ts';
import { type Entry, entriesOfPage } from './rules-document.ts';

/** The command `explain`: a section of docs/rules.md for a terminal, or the list of all. Returns the exit code. */
export function explain({ words }: Pick<Invocation, 'words'>): number {
  const entries = entriesOfPage();
  const [word] = words;
  if (word === undefined) {
    process.stdout.write(listed(entries));
    return 0;
  }
  const meant = entries.filter((entry) => entry.word === word.toLowerCase());
  if (meant.length === 0) {
    const near = didYouMean(
      word.toLowerCase(),
      entries.map((entry) => entry.word),
    );
    process.stderr.write(
      `Nothing is called ${quote(word)}.${near}\nmail-identity-check explain lists all words.\n`,
    );
    return 2;
  }
  process.stdout.write(`${meant.map(explained).join('\n\n')}\n`);
  return 0;
}

/** Lines of prose are no longer than this on a terminal that is wider. */
const WIDEST = 100;

function explained({ word, group, text }: Entry): string {
  const width = Math.min(process.stdout.columns ?? 80, WIDEST);
  const strong = (part: string) => paint('bold', part);
  return `${strong(word)} (${group})\n\n${plainText(text, width, strong)}`;
}

/** Groups with a line for each word: rules first, cut at the width of a terminal and whole in a pipe. */
function listed(entries: readonly Entry[]): string {
  const rulesFirst = entries.toSorted(
    (a, b) => Number(b.kind === 'rule') - Number(a.kind === 'rule'),
  );
  const groups = [...Map.groupBy(rulesFirst, ({ group }) => group)];
  const longest = Math.max(...entries.map(({ word }) => word.length));
  return groups
    .map(([group, members]) => {
      const lines = members.map(({ word, brief }) =>
        fitted(`  ${word.padEnd(longest)}  ${plainText(brief, Number.POSITIVE_INFINITY)}`),
      );
      return `${paint('bold', group)}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function fitted(line: string): string {
  const { columns } = process.stdout;
  if (!process.stdout.isTTY || columns === undefined || line.length <= columns) return line;
  return `${line.slice(0, Math.max(0, columns - 1))}…`;
}
