import type { ConfigLocation } from '../config-text.ts';
import type { ConfigNote } from '../reader.ts';
import { stripTemplateStatements } from '../template-placeholder.ts';

/** A word, a quoted string or a punctuation mark of smtpd.conf. */
export interface Token {
  readonly text: string;
  readonly quoted: boolean;
  readonly location: ConfigLocation;
  /** The template statement that the token depends on; null where there is none. */
  readonly condition: string | null;
}

/** A quoted string, a word (with template placeholders in it), or a mark (`allowed_in_string` in smtpd's parse.y). */
const TOKEN =
  /"((?:[^"\\]|\\.)*)"?|((?:\$\{[^}]*\}|\{\{(?:[^{}]|\{\s*\})*\}\}|\{%[^{}]*%\}|<%[^%]*%>|<\?[^?]*\?>|\[%[^%]*%\]|%\{[^}]*\}|\$\([^()]*\)|[^\s"{}()<>,=!#])+)|([{}()<>,=!])/y;

/** The longest line, in characters. */
const MAX_LINE = 8192;

/**
 * Splits smtpd.conf into statements. A statement continues after `\` at a line's end and inside braces.
 *
 * @returns the statements, and a note for each line that is too long
 */
export function readStatements(
  source: string,
  file: string,
): { readonly statements: readonly Token[][]; readonly notes: readonly ConfigNote[] } {
  const statements: Token[][] = [];
  const notes: ConfigNote[] = [];
  const { lines, conditions } = stripTemplateStatements(source);
  let statement: Token[] = [];
  let braceDepth = 0;
  lines.forEach((line, index) => {
    const trimmed = line.trimEnd();
    const continues = trimmed.endsWith('\\');
    const condition = conditions.get(index) ?? null;
    if (line.length > MAX_LINE) {
      const message = `a line of more than ${MAX_LINE} characters is not read`;
      notes.push({ location: { file, line: index + 1, column: 1 }, message });
      return;
    }
    for (const { text, quoted, mark, column } of tokensIn(
      continues ? trimmed.slice(0, -1) : trimmed,
    )) {
      statement.push({ text, quoted, location: { file, line: index + 1, column }, condition });
      if (mark === '{') braceDepth++;
      if (mark === '}') braceDepth = Math.max(0, braceDepth - 1);
    }
    if (continues || braceDepth > 0) return;
    if (statement.length > 0) statements.push(statement);
    statement = [];
  });
  if (statement.length > 0) statements.push(statement);
  return { statements, notes };
}

function tokensIn(line: string) {
  const tokens: { text: string; quoted: boolean; mark: string; column: number }[] = [];
  for (let index = 0; index < line.length && line[index] !== '#'; ) {
    TOKEN.lastIndex = index;
    const [match = '', quoted, word, mark = ''] = TOKEN.exec(line) ?? [];
    if (match !== '') {
      const text = quoted?.replace(/\\(.)/g, '$1') ?? word ?? mark;
      tokens.push({ text, quoted: quoted !== undefined, mark, column: index + 1 });
    }
    index += Math.max(1, match.length);
  }
  return tokens;
}
