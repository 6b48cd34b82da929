import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CATALOGUE } from '../src/judge/catalogue.ts';
import type { RuleRow } from '../src/judge/rule.ts';

interface Described {
  readonly description: string;
}

type Rendered = 'README.md' | 'docs/rules.md' | 'src/explain/rules-page.ts' | 'src/version.ts';

/**
 * The documents, with what stands between their marks written anew: README.md has its tables from action.yml,
 * docs/rules.md has the facts of each rule from the catalogue. From them in turn come the modules that bring the rules'
 * page and package.json's version into the bundle.
 *
 * @throws where a document lacks a mark, so that no rule goes without its section
 */
export function renderedDocuments(root: string): Record<Rendered, string> {
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
    'src/explain/rules-page.ts': module('docs/rules.md', 'RULES_PAGE', `\`${escaped(rulesPage)}\``),
    'src/version.ts': module('package.json', 'VERSION', `'${version}'`),
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

function facts({ reportsWhen, levels, after }: RuleRow): string {
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
