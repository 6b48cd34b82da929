import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const FORMS = globSync('.github/ISSUE_TEMPLATE/!(config).yml', { cwd: root });
const TYPES = ['markdown', 'textarea', 'input', 'dropdown', 'checkboxes'];

interface Element {
  readonly type: string;
  readonly id?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** GitHub silently omits an invalid form. Its documentation "Syntax for issue forms" has the rules. */
describe.each(FORMS)('%s', (path) => {
  const form = parse(readFileSync(join(root, path), 'utf8'));
  const body: readonly Element[] = form.body;

  it('has a name, a description and elements of known types', () => {
    expect(form.name.length).toBeGreaterThan(3);
    expect(form.description.length).toBeGreaterThan(3);
    for (const { type, attributes } of body) {
      expect(TYPES).toContain(type);
      expect(attributes.label).toBeTypeOf('string');
      expect(Array.isArray(attributes.options)).toBe(type === 'dropdown' || type === 'checkboxes');
    }
  });

  it('gives every element a unique id and label', () => {
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length);
    expect(new Set(body.map(({ attributes }) => attributes.label)).size).toBe(body.length);
  });
});
