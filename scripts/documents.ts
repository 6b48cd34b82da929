import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isNode, isScalar, type Pair, parseDocument } from 'yaml';
import { HELP, OVERVIEW } from '../src/cli/help.ts';
import { factsMarks } from '../src/files/rules-page.ts';
import type { Group, RuleMeta } from '../src/judge/rule.ts';
import { CATALOGUE } from '../src/judge/rules/index.ts';
import { capital } from '../src/model/capital.ts';
import { renderJsonSchemas } from './json-schemas.ts';

type Generated =
  | 'docs/reference.md'
  | 'docs/rules.md'
  | 'schemas/mail-hosts.schema.json'
  | 'src/model/rule-names.ts'
  | 'src/model/version.ts';

/**
 * Renders every file that is generated, in whole or in part, from other ones.
 *
 * @param root folder of the repository
 * @returns the text of each file by its path
 * @throws where a document lacks the marks around a generated part, such as the facts of a new rule
 */
export function renderedDocuments(
  root: string,
): Record<Generated | keyof ReturnType<typeof renderJsonSchemas>, string> {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const { version } = JSON.parse(text('package.json')) as { readonly version: string };
  return {
    'docs/reference.md': withReference(text('docs/reference.md'), {
      actionFile: text('action.yml'),
      declarationSchema: text('schemas/mail-hosts.schema.json'),
    }),
    'docs/rules.md': withFacts(text('docs/rules.md')),
    'schemas/mail-hosts.schema.json': withRules(text('schemas/mail-hosts.schema.json')),
    ...renderJsonSchemas(),
    'src/model/rule-names.ts': ruleNames(),
    'src/model/version.ts': `/** Generated from package.json by \`npm run docs\`. */\nexport const VERSION = '${version}';\n`,
  };
}

interface ReferenceSources {
  readonly actionFile: string;
  readonly declarationSchema: string;
}

/** docs/reference.md with the tables of inputs, outputs and keys, and the help of the command line tool. */
function withReference(page: string, { actionFile, declarationSchema }: ReferenceSources): string {
  const schema = JSON.parse(declarationSchema) as DeclarationSchema;
  const { defaults, host, mailDomain, waiver } = schema.$defs;
  const parts = {
    inputs: groupedTables('input', described(actionFile, 'inputs')),
    outputs: groupedTables('output', described(actionFile, 'outputs')),
    keys: table('key', keysOf(schema, { properties: schema.properties })),
    'host-keys': table('key', [
      ...keysOf(schema, { properties: { mx: mailDomain.properties.mx ?? {} } }),
      ...keysOf(schema, host),
    ]),
    'waiver-keys': table('key', keysOf(schema, waiver)),
    'default-keys': Object.keys(defaults.properties)
      .map((key) => `\`${key}\``)
      .join(', '),
    help: [OVERVIEW, ...Object.values(HELP)]
      .map((text) => `\`\`\`text\n${text}\`\`\``)
      .join('\n\n'),
  };
  return Object.entries(parts).reduce(
    (text, [mark, content]) =>
      replaceBetween(text, `<!-- ${mark} -->`, `<!-- /${mark} -->`, content),
    page,
  );
}

interface Row {
  readonly name: string;
  readonly description: string;
  /** The heading of the rows that begin here; null where a row belongs to the same heading as the one before it. */
  readonly heading: string | null;
}

/** The inputs or outputs of action.yml. A comment before one is the heading of those that follow. */
function described(actionFile: string, key: 'inputs' | 'outputs'): Row[] {
  const entries = parseDocument(actionFile).get(key);
  if (!isMap(entries)) throw new Error(`Expected a mapping at ${key} in action.yml.`);
  const { items, commentBefore } = entries;
  return items.map((pair: Pair, index) => {
    if (!isScalar(pair.key) || !isMap(pair.value)) throw new Error(`Expected ${key} with a name.`);
    const comment = (index === 0 ? commentBefore : null) ?? pair.key.commentBefore;
    const description = String(pair.value.get('description'));
    return { name: String(pair.key.value), description, heading: comment?.trim() ?? null };
  });
}

/** One table for each heading. */
function groupedTables(what: string, rows: readonly Row[]): string {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row.heading !== null || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups
    .map((group) => {
      const heading = group[0]?.heading;
      return `${heading ? `### ${heading}\n\n` : ''}${table(what, group)}`;
    })
    .join('\n\n');
}

function table(what: string, rows: readonly Omit<Row, 'heading'>[]): string {
  const lines = rows.map(
    ({ name, description }) => `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`,
  );
  return [`| ${what} | what it is |`, '| --- | --- |', ...lines].join('\n');
}

