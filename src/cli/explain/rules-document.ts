import { capital } from '../../report/labels.ts';
import { RULES_PAGE } from './rules-page.ts';

/** A rule as docs/rules.md explains it, or a word of its lists. */
export interface Entry {
  readonly word: string;
  /** The heading under which it stands, in lower case: `greeting`, `verdicts`, … */
  readonly group: string;
  readonly kind: 'rule' | 'word';
  /** In one sentence. */
  readonly brief: string;
  /** Markdown. */
  readonly text: string;
}

/** Everything that the page explains, in its order: its lists first, then the rules. */
export function entriesOfPage(page = RULES_PAGE): readonly Entry[] {
  const [opening = '', ...chapters] = page.split(/^# (?!Rules$)/m);
  return [...sectionsOf(opening).flatMap(wordsOf), ...chapters.flatMap(rulesOf)];
}

interface Section {
  readonly heading: string;
  readonly text: string;
}

function sectionsOf(chapter: string): Section[] {
  return chapter
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return { heading: section.slice(0, end), text: section.slice(end + 1).trim() };
    });
}

function rulesOf(chapter: string): Entry[] {
  const group = chapter.slice(0, chapter.indexOf('\n')).toLowerCase();
  return sectionsOf(chapter).map(({ heading, text }) => ({
    word: heading,
    group,
    kind: 'rule',
    brief: /^Reports when (.*?)\.$/ms.exec(text)?.[1]?.replaceAll('\n', ' ') ?? '',
    text: text.replace(/^<!-- .* -->\n?/gm, '').trim(),
  }));
}

/** The words of a table (`| word | when | what to do |`) or of a list (`- word: what it means`). */
function wordsOf({ heading, text }: Section): Entry[] {
  const entry = (word = '', meaning = '', rest = ''): Entry => ({
    word,
    group: heading.toLowerCase(),
    kind: 'word',
    brief: meaning.split(/\.(?: |$)/, 1).join(''),
    text: capital(
      `${meaning.replace(/(?<!\.)$/, rest.startsWith('\n') ? '.' : '')}\n${rest}`.trim(),
    ),
  });
  const rows = Array.from(
    text.matchAll(/^\| `([\w-]+)` \| (.*?) \| (.*?) \|$/gm),
    ([, word, when, advice]) => entry(word, when, `\nTo do: ${advice}.`),
  );
  const items = Array.from(
    text.matchAll(/^- `([\w-]+)`: (.*)\n((?: {2}.*\n?)*)/gm),
    ([, word, first, rest = '']) =>
      entry(word, first, rest.replace(/^ {2}/gm, '').replace(/^To do: /m, '\nTo do: ')),
  );
  return [...rows, ...items];
}
