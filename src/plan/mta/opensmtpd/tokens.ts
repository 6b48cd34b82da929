import type { SourceLocation } from '../../../model/mail-host.ts';
import { withoutStatements } from '../template-placeholder.ts';

/** A word, a quoted text or a mark of smtpd.conf. */
export interface Token {
  readonly text: string;
  readonly quoted: boolean;
  readonly place: SourceLocation;
  /** The template's statement under which it stands; null where there is none. */
  readonly condition: string | null;
}

/** A quoted text, a word (with a template's marks in it), or one of the marks that end a word (smtpd's parse.y, `allowed_in_string`). */
const TOKEN =
  /"((?:[^"\\]|\\.)*)"?|((?:\$\{[^}]*\}|\{\{[^{}]*\}\}|<%[^%]*%>|[^\s"{}()<>,=!#])+)|([{}()<>,=!])/y;

/** Longer lines than anybody writes. */
const MAX_LINE = 8192;

/** Splits smtpd.conf into statements, which end with their line unless `\` or an open brace holds it open. */
export function readStatements(source: string, file: string): Token[][] {
  const statements: Token[][] = [];
  const { lines, conditions } = withoutStatements(source);
  let statement: Token[] = [];
  let braces = 0;
  lines.forEach((line, index) => {
    const bare = line.trimEnd();
    const continues = bare.endsWith('\\');
    const condition = conditions.get(index) ?? null;
    for (const found of tokensOf(continues ? bare.slice(0, -1) : bare)) {
      const place = { file, line: index + 1, column: found.column };
      statement.push({ text: found.text, quoted: found.quoted, place, condition });
      if (found.mark === '{') braces++;
      if (found.mark === '}') braces = Math.max(0, braces - 1);
    }
    if (continues || braces > 0) return;
    if (statement.length > 0) statements.push(statement);
    statement = [];
  });
  if (statement.length > 0) statements.push(statement);
  return statements;
}

function tokensOf(whole: string) {
  const line = whole.slice(0, MAX_LINE);
  const tokens: { text: string; quoted: boolean; mark: string; column: number }[] = [];
  for (let at = 0; at < line.length && line[at] !== '#'; ) {
    TOKEN.lastIndex = at;
    const [found = '', quoted, word, mark = ''] = TOKEN.exec(line) ?? [];
    if (found !== '') {
      const text = quoted?.replace(/\\(.)/g, '$1') ?? word ?? mark;
      tokens.push({ text, quoted: quoted !== undefined, mark, column: at + 1 });
    }
    at += Math.max(1, found.length);
  }
  return tokens;
}
