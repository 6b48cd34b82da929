/**
 * Placeholders of the tools that generate configurations: Jinja (Ansible, Salt), ERB and EPP (Puppet, Chef), Go
 * templates, and autoconf's `@NAME@`. Their values are not in the repository. `${{` is not a placeholder but
 * Postfix syntax.
 */
const PLACEHOLDER =
  /(?<![$])\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%(?:[^<%]|<(?!%)|%(?!>))*%>|@[A-Z][A-Z0-9_]*@|__[A-Z][A-Z0-9_]*__/y;
const PLACEHOLDER_START = /\{\{|\{%|<%|@[A-Z]|__[A-Z]/;

/** The longest text that is searched, in characters. */
const MAX_SEARCHED = 4096;

/** The placeholder at an index of a text; null where there is none. */
export function placeholderAt(text: string, index: number): string | null {
  if (index === 0 && !PLACEHOLDER_START.test(text)) return null;
  PLACEHOLDER.lastIndex = index;
  return PLACEHOLDER.exec(text)?.[0] ?? null;
}

/** The first placeholder in a text; null where there is none. */
export function firstPlaceholder(source: string): string | null {
  const text = source.slice(0, MAX_SEARCHED);
  const start = text.search(PLACEHOLDER_START);
  for (let index = start; index >= 0 && index < text.length; index++) {
    const placeholder = placeholderAt(text, index);
    if (placeholder !== null) return placeholder;
  }
  return null;
}

/** The lines of a configuration that may be a template. */
export interface TemplateLines {
  /** The lines; those that are template statements are empty. */
  readonly lines: readonly string[];
  /** The statement that decides whether a line is present, by the line's index; undefined where it always is. */
  readonly conditions: ReadonlyMap<number, string>;
}

/**
 * Removes template statements such as `{% if … %}` from a file. Each line between them comes with the statement
 * that it depends on.
 */
export function stripTemplateStatements(source: string): TemplateLines {
  const conditions = new Map<number, string>();
  const openBlocks: string[] = [];
  const lines = source
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => {
      const statement = statementIn(line);
      if (statement === null) {
        const condition = openBlocks.at(-1);
        if (condition !== undefined) conditions.set(index, condition);
        return line;
      }
      const kind = statementKind(statement);
      if (kind === 'close') openBlocks.pop();
      if (kind === 'open') openBlocks.push(line.trim());
      return '';
    });
  return { lines, conditions };
}

/** The text of a line that is a single template statement; null for any other line. */
function statementIn(line: string): string | null {
  const text = line.trim();
  const inner = between(text, '{%', '%}') ?? between(text, '<%', '%>') ?? between(text, '{{', '}}');
  // `<%= … %>` inserts a value; a second opening mark means that the line is more than one statement.
  if (inner === null || /^=|[{<]%|\{\{/.test(inner)) return null;
  const words = inner.replace(/^[-+~]|[-+~]$/g, '').trim();
  const isGoStatement = /^(?:if|else|end|range|with|block|define)\b/.test(words);
  return text.startsWith('{{') && !isGoStatement ? null : words;
}

function between(text: string, open: string, close: string): string | null {
  if (text.length < open.length + close.length) return null;
  return text.startsWith(open) && text.endsWith(close)
    ? text.slice(open.length, -close.length)
    : null;
}

/** Whether a statement opens or closes a block. */
function statementKind(statement: string): 'open' | 'close' | 'other' {
  if (/^end|^\}$/.test(statement)) return 'close';
  if (
    /^(?:if|unless|for|while|case|range|with|block|macro|raw|filter|call|define)\b/.test(statement)
  ) {
    return 'open';
  }
  return /\bdo(?:\s*\|[^|]*\|)?$|^[^}].*\{$/.test(statement) ? 'open' : 'other';
}
