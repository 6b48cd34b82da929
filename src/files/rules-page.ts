import { readFileSync } from 'node:fs';

/** docs/rules.md: the one source of what is said about rules, for `explain`, SARIF and the tests. */
export interface RulesPage {
  /** Markdown before the first chapter, which is about all rules. */
  readonly opening: string;
  /** The verdicts, causes and inconclusive reasons that the opening explains. */
  readonly words: readonly WordSection[];
  readonly rules: readonly RuleSection[];
}

export interface WordSection {
  readonly word: string;
  /** The heading of its list, in lower case: `verdicts`, `causes`, `inconclusive`. */
  readonly group: string;
  /** Its meaning in one sentence, without the full stop. */
  readonly brief: string;
  /** Markdown: its meaning, and what to do. It begins in lower case. */
  readonly text: string;
}

export interface RuleSection {
  readonly name: string;
  /** The heading of its chapter, in lower case. */
  readonly group: string;
  /** When it reports, as the rest of the sentence "Reports when …". */
  readonly brief: string;
  /** Markdown that `npm run docs` generates from the rule: when it reports, and its levels. */
  readonly facts: string;
  /** Markdown below the facts, written by hand. */
  readonly help: string;
  /** The parts of the help by their titles, such as `What it means`. */
  readonly parts: ReadonlyMap<string, string>;
}

/**
 * Reads docs/rules.md, or the copy of it in `dist`.
 *
 * @throws where the file is missing
 */
export function readRulesPage(): RulesPage {
  // ncc finds this expression, copies the file into `dist` and rewrites the path. It must stay as literal as it is.
  const file = new URL('../../docs/rules.md', import.meta.url);
  return parseRulesPage(readFileSync(file, 'utf8'));
}

export function parseRulesPage(page: string): RulesPage {
  const [opening = '', ...chapters] = page.split(/^# (?!Rules$)/m);
  return {
    opening,
    words: splitSections(opening).flatMap(wordSections),
    rules: chapters.flatMap((chapter) => {
      const group = chapter.slice(0, chapter.indexOf('\n')).toLowerCase();
      return splitSections(chapter).map((section) => ruleSection(section, group));
    }),
  };
}

/** The marks around the generated facts of a rule. */
export function factsMarks(rule: string): { readonly open: string; readonly close: string } {
  return { open: `<!-- facts:${rule} -->`, close: '<!-- /facts -->' };
}

interface Section {
  readonly heading: string;
  readonly text: string;
}

function splitSections(chapter: string): Section[] {
  return chapter
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return { heading: section.slice(0, end), text: section.slice(end + 1).trim() };
    });
}

function ruleSection({ heading: name, text }: Section, group: string): RuleSection {
  const { open, close } = factsMarks(name);
  const [, marked = ''] = text.split(open);
  const [facts = '', help = ''] = marked.split(close).map((part) => part.trim());
  const [, brief = ''] = /^Reports when (.*?)\.$/ms.exec(facts) ?? [];
  const [, ...titled] = help.split(/^\*\*([A-Z][\w ]+?)\.?\*\*/m);
  const parts = new Map<string, string>();
  for (let at = 0; at < titled.length; at += 2) {
    parts.set(titled[at] ?? '', (titled[at + 1] ?? '').trim());
  }
  return { name, group, brief: brief.replaceAll('\n', ' '), facts, help, parts };
}

/** The words of a table (`| word | meaning | what to do |`) or of a list (`- word: meaning`). */
function wordSections({ heading, text }: Section): WordSection[] {
  const word = (name = '', meaning = '', rest = ''): WordSection => ({
    word: name,
    group: heading.toLowerCase(),
    brief: meaning.split(/\.(?: |$)/, 1).join(''),
    text: `${meaning.replace(/(?<!\.)$/, rest.startsWith('\n') ? '.' : '')}\n${rest}`.trim(),
  });
  const rows = Array.from(
    text.matchAll(/^\| `([\w-]+)` \| (.*?) \| (.*?) \|$/gm),
    ([, name, meaning, remedy]) => word(name, meaning, `\nTo do: ${remedy}.`),
  );
  const items = Array.from(
    text.matchAll(/^- `([\w-]+)`: (.*)\n((?: {2}.*\n?)*)/gm),
    ([, name, first, rest = '']) => {
      const [more = '', remedy] = rest.replace(/^ {2}/gm, '').split(/^(?=To do: )/m);
      const meaning = `${first} ${more.replaceAll('\n', ' ')}`.trim();
      return word(name, meaning, remedy === undefined ? '' : `\n${remedy}`);
    },
  );
  return [...rows, ...items];
}
