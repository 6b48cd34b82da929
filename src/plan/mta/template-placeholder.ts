/**
 * Marks of what fills a configuration in when it is deployed: Jinja (Ansible, Salt), ERB and EPP (Puppet,
 * Chef), Go templates, autoconf's `@NAME@`. What they become is not in the repository. `${{` is Postfix's own.
 */
const MARK =
  /(?<![$])\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%(?:[^%]|%(?!>))*%>|@[A-Z][A-Z0-9_]*@|__[A-Z][A-Z0-9_]*__/y;
const MARK_START = /\{\{|\{%|<%|@[A-Z]|__[A-Z]/;

/** No mark is looked for beyond so many characters: a search takes their square at worst. */
const MAX_SEARCHED = 4096;

/** The template's mark that stands at this position of a text; null where none does. */
export function markAt(text: string, at: number): string | null {
  if (at === 0 && !MARK_START.test(text)) return null;
  MARK.lastIndex = at;
  return MARK.exec(text)?.[0] ?? null;
}

/** The first template mark of a text; null where there is none. */
export function firstMark(whole: string): string | null {
  const text = whole.slice(0, MAX_SEARCHED);
  const start = text.search(MARK_START);
  for (let at = start; at >= 0 && at < text.length; at++) {
    const mark = markAt(text, at);
    if (mark !== null) return mark;
  }
  return null;
}

export interface Untemplated {
  /** The lines, those that are statements of the template alone blanked. */
  readonly lines: readonly string[];
  /** The statement under which a line stands, by the line's index; undefined where it stands under none. */
  readonly conditions: ReadonlyMap<number, string>;
}

/**
 * Takes the template's own statements (`{% if … %}`) out of a file. What stands between them is there or not,
 * so it comes with the statement's text.
 */
export function withoutStatements(text: string): Untemplated {
  const conditions = new Map<number, string>();
  const open: string[] = [];
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => {
      const statement = statementOf(line);
      if (statement === null) {
        const condition = open.at(-1);
        if (condition !== undefined) conditions.set(index, condition);
        return line;
      }
      const kind = kindOf(statement);
      if (kind === 'close') open.pop();
      if (kind === 'open') open.push(line.trim());
      return '';
    });
  return { lines, conditions };
}

/** The words of a line that is one statement and nothing else. */
function statementOf(line: string): string | null {
  const text = line.trim();
  const within =
    between(text, '{%', '%}') ?? between(text, '<%', '%>') ?? between(text, '{{', '}}');
  if (within === null || /^=|[{<]%|\{\{/.test(within)) return null;
  const words = within.replace(/^[-+~]|[-+~]$/g, '').trim();
  if (text.startsWith('{{') && !/^(?:if|else|end|range|with|block|define)\b/.test(words))
    return null;
  return words;
}

function between(text: string, open: string, close: string): string | null {
  if (text.length < open.length + close.length) return null;
  return text.startsWith(open) && text.endsWith(close)
    ? text.slice(open.length, -close.length)
    : null;
}

function kindOf(statement: string): 'open' | 'close' | 'other' {
  if (/^end|^\}$/.test(statement)) return 'close';
  if (
    /^(?:if|unless|for|while|case|range|with|block|macro|raw|filter|call|define)\b/.test(statement)
  ) {
    return 'open';
  }
  return /\bdo(?:\s*\|[^|]*\|)?$|^[^}].*\{$/.test(statement) ? 'open' : 'other';
}
