import type { Problem } from '../../../model/mail-host.ts';
import { inBackticks, type Setting, uncertaintyUnder } from '../config-text.ts';
import type { ConfigFile } from '../reader.ts';
import { firstPlaceholder, stripTemplateStatements } from '../template-placeholder.ts';

/** Postfix parameters, by name. */
export type Parameters = ReadonlyMap<string, Setting>;

/** Reads the parameters of a main.cf, unexpanded. The last definition of a parameter wins. */
export function readMainCf({ path, text: source }: ConfigFile): {
  readonly parameters: Parameters;
  readonly problems: readonly Problem[];
} {
  const parameters = new Map<string, Setting>();
  const problems: Problem[] = [];
  for (const { text, line, condition } of logicalLines(source)) {
    const location = { file: path, line, column: 1 };
    const setting = readParameter(text);
    if (setting !== null) {
      const uncertainty = uncertaintyUnder(condition);
      parameters.set(setting.name, { value: setting.value, location, uncertainty });
    } else if (firstPlaceholder(text) === null) {
      const message = `${inBackticks(text)} is no setting of Postfix: a name, \`=\` and a value are expected.`;
      problems.push({ location, message });
    }
  }
  return { parameters, problems };
}

/** Splits `name = value`; null where the text has another form. */
export function readParameter(
  text: string,
): { readonly name: string; readonly value: string } | null {
  const index = text.indexOf('=');
  const name = text.slice(0, Math.max(index, 0)).trim();
  if (!/^[^\s{}$]+$/.test(name)) return null;
  return { name, value: text.slice(index + 1).trim() };
}

/** A line of main.cf or master.cf with its continuation lines. */
export interface LogicalLine {
  readonly text: string;
  /** The number of its first physical line, from 1. */
  readonly line: number;
  /** The template statement that a part of the line depends on; null where there is none. */
  readonly condition: string | null;
}

/**
 * Joins lines as Postfix does (postconf(5)). A line that begins with white space continues the line before it, also
 * across comments and empty lines. A comment is a line whose first character is `#`; it is never continued.
 */
export function logicalLines(source: string): LogicalLine[] {
  const { lines, conditions } = stripTemplateStatements(source);
  const logical: { parts: string[]; line: number; condition: string | null }[] = [];
  lines.forEach((text, index) => {
    if (/^\s*(?:#|$)/.test(text)) return;
    const condition = conditions.get(index) ?? null;
    const previous = logical.at(-1);
    if (previous !== undefined && /^\s/.test(text)) {
      previous.parts.push(text.trim());
      previous.condition ??= condition;
    } else {
      logical.push({ parts: [text.trim()], line: index + 1, condition });
    }
  });
  return logical.map(({ parts, line, condition }) => {
    return { text: parts.join(' '), line, condition };
  });
}
