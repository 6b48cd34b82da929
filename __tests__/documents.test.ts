import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderedDocuments } from '../scripts/documents.ts';
import { readDeclaration } from '../src/declare/declaration.ts';
import { outputsOf } from '../src/github/runner-commands.ts';
import { INPUT_NAMES } from '../src/inputs/inputs.ts';
import { CATALOGUE } from '../src/judge/rules/index.ts';
import { CAUSES, VERDICTS } from '../src/model/finding.ts';
import type { InconclusiveReason } from '../src/model/observation.ts';
import { RULE_NAMES } from '../src/model/rule-names.ts';
import { reportFailure } from '../src/report/report.ts';

const root = resolve(import.meta.dirname, '..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

describe('documents and code agree', () => {
  it.each(Object.entries(renderedDocuments(root)))('%s is as generated', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  it('action.yml has the inputs and outputs of the code, each described', () => {
    expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
    const blank = reportFailure('configuration', [], { startedAt: 0, durationMs: 0 });
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputsOf(blank, 'x')));
    expect(action.runs.using).toBe('node24');
  });

  it('every rule of the catalogue comes after the rules that it waits for', () => {
    const names = CATALOGUE.map(({ name }) => name);
    expect(RULE_NAMES.filter((name) => names.includes(name))).toEqual(names);
    for (const { name, supersededBy: after } of CATALOGUE) {
      for (const basic of after) expect(names.indexOf(basic)).toBeLessThan(names.indexOf(name));
    }
  });
});

const document = readFileSync(join(root, 'docs/rules.md'), 'utf8');
const [opening = '', ...chapters] = document.split(/^# (?!Rules$)/m);
const sections = chapters.flatMap(sectionsOf);

describe('docs/rules.md', () => {
  it('has a section for every rule of the catalogue, in its order, and for no unknown one', () => {
    const documented = sections.map(({ name }) => name);
    expect(RULE_NAMES.filter((name) => documented.includes(name))).toEqual(documented);
    expect(documented).toEqual(expect.arrayContaining(CATALOGUE.map(({ name }) => name)));
  });

  it('has each rule of the catalogue in the chapter of its group', () => {
    const groups = new Map(sections.map(({ name, chapter }) => [name, chapter.toLowerCase()]));
    for (const { name, group } of CATALOGUE) expect(groups.get(name), name).toBe(group);
  });

  it.each(sections)('$name has its facts and its four parts', ({ name, facts, parts }) => {
    expect(facts !== '').toBe(CATALOGUE.some((row) => row.name === name));
    expect(Object.keys(parts)).toEqual(PARTS);
    for (const part of PARTS) expect(parts[part]?.length, part).toBeGreaterThan(30);
  });

  it.each(sections)('$name shows what to change with documentation names only', ({ parts }) => {
    const examples = fences(parts['Before and after'], 'text').join('\n');
    expect(examples).toMatch(/\bbefore:.*\bafter:/s);
    const addresses = [...(examples.match(IPV4) ?? []), ...(examples.match(IPV6) ?? [])];
    expect(addresses.filter((address) => !DOCUMENTATION.test(address))).toEqual([]);
    expect((examples.match(NAME) ?? []).filter((name) => !EXAMPLE.test(name))).toEqual([]);
  });

  it.each(sections)('$name is accepted by declarations without a mistake', ({ name, parts }) => {
    const part = parts['To accept it'];
    const declarations = fences(part, 'yaml');
    expect(declarations.length).toBeGreaterThan(0);
    for (const text of declarations) expect(problemsIn(text), `${name}:\n${text}`).toEqual([]);
    expect(part).toMatch(/on\s+shared\s+control/i);
  });

  it('opens with a declaration without a mistake', () => {
    const declarations = fences(opening, 'yaml');
    expect(declarations.map(problemsIn)).toEqual([[]]);
  });

  it.each([
    ['Verdicts', VERDICTS],
    ['Causes', CAUSES],
    ['Inconclusive', Object.keys(REASONS)],
  ])('explains all %s', (heading, words) => {
    const [, text = ''] = opening.split(`## ${heading}\n`);
    const [own = ''] = text.split(/^## /m);
    const explained = Array.from(own.matchAll(/^(?:- |\| )`([\w-]+)`/gm), ([, word]) => word);
    expect(explained.toSorted()).toEqual([...words].toSorted());
  });

  it('links only to headings that it has', () => {
    const headings = Array.from(document.matchAll(/^#+ (.+)$/gm), ([, text]) =>
      text?.toLowerCase(),
    );
    for (const [, anchor] of document.matchAll(/\]\(#([\w-]+)\)/g)) {
      expect(headings).toContain(anchor);
    }
  });

  it('keeps to lines of 120 characters, its tables aside', () => {
    const lines = document.split('\n').filter((line) => !line.startsWith('|'));
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });
});

const PARTS = ['What it means', 'Why receivers care', 'Before and after', 'To accept it'] as const;

/** A new reason does not compile before it is here, and is not explained before it is in the document. */
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
  'not-known-yet': true,
};

const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const IPV6 = /\b[\da-f]{1,4}:(?:[\da-f]{0,4}:)+[\da-f]{0,4}/gi;
/** RFC 5737 and RFC 3849. Reversed octets belong to the name of a reverse zone. */
const DOCUMENTATION = /^(?:203\.0\.113\.|198\.51\.100\.|25\.113\.0\.|2001:db8:)/;
const NAME = /\b(?:[a-z\d_-]+\.)+[a-z]{3,}\b/gi;
/** RFC 2606, reverse zones, and the default names that a rule is about. */
const EXAMPLE = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|in-addr\.arpa|localhost\.localdomain)$/;

interface Section {
  readonly name: string;
  /** The heading of its group. */
  readonly chapter: string;
  readonly facts: string;
  readonly parts: Readonly<Record<string, string>>;
}

function sectionsOf(chapter: string): Section[] {
  const [head = '', ...sections] = chapter.split(/^## /m);
  const [heading = ''] = head.split('\n');
  return sections.map((section) => {
    const [name = ''] = section.split('\n');
    const [, facts = '', text = ''] =
      section.match(/<!-- facts:[\w-]+ -->\n(.*?)<!-- \/facts -->\n(.*)$/s) ?? [];
    const pieces = text.split(/^\*\*([A-Z][\w ]+?)\.?\*\*/m).slice(1);
    const parts = Object.fromEntries(
      pieces.flatMap((title, at) => (at % 2 === 0 ? [[title, (pieces[at + 1] ?? '').trim()]] : [])),
    );
    return { name, chapter: heading, facts, parts };
  });
}

/** The contents of the fenced blocks of one language. */
function fences(text: string | undefined, language: string): string[] {
  const blocks = (text ?? '').matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'));
  return Array.from(blocks, ([, content = '']) => content);
}

/** Reads a snippet as a declaration: a list of hosts is one already, rules alone lack their hosts. */
function problemsIn(snippet: string): readonly string[] {
  const whole = /^(?:- |hosts:)/m.test(snippet) ? snippet : `${snippet}hosts: [mx1.example.com]\n`;
  const { problems } = readDeclaration([{ text: whole, file: null, relocate: null }], {
    // The documentation's own addresses are no public ones.
    allowPrivateAddresses: true,
    allowAnyPort: false,
  });
  return problems.map(({ message }) => message);
}
