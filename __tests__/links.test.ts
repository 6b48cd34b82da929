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
  it('links to files and headings that there are', () => {
    for (const [, target = ''] of text(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)) {
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? path : join(dirname(path), file);
      expect(existsSync(join(root, linked)), target).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(text(linked)), target).toContain(anchor);
    }
  });

  it('shows workflows and declarations that are accepted', async () => {
    for (const [, block = ''] of text(path).matchAll(/^```yaml\n(.*?)^```$/gms)) {
      if (/^hosts:/m.test(block)) expect(readerFaults(block), block).toEqual([]);
      if (/^jobs:/m.test(block)) expect(await workflowErrors(path, block), block).toEqual([]);
    }
  });
});

describe('README.md', () => {
  const readme = text('README.md');

  it('has its two commands on the first screen', () => {
    const screen = readme.split('\n').slice(0, 20).join('\n');
    for (const command of ['npm ci && npm run demo', 'npm ci && npm test']) {
      expect(screen).toContain(command);
    }
  });

  it('shows a workflow whose inputs this action has', () => {
    const [, block = ''] = /^```yaml\n(.*?^jobs:.*?)^```$/ms.exec(readme) ?? [];
    const [job] = Object.values(readWorkflow(block).jobs);
    const step = job?.steps.find(({ uses }) => uses?.includes('/mail-identity-check@'));
    const given = step?.with ?? {};
    expect(INPUT_NAMES).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(readInputs((name) => String(given[name] ?? '')).problems).toEqual([]);
    expect(given.hosts).toContain('mx1.example.com');
  });

  it('stays short', () => {
    expect(readme.split('\n').length).toBeLessThan(350);
  });
});

/** The anchors of a document's headings, as GitHub makes them. */
function anchorsOf(document: string): string[] {
  return Array.from(document.matchAll(/^#+ (.+)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