interface SchemaPart {
  readonly description?: string;
  readonly $ref?: string;
}

interface SchemaObject {
  readonly properties: Readonly<Record<string, SchemaPart>>;
}

interface DeclarationSchema extends SchemaObject {
  readonly $defs: Readonly<
    Record<'defaults' | 'host' | 'mailDomain' | 'waiver', SchemaObject> & Record<string, SchemaPart>
  >;
}

/** The keys of an object of the schema with their descriptions, which may be those of the definition that they name. */
function keysOf(
  { $defs }: DeclarationSchema,
  { properties }: SchemaObject,
): Omit<Row, 'heading'>[] {
  return Object.entries(properties).map(([name, { description, $ref }]) => {
    const text = description ?? $defs[$ref?.replace('#/$defs/', '') ?? '']?.description;
    if (text === undefined) throw new Error(`The key ${name} has no description in the schema.`);
    return { name, description: text };
  });
}

/** docs/rules.md with the facts of every rule. */
function withFacts(page: string): string {
  return CATALOGUE.reduce((text, rule) => {
    const { open, close } = factsMarks(rule.name);
    return replaceBetween(text, open, close, facts(rule));
  }, page);
}

function facts({ reportsWhen, levels, scored, supersededBy }: RuleMeta): string {
  const silentAfter = supersededBy.map((name) => `[${name}](#${name})`).join(', ') || 'none';
  return [
    ...wrapped(`Reports when ${reportsWhen}.`),
    '',
    '| on dedicated control | on shared control | at `role: inbound` | receivers score it | silent after |',
    '| --- | --- | --- | --- | --- |',
    `| ${levels.dedicated} | ${levels.shared} | ${levels.inbound ?? 'the same'} | ${scored ? 'yes' : 'no'} | ${silentAfter} |`,
  ].join('\n');
}

function wrapped(text: string): string[] {
  return text.match(/.{1,120}(?:\s+|$)/g)?.map((line) => line.trimEnd()) ?? [];
}

function replaceBetween(text: string, open: string, close: string, content: string): string {
  const start = text.indexOf(open) + open.length;
  const end = text.indexOf(close, start);
  if (start < open.length || end < 0) throw new Error(`Expected ${open} and ${close} after it.`);
  return `${text.slice(0, start)}\n${content}\n${text.slice(end)}`;
}

/** The declaration's schema with every rule, where levels are set and where a waiver names one. */
function withRules(schema: string): string {
  const levels = CATALOGUE.map((rule) => [
    rule.name,
    { description: levelDescription(rule), $ref: '#/$defs/level' },
  ]);
  const names = CATALOGUE.map(({ name }) => name);
  return replaceJson(
    replaceJson(schema, ['$defs', 'rules', 'properties'], Object.fromEntries(levels)),
    ['$defs', 'waiver', 'properties', 'rule', 'enum'],
    names,
  );
}

function levelDescription({ reportsWhen, levels }: RuleMeta): string {
  const isOff = levels.dedicated === 'off' && levels.shared === 'off';
  return `${capital(reportsWhen)}.${isOff ? ' Off unless it is given a level.' : ''}`;
}

/** Replaces one value of a JSON text; the text around it stays as it is formatted. */
function replaceJson(json: string, path: readonly string[], value: unknown): string {
  const node = parseDocument(json).getIn(path, true);
  if (!isNode(node) || !node.range) throw new Error(`Expected a value at /${path.join('/')}.`);
  const [start, end] = node.range;
  const [indent = ''] = /^ */.exec(json.slice(json.lastIndexOf('\n', start) + 1)) ?? [];
  const rendered = JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
  return `${json.slice(0, start)}${rendered}${json.slice(end)}`;
}

/**
 * The names alone: the declaration and the baseline are read before the rules are loaded, which bring tables of
 * providers and public suffixes with them.
 */
function ruleNames(): string {
  const ofEveryPort = CATALOGUE.filter(({ group }) => GROUPS_OF_EVERY_PORT.includes(group));
  return `/** Every rule, in the order of the catalogue. Generated from src/judge/rules by \`npm run docs\`. */
export const RULE_NAMES = [
${namesOf(CATALOGUE)}] as const;

export type RuleName = (typeof RULE_NAMES)[number];

/** The rules about the DNS of a name or of an address: a port changes nothing. */
export const RULES_OF_EVERY_PORT: readonly RuleName[] = [
${namesOf(ofEveryPort)}];
`;
}

const GROUPS_OF_EVERY_PORT: readonly Group[] = ['forward', 'reverse', 'context'];

function namesOf(rules: readonly { readonly name: string }[]): string {
  return rules.map(({ name }) => `  '${name}',\n`).join('');
}
