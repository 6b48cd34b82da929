import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INPUT_NAMES, readInputs } from '../src/inputs/inputs.ts';
import { readerFaults } from './schemas/declaration-agreement.ts';
import { readWorkflow } from './workflows/read-workflow.ts';
import { workflowErrors } from './workflows/workflow-errors.ts';

const root = resolve(import.meta.dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const DOCUMENTS = globSync(['*.md', 'docs/*.md', '.github/*.md'], { cwd: root });

describe.each(DOCUMENTS)('%s', (path) => {
  it('links to existing files and headings', () => {
    for (const [, target = ''] of text(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
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

  it('has two commands to try on its first screen', () => {
    const screen = readme.split('\n').slice(0, 20).join('\n');
    for (const command of ['npm ci && npm run demo', 'npm ci && npm test']) {
      expect(screen).toContain(command);
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

  it('has fewer than 350 lines', () => {
    expect(readme.split('\n').length).toBeLessThan(350);
  });
});

/** The anchors that GitHub generates for the headings of a document. */
function anchorsOf(document: string): string[] {
  return Array.from(document.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
