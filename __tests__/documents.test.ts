import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderedDocuments } from '../scripts/documents.ts';
import { readDeclaration } from '../src/declare/declaration.ts';
import { parseRulesPage } from '../src/files/rules-page.ts';
import { outputsOf } from '../src/github/runner-commands.ts';
import { INPUT_NAMES } from '../src/inputs/inputs.ts';
import { CATALOGUE } from '../src/judge/rules/index.ts';
import { CAUSES, VERDICTS } from '../src/model/finding.ts';
import type { InconclusiveReason } from '../src/model/observation.ts';
import { reportFailure } from '../src/report/report.ts';

const root = resolve(import.meta.dirname, '..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

describe('documents and code agree', () => {
  it.each(Object.entries(renderedDocuments(root)))('%s is up to date', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  it('the pictures are small together, and are outside of the package', () => {
    const folder = join(root, 'docs/screenshots');
    const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size);
    expect(sizes.length).toBeGreaterThan(12);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
    const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(files).toContain('docs/*.md');
    expect(files).not.toContain('docs');
  });

  it('action.yml has the inputs and outputs of the code, each described', () => {
    expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
    const blank = reportFailure('configuration', [], { startedAt: 0, durationMs: 0 });
    expect(Object.keys(action.outputs)).toEqual(
      Object.keys(outputsOf(blank, { reportFile: 'x', markdownFile: null })),
    );
    expect(action.runs.using).toBe('node24');
  });
});

const document = readFileSync(join(root, 'docs/rules.md'), 'utf8');
const { opening, words, rules } = parseRulesPage(document);
const sections = rules.map((rule) => ({ ...rule, parts: Object.fromEntries(rule.parts) }));

describe('docs/rules.md', () => {
  it('has one section for each rule, in the order of the catalogue and the chapter of its group', () => {
    const documented = sections.map(({ name, group }) => ({ name, group }));
    expect(documented).toEqual(CATALOGUE.map(({ name, group }) => ({ name, group })));
  });

  it.each(sections)('$name has its facts and its four parts', ({ facts, parts }) => {
    expect(facts).toMatch(/^Reports when /);
    expect(Object.keys(parts)).toEqual(PARTS);
    for (const part of PARTS) expect(parts[part]?.length, part).toBeGreaterThan(30);
  });

  it.each(sections)('$name shows what to change, with documentation names only', ({ parts }) => {
    const examples = fences(parts['Before and after'], 'text').join('\n');
    expect(examples).toMatch(/\bbefore:.*\bafter:/s);
    const addresses = [...(examples.match(IPV4) ?? []), ...(examples.match(IPV6) ?? [])];
    expect(addresses.filter((address) => !DOCUMENTATION.test(address))).toEqual([]);
    expect((examples.match(NAME) ?? []).filter((name) => !EXAMPLE.test(name))).toEqual([]);
  });

  it.each(sections)('$name is accepted by valid declarations', ({ name, parts }) => {
    const part = parts['To accept it'];
    const declarations = fences(part, 'yaml');
    expect(declarations.length).toBeGreaterThan(0);
    for (const text of declarations) expect(problemsIn(text), `${name}:\n${text}`).toEqual([]);
    expect(part).toMatch(/on\s+shared\s+control/i);
  });

  it('opens with a valid declaration', () => {
    const declarations = fences(opening, 'yaml');
    expect(declarations.map(problemsIn)).toEqual([[]]);
  });

  it.each([
    ['Verdicts', [...VERDICTS]],
    ['Causes', [...CAUSES]],
    ['Inconclusive', Object.keys(REASONS)],
  ])('explains all %s', (heading, expected) => {
    const [, text = ''] = opening.split(`## ${heading}\n`);
    const [own = ''] = text.split(/^## /m);
    const explained = Array.from(own.matchAll(/^(?:- |\| )`([\w-]+)`/gm), ([, word]) => word);
    expect(explained.toSorted()).toEqual(expected.toSorted());
    const parsed = words.filter(({ group }) => group === heading.toLowerCase());
    expect(parsed.map(({ word }) => word)).toEqual(explained);
  });

  it('links only to headings that it has', () => {
    const headings = Array.from(document.matchAll(/^#+ (.+)$/gm), ([, text]) =>
      text?.toLowerCase(),
    );
    for (const [, anchor] of document.matchAll(/\]\(#([\w-]+)\)/g)) {
      expect(headings).toContain(anchor);
    }
  });

  it('has lines of at most 120 characters, except in tables', () => {
    const lines = document.split('\n').filter((line) => !line.startsWith('|'));
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });
});

/** The parts of a rule's section, in order. */
const PARTS = ['What it means', 'Why receivers care', 'Before and after', 'To accept it'] as const;

/** A new reason does not compile until it is here; then the document has to explain it. */
const REASONS: Readonly<Record<InconclusiveReason, true>> = {
  'dns-timeout': true,
  'dns-servfail': true,
  'dns-refused': true,
  'dns-error': true,
  'egress-blocked': true,
  'no-ipv6': true,
  'connect-timeout': true,
  'greeting-timeout': true,
  'reply-timeout': true,
  'greeting-rejected': true,
  'connection-closed': true,
  'address-not-allowed': true,
  deadline: true,
  'internal-error': true,
  limit: true,
  'not-known-yet': true,
  'not-read': true,
  'base-unreadable': true,
};

const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const IPV6 = /\b[\da-f]{1,4}:(?:[\da-f]{0,4}:)+[\da-f]{0,4}/gi;
/** RFC 5737 and RFC 3849; also octets in the reversed order of a reverse zone. */
const DOCUMENTATION = /^(?:203\.0\.113\.|198\.51\.100\.|25\.113\.0\.|2001:db8:)/;
const NAME = /\b(?:[a-z\d_-]+\.)+[a-z]{3,}\b/gi;
/** RFC 2606, reverse zones, and a default name that a rule reports. */
const EXAMPLE = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|in-addr\.arpa|localhost\.localdomain)$/;

/** The contents of the fenced blocks of one language. */
function fences(text: string | undefined, language: string): string[] {
  const blocks = (text ?? '').matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'));
  return Array.from(blocks, ([, content = '']) => content);
}

/** Problems of a snippet read as a declaration; one that only sets rules gets a host first. */
function problemsIn(snippet: string): readonly string[] {
  const whole = /^(?:- |hosts:)/m.test(snippet) ? snippet : `${snippet}hosts: [mx1.example.com]\n`;
  const { problems } = readDeclaration([{ text: whole, file: null, relocate: null }], {
    // Documentation addresses are not public.
    allowPrivateAddresses: true,
    allowAnyPort: false,
  });
  return problems.map(({ message }) => message);
}
