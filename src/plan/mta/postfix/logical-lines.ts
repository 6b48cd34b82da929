import { withoutStatements } from '../template-placeholder.ts';

/** A line of main.cf or master.cf with those that continue it. */
export interface LogicalLine {
  readonly text: string;
  /** From 1; the first of its lines. */
  readonly line: number;
  /** The template's statement under which some part of it stands; null where there is none. */
  readonly condition: string | null;
}

/**
 * Joins lines as Postfix does (postconf(5)): one that starts with white space continues the one before, also
 * over comments and empty lines; a comment is a line whose first mark is `#`, and ends with its own line.
 */
export function logicalLines(source: string): LogicalLine[] {
  const { lines, conditions } = withoutStatements(source);
  const logical: { parts: string[]; line: number; condition: string | null }[] = [];
  lines.forEach((text, index) => {
    if (/^\s*(?:#|$)/.test(text)) return;
    const condition = conditions.get(index) ?? null;
    const before = logical.at(-1);
    if (before !== undefined && /^\s/.test(text)) {
      before.parts.push(text.trim());
      before.condition ??= condition;
    } else {
      logical.push({ parts: [text.trim()], line: index + 1, condition });
    }
  });
  return logical.map(({ parts, line, condition }) => {
    return { text: parts.join(' '), line, condition };
  });
}
