import { globSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ParsedFile, parseFile } from './imports.ts';
import { violations } from './rooms.ts';

const src = resolve(import.meta.dirname, '../../src');
const FILES: ReadonlyMap<string, ParsedFile> = new Map(
  globSync('**/*.ts', { cwd: src }).map((path) => {
    const file = path.split(sep).join('/');
    return [file, parseFile(file, readFileSync(join(src, path), 'utf8'))];
  }),
);

/** Today's files, and some that a test adds. */
function withFiles(texts: Readonly<Record<string, string>>): ReadonlyMap<string, ParsedFile> {
  const added = Object.entries(texts).map(([file, text]) => [file, parseFile(file, text)] as const);
  return new Map([...FILES, ...added]);
}

it('src keeps the order of its rooms, without circles', () => {
  expect(FILES.size).toBeGreaterThan(200);
  expect(violations(FILES)).toEqual([]);
});

/** Code that waits until the first lookups are under way, since it costs start-up time. */
const LOADED_LATER = [
  'judge/judge.ts',
  'compare/compare.ts',
  'evidence/read-evidence.ts',
  'github/resolve-base.ts',
  'merge/merge.ts',
  'plan/terraform/read-terraform-plan.ts',
  'plan/zones/read-zones.ts',
  'report/log.ts',
  'report/summary/summary.ts',
];

describe.each(['main.ts', 'cli.ts'])('%s loads at its start', (entry) => {
  it.each(LOADED_LATER)('no %s', (file) => {
    expect(FILES.has(file)).toBe(true);
    expect(chainOfImports(entry, file)).toBe(null);
  });
});

// A run that fails before it looks anything up needs no rule to report it.
it.each(['action/finish.ts', 'report/log.ts', 'report/summary/summary.ts'])(
  '%s loads no rule',
  (file) => {
    expect(chainOfImports(file, 'judge/rules/index.ts')).toBe(null);
  },
);

/** The files through which loading one file loads another one; null where it does not. */
function chainOfImports(from: string, to: string): readonly string[] | null {
  const chains: (readonly string[])[] = [[from]];
  const seen = new Set([from]);
  for (const chain of chains) {
    const last = chain.at(-1) ?? '';
    if (last === to) return chain;
    for (const { to: next, loads } of FILES.get(last)?.imports ?? []) {
      if (!loads || seen.has(next)) continue;
      seen.add(next);
      chains.push([...chain, next]);
    }
  }
  return null;
}

const UPWARDS = 'which is not below it';

/** Every kind of forbidden import, each in a file of its own beside today's. */
const FORBIDDEN: readonly (readonly [kind: string, file: string, text: string, error: string])[] = [
  ['a static import', 'judge/x.ts', "import { run } from '../run/run.ts';", UPWARDS],
  [
    'one over several lines',
    'model/x.ts',
    "import {\n  judge,\n} from '../judge/judge.ts';",
    UPWARDS,
  ],
  ['a type import', 'model/x.ts', "import type { Finding } from '../judge/judge.ts';", UPWARDS],
  [
    'an inline type import',
    'yaml/x.ts',
    "import { type A } from '../plan/a.ts';",
    'does not exist',
  ],
  ['an import type', 'model/x.ts', "export type A = import('../judge/rule.ts').Rule;", UPWARDS],
  ['a side effect', 'observe/x.ts', "import '../declare/schema.ts';", UPWARDS],
  ['a re-export', 'compare/x.ts', "export { renderLog } from '../report/log.ts';", UPWARDS],
  ['a re-export of all', 'report/x.ts', "export * from '../run/run.ts';", UPWARDS],
  ['import()', 'run/x.ts', "export const a = () => import('../merge/merge.ts');", UPWARDS],
  ['require', 'run/x.ts', "export const a = require('../merge/merge.ts');", UPWARDS],
  ['import = require', 'run/x.ts', "import a = require('../merge/merge.ts');", UPWARDS],
  ['a room on the same line', 'judge/x.ts', "import '../observe/observe.ts';", UPWARDS],
  ['an entry', 'action/x.ts', "import '../main.ts';", UPWARDS],
  ['@actions', 'report/x.ts', "import * as core from '@actions/core';", 'only github/ may'],
  ['@actions, late', 'run/x.ts', "export const a = () => import('@actions/core');", 'only github/'],
  ['a socket', 'run/x.ts', "import { connect } from 'node:net';", 'only observe/ may'],
  ['a socket beside isIP', 'run/x.ts', "import { isIP, Socket } from 'node:net';", 'only observe/'],
  ['a whole net module', 'run/x.ts', "import * as net from 'net';", 'only observe/ may'],
  ['a network library', 'github/x.ts', "import { SocksClient } from 'socks';", 'only observe/ may'],
  ['fetch', 'run/x.ts', "export const a = fetch('https://example.com');", 'calls fetch'],
  ['a file', 'run/x.ts', "import { readFileSync } from 'node:fs';", 'only files/ may'],
  ['a file, late', 'cli/x.ts', "export const a = () => import('fs/promises');", 'only files/ may'],
  [
    'a process',
    'run/x.ts',
    "import { spawn } from 'node:child_process';",
    'only github/git.ts may',
  ],
  ['a loose file', 'x.ts', 'export {};', 'is in no room'],
  ['an unknown room', 'attic/x.ts', 'export {};', 'is in no room'],
];

describe('what the rooms forbid', () => {
  it.each(FORBIDDEN)('%s', (_kind, file, text, error) => {
    const found = violations(withFiles({ [file]: text }));
    expect(found).toEqual([expect.stringContaining(error)]);
  });

  it('a circle of files, types included', () => {
    const files = withFiles({
      'model/x.ts': "import type { Y } from './y.ts';\nexport type X = Y;",
      'model/y.ts': "import type { Z } from './z.ts';\nexport type Y = Z;",
      'model/z.ts': "import type { X } from './x.ts';\nexport type Z = X;",
    });
    expect(violations(files)).toEqual([expect.stringMatching(/^circle: .*x\.ts/)]);
  });

  it('an import of a computed name, since it cannot be checked', () => {
    const text = 'export const a = (b: string) => import(b);';
    expect(() => parseFile('run/x.ts', text)).toThrow('not a string literal');
  });

  it('but not isIP', () => {
    const text = "import { isIP } from 'node:net';\nexport const a = isIP('192.0.2.1');";
    expect(violations(withFiles({ 'model/x.ts': text }))).toEqual([]);
  });
});
