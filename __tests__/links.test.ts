import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INPUT_NAMES, readInputs } from '../src/inputs/inputs.ts';
import { readerFaults } from './schemas/declaration-agreement.ts';
import { readWorkflow } from './workflows/read-workflow.ts';
import { workflowErrors } from './workflows/workflow-errors.ts';

const root = resolve(import.meta.dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const DOCUMENTS = globSync(['*.md', 'docs/*.md', '.github/*.md'], { cwd: root });

describe.each(DOCUMENTS)('%s', (path) => {
  it('links to existing files and headings', () => {
    for (const [, link = ''] of text(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const target = link.replace(BADGE, '.github/workflows/$1');
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? path : join(dirname(path), file);
      expect(existsSync(join(root, linked)), target).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(text(linked)), target).toContain(anchor);
    }
  });

  it('names only files and folders of this repository that exist', () => {
    const names = text(path).matchAll(
      /`((?:src|__tests__|scripts|bench|demo|schemas|docs|\.ci)\/[\w./-]*)`/g,
    );
    for (const [, name = ''] of names) expect(existsSync(join(root, name)), name).toBe(true);
  });

  it('shows valid workflows and declarations', async () => {
    for (const [, block = ''] of text(path).matchAll(/^```yaml\n(.*?)^```$/gms)) {
      if (/^hosts:/m.test(block)) expect(readerFaults(block), block).toEqual([]);
      if (/^jobs:/m.test(block)) expect(await workflowErrors(path, block), block).toEqual([]);
    }
  });
});

describe('README.md', () => {
  const readme = text('README.md');

  it.each([
    ['what it checks', /reverse DNS \(PTR\).*EHLO\/HELO\s+name/s],
    ['who it is for', /people who run mail servers/],
    ['a picture of a report', /docs\/screenshots\/one-of-three-light\.webp/],
    ['the command of the demo', /^npm ci && npm run demo /m],
    ['the command of the tests', /^npm ci && npm test /m],
    ['a workflow', /^jobs:/m],
    ['what a hosted runner cannot check', /GitHub-hosted runners.*Port 25 is usually closed/s],
    ['the contents', /\*\*Contents:\*\*/],
  ])('has on its first screen %s', (_, pattern) => {
    expect(readme.split('\n').slice(0, 62).join('\n')).toMatch(pattern);
  });

  it('lists every section in its contents', () => {
    const [, contents = ''] = /\*\*Contents:\*\*(.*?)\n\n/s.exec(readme) ?? [];
    const listed = Array.from(contents.matchAll(/\[([^\]]+)\]/g), ([, name]) =>
      name?.replaceAll('\n', ' '),
    );
    expect(listed).toEqual(Array.from(readme.matchAll(/^## (.+)$/gm), ([, name]) => name));
  });

  it('names inputs of the action, with the defaults and values of action.yml', () => {
    const { inputs } = parse(text('action.yml'));
    const [, section = ''] = /^## Inputs and outputs\n(.*?)^## /ms.exec(readme) ?? [];
    const rows = Array.from(section.matchAll(/^\| `([\w-]+)` \| (.*) \| (.*) \|$/gm));
    expect(rows.length).toBeGreaterThan(4);
    for (const [, name = '', what = '', byDefault = ''] of rows) {
      // The default of `hosts` is a file, which action.yml names at `config-file`.
      const { description } = inputs[name === 'hosts' ? 'config-file' : name];
      const words = [...what.matchAll(/`([a-z-]+)`/g), ...byDefault.matchAll(/`([^`]+)`/g)];
      for (const [, word] of words) expect(description, name).toContain(`\`${word}\``);
    }
  });

  it('shows a workflow with valid inputs of this action', () => {
    const [, block = ''] = /^```yaml\n(.*?^jobs:.*?)^```$/ms.exec(readme) ?? [];
    const [job] = Object.values(readWorkflow(block).jobs);
    const step = job?.steps.find(({ uses }) => uses?.includes('/mail-identity-check@'));
    const inputs = step?.with ?? {};
    expect(INPUT_NAMES).toEqual(expect.arrayContaining(Object.keys(inputs)));
    expect(readInputs((name) => String(inputs[name] ?? '')).problems).toEqual([]);
    expect(inputs.hosts).toContain('mx1.example.com');
  });

  it('has fewer than 200 lines', () => {
    expect(readme.split('\n').length).toBeLessThan(200);
  });
});

/** A workflow's page and badge, relative to the page of the repository: they work whatever its name is. */
const BADGE = /^\.\.\/\.\.\/actions\/workflows\/([\w-]+\.yml)(?:\/badge\.svg)?$/;

/** The anchors that GitHub generates for the headings of a document. */
function anchorsOf(document: string): string[] {
  return Array.from(document.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
