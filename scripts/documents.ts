import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CATALOGUE } from '../src/judge/catalogue.ts';

interface Described {
  readonly description: string;
}

/** README.md with its tables from action.yml, and docs/rules.md from the catalogue. */
export function renderedDocuments(root: string): Record<string, string> {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    readonly inputs: Record<string, Described>;
    readonly outputs: Record<string, Described>;
  };
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return {
    'README.md': between(
      between(readme, 'inputs', table('input', action.inputs)),
      'outputs',
      table('output', action.outputs),
    ),
    'docs/rules.md': rules(),
  };
}

function between(text: string, mark: string, content: string): string {
  const [open, close] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const start = text.indexOf(open) + open.length;
  return `${text.slice(0, start)}\n${content}\n${text.slice(text.indexOf(close))}`;
}

function table(what: string, rows: Record<string, Described>): string {
  const lines = Object.entries(rows).map(
    ([name, { description }]) => `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`,
  );
  return [`| ${what} | what it is |`, '| --- | --- |', ...lines].join('\n');
}

function rules(): string {
  const sections = CATALOGUE.map(({ name, group, reportsWhen, levels, after }) =>
    [
      `## ${name}`,
      '',
      `Reports when ${reportsWhen}.`,
      '',
      `- group: ${group}`,
      `- level on dedicated control: ${levels.dedicated}; on shared control: ${levels.shared}`,
      ...(after.length > 0 ? [`- silent where ${after.join(' or ')} has reported`] : []),
      `- to accept it: \`rules: { ${name}: off }\` in the declaration, for all hosts or for one`,
    ].join('\n'),
  );
  return `# Rules\n\nGenerated from the rule catalogue.\n\n${sections.join('\n\n')}\n`;
}
