import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RuleMeta } from '../src/judge/rule.ts';
import { CATALOGUE } from '../src/judge/rules/index.ts';
import { renderJsonSchemas } from './json-schemas.ts';

interface Described {
  readonly description: string;
}

type Rendered =
  | 'README.md'
  | 'docs/rules.md'
  | 'src/cli/explain/rules-page.ts'
  | 'src/report/rule-guide.ts'
  | 'src/model/version.ts';

/**
 * The documents, with what stands between their marks written anew: README.md has its tables from action.yml,
 * docs/rules.md has the facts of each rule from the catalogue. From them in turn come the modules that bring the rules'
 * page, what other tools are told of each rule, and package.json's version into the bundle.
 *
 * @throws where a document lacks a mark, so that no rule goes without its section
 */
export function renderedDocuments(
  root: string,
): Record<Rendered | keyof ReturnType<typeof renderJsonSchemas>, string> {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const action = parse(text('action.yml')) as {
    readonly inputs: Record<string, Described>;
    readonly outputs: Record<string, Described>;
  };
  const tables = {
    inputs: table('input', action.inputs),
    outputs: table('output', action.outputs),
  };
  const rulesPage = CATALOGUE.reduce(
    (rules, row) => between(rules, `<!-- facts:${row.name} -->`, '<!-- /facts -->', facts(row)),
    text('docs/rules.md'),
  );
  const { version } = JSON.parse(text('package.json')) as { readonly version: string };
  return {
    'README.md': Object.entries(tables).reduce(
      (readme, [mark, rows]) => between(readme, `<!-- ${mark} -->`, `<!-- /${mark} -->`, rows),
      text('README.md'),
    ),
    'docs/rules.md': rulesPage,
    'src/cli/explain/rules-page.ts': module(
      'docs/rules.md',
      'RULES_PAGE',
      `\`${escaped(rulesPage)}\``,
    ),
    'src/report/rule-guide.ts': guide(rulesPage),
    ...renderJsonSchemas(),
    'src/model/version.ts': module('package.json', 'VERSION', `'${version}'`),
  };
}

function module(source: string, name: string, value: string): string {
  return `/** Written from ${source} by \`npm run docs\`. */\nexport const ${name} = ${value};\n`;
}

/** As it stands in a template literal. */
function escaped(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}

function between(text: string, open: string, close: string, content: string): string {
  const start = text.indexOf(open) + open.length;
  const end = text.indexOf(close, start);
  if (start < open.length || end < 0) throw new Error(`Expected ${open} and ${close} after it.`);
  return `${text.slice(0, start)}\n${content}\n${text.slice(end)}`;
}

function table(what: string, rows: Record<string, Described>): string {
  const lines = Object.entries(rows).map(
    ([name, { description }]) => `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`,
  );
  return [`| ${what} | what it is |`, '| --- | --- |', ...lines].join('\n');
}

function facts({ reportsWhen, levels, supersededBy: after }: RuleMeta): string {
  const silent = after.map((name) => `[${name}](#${name})`).join(', ') || 'none';
  return [
    ...wrapped(`Reports when ${reportsWhen}.`),
    '',
    '| on dedicated control | on shared control | silent after |',
    '| --- | --- | --- |',
    `| ${levels.dedicated} | ${levels.shared} | ${silent} |`,
  ].join('\n');
}

function wrapped(text: string): string[] {
  return text.match(/.{1,120}(?:\s+|$)/g)?.map((line) => line.trimEnd()) ?? [];
}

/** The module that has each rule's section for files that other tools read. */
function guide(page: string): string {
  const rows = CATALOGUE.map((row) => {
    const { dedicated, shared } = row.levels;
    const level = dedicated === 'off' ? shared : dedicated;
    const fields = { name: row.name, group: row.group, when: row.reportsWhen, level };
    const texts = { ...fields, help: helpOf(page, row.name) };
    const lines = Object.entries(texts).map(([key, value]) => property(key, value));
    return `  {\n${lines.join('')}  },\n`;
  });
  return `${GUIDE_HEAD}export const RULE_GUIDE: readonly RuleGuide[] = [\n${rows.join('')}];\n`;
}

const GUIDE_HEAD = `/** Generated from docs/rules.md and the catalogue by \`npm run docs\`. */
import type { Group } from '../judge/rule.ts';
import type { Level } from '../model/mail-host.ts';
import type { RuleName } from '../model/rule-names.ts';

/** What a viewer of findings shows of a rule. */
export interface RuleGuide {
  readonly name: RuleName;
  readonly group: Group;
  /** When it reports, as the rest of a sentence. */
  readonly when: string;
  /** On dedicated control, or on shared where it is silent there. */
  readonly level: Level;
  /** Its section of docs/rules.md below the facts, in Markdown. */
  readonly help: string;
}

`;

function helpOf(page: string, name: string): string {
  const [, section = ''] = page.split(`<!-- facts:${name} -->`);
  const [, help = ''] = section.split('<!-- /facts -->');
  const [own = ''] = help.split(/^#/m);
  return own.trim();
}

/** The formatter leaves the module alone: how it breaks lines would have to be told anew here. */
function property(key: string, text: string): string {
  return `    ${key}: ${JSON.stringify(text)},\n`;
}
