import { globSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXCEPTIONS, violations } from './outside-keys.ts';

const src = resolve(import.meta.dirname, '../../src');
const FOUND = globSync('**/*.ts', { cwd: src }).flatMap((path) => {
  const file = path.split(sep).join('/');
  const text = readFileSync(join(src, path), 'utf8');
  return violations(file, text).map((violation) => ({ file, ...violation }));
});

it('src makes no string from outside a key of an object', () => {
  const allowed = new Set(EXCEPTIONS.map(({ file, form }) => `${file}: ${form}`));
  const forbidden = FOUND.filter(({ file, form }) => !allowed.has(`${file}: ${form}`));
  expect(forbidden.map(({ file, line, form }) => `${file}:${line} ${form}`)).toEqual([]);
});

it.each(EXCEPTIONS)('the exception for $form in $file is needed', ({ file, form }) => {
  expect(FOUND.filter((found) => found.file === file && found.form === form)).not.toEqual([]);
});

const FORBIDDEN: readonly (readonly [form: string, text: string])[] = [
  ['an index signature', 'interface T { readonly [name: string]: number }'],
  ['an index signature', 'type T = { [name: string | number]: number }'],
  ['an index signature', `type T = { [name: \`x-\${string}\`]: number }`],
  ['an index signature', 'declare const t: NodeJS.Dict<number>;'],
  ['an index signature', 'declare const t: ReadOnlyDict<number>;'],
  ['Record<string, …>', 'const TABLE: Record<string, number> = { a: 1 };'],
  ['Record<string, …>', 'const TABLE: Readonly<Partial<Record<string, number>>> = {};'],
  ['Record<string, …>', "type T = Record<'a' | string, number>;"],
  ['Record<string, …>', `type T = Record<\`a-\${string}\`, number>;`],
  ['Record<string, …>', 'type T = Record<PropertyKey, number>;'],
  ['a mapped type over string', 'type T = { [Name in string]: number };'],
  ['an alias of string', 'type Name = string;'],
  ['Object.fromEntries', 'const table = Object.fromEntries(entries);'],
  ['Object.groupBy', 'const table = Object.groupBy(list, ({ name }) => name);'],
  ['Object.create', 'const table = Object.create(null);'],
  ['Object.setPrototypeOf', 'Object.setPrototypeOf(a, b);'],
  ['Object.assign', 'const all = Object.assign({}, ...parts);'],
  ['Object.assign', 'const all = Object.assign({}, fromJson);'],
  ['Object.assign', 'const all = Object.assign({}, { ...fromJson });'],
  ['Reflect', 'const value = Reflect.get(table, name);'],
  ['Reflect', 'Reflect.set(table, name, 1);'],
  ['hasOwnProperty', 'const has = table.hasOwnProperty(name);'],
  ['hasOwnProperty', 'const has = Object.prototype.hasOwnProperty.call(table, name);'],
  ['v.record', 'const schema = v.record(v.string(), v.number());'],
  ['v.looseObject', 'const schema = v.looseObject({});'],
  ['v.objectWithRest', 'const schema = v.objectWithRest({}, v.number());'],
  ['in with a computed name', 'const has = name in table;'],
  ['in with a computed name', `const has = \`\${name}\` in table;`],
  ['for … in', 'for (const name in table) use(name);'],
  ['__proto__', 'const parent = table.__proto__;'],
  ['__proto__', "const parent = table['__proto__'];"],
  ['__proto__', 'const table = { __proto__: null };'],
  ['a computed property', 'const table = { [name]: 1 };'],
  ['a computed property', 'const { [name]: value } = table;'],
  ['a cast to keyof', 'const key = name as keyof typeof TABLE;'],
  ['a cast in a key', 'const value = TABLE[name as Level];'],
  ['a cast of the object of a computed key', 'const value = (TABLE as Loose)[name];'],
  ['a computed key of process.env', 'const value = process.env[name];'],
  ['a computed key of groups', 'const value = match.groups?.[name];'],
  ['a computed key of headers', 'const value = response.headers[name];'],
  ['@ts-ignore', '// @ts-ignore\nconst value = TABLE[name];'],
  ['@ts-expect-error', '// @ts-expect-error\nconst value = TABLE[name];'],
  ['noExplicitAny', '// biome-ignore lint/suspicious/noExplicitAny: so\nlet table: any;'],
];

describe('what is forbidden', () => {
  it.each(FORBIDDEN)('%s: %s', (form, text) => {
    expect(violations('x.ts', text).map((violation) => violation.form)).toContain(form);
  });

  it.each([
    "const WORDS: Readonly<Record<Level, string>> = { error: 'e', off: 'o' };",
    "type T = Record<'a' | 'b', number>;",
    'type T = Record<keyof typeof TABLE, number>;',
    "type T = Record<Finding['level'], number>;",
    'const BY_NUMBER: Record<number, string> = {};',
    'type T<K> = { [Name in keyof K]: number };',
    'const TABLE = { a: 1 } as const satisfies Record<string, number>;',
    'const value = list[index];',
    'const value = WORDS[level];',
    "const has = 'code' in error;",
    'const all = Object.assign(buffer, { extra: 1 });',
    'const own = Object.hasOwn(table, name);',
    'const table = new Map(Object.entries(fromJson));',
    "const ROOT = '%SRCROOT%'; const bases = { [ROOT]: 1 };",
    "const key = 'a' as const;",
    'const value = process.env.GITHUB_SHA;',
  ])('but not %s', (text) => {
    expect(violations('x.ts', text)).toEqual([]);
  });

  it('and TypeScript refuses a string as the key of a table', () => {
    const table = { a: 1 };
    const lookUp = (key: string) =>
      // @ts-expect-error TS7053: string can't be used to index the type.
      table[key];
    expect(lookUp('a')).toBe(1);
    // That is why it must be refused.
    expect(lookUp('constructor')).toBe(Object);
  });
});
