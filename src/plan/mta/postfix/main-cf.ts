import type { Problem } from '../../../model/mail-host.ts';
import {
  type ConfigLocation,
  inBackticks,
  type Setting,
  uncertaintyUnder,
} from '../config-text.ts';
import type { ConfigFile, ConfigNote } from '../reader.ts';
import { firstPlaceholder, stripTemplateStatements } from '../template-placeholder.ts';

/** Postfix parameters, by name. */
export type Parameters = ReadonlyMap<string, Setting>;

/** Reads the parameters of a main.cf, unexpanded. The last definition of a parameter wins. */
export function readMainCf({ path, text: source }: ConfigFile): {
  readonly parameters: Parameters;
  readonly notes: readonly ConfigNote[];
  readonly refusals: readonly Problem[];
} {
  const parameters = new Map<string, Setting>();
  const refusals: Problem[] = [];
  const { lines, ignored } = logicalLines(source);
  const notes = ignoredNotes(path, ignored);
  for (const { text, line, condition } of lines) {
    const location = { file: path, line, column: 1 };
    const setting = readParameter(text);
    if (setting !== null) {
      const { name, value } = setting;
      const uncertainty = uncertaintyUnder(condition);
      parameters.set(name, { value, location: parameterLocation(name, location), uncertainty });
    } else if (firstPlaceholder(text, ['$', '`']) !== null || /^[[{<%#(@|]/.test(text)) {
      notes.push({ location, message: `${inBackticks(text)} is not read` });
    } else {
      const why = text.startsWith('=') ? 'the name is missing' : 'there is no `=` after the name';
      refusals.push({
        location,
        message: `Postfix does not start with ${inBackticks(text)}: ${why}.`,
      });
    }
  }
  return { parameters, notes, refusals };
}

/** The location of a parameter's value in main.cf, with what to write there. */
function parameterLocation(name: string, location: ConfigLocation): ConfigLocation {
  const write = `${name} = ${/banner/.test(name) ? '{name} ESMTP' : '{name}'}`;
  return { ...location, setting: { mta: 'postfix', name, write } };
}

/** Splits `name = value`; null where the text has another form. */
export function readParameter(
  text: string,
): { readonly name: string; readonly value: string } | null {
  const index = text.indexOf('=');
  const name = text.slice(0, Math.max(index, 0)).trim();
  if (!/^[^\s{}$<>%#[\]]+$/.test(name)) return null;
  return { name, value: text.slice(index + 1).trim() };
}

/** A line of main.cf or master.cf with its continuation lines. */
export interface LogicalLine {
  readonly text: string;
  /** The number of its first physical line, from 1. */
  readonly line: number;
  /** The template statement that a part of the line depends on; null where there is none. */
  readonly condition: string | null;
  /** The physical lines, for the place of an option. */
  readonly parts: readonly { readonly text: string; readonly line: number }[];
}

/**
 * Joins lines as Postfix does (postconf(5)). A line that begins with white space continues the line before it, also
 * across comments and empty lines. A comment is a line whose first character is `#`; it is never continued. Postfix
 * ignores such a line at the beginning of a file, where there is nothing to continue.
 */
export function logicalLines(source: string): {
  readonly lines: readonly LogicalLine[];
  /** The lines that Postfix ignores. */
  readonly ignored: readonly LogicalLine[];
} {
  const { lines, conditions } = stripTemplateStatements(source);
  type Line = {
    parts: { text: string; line: number }[];
    condition: string | null;
    readonly isIgnored: boolean;
  };
  const logical: Line[] = [];
  lines.forEach((text, index) => {
    if (/^\s*(?:#|$)/.test(text)) return;
    const condition = conditions.get(index) ?? null;
    const previous = logical.at(-1);
    const part = { text: text.trim(), line: index + 1 };
    if (previous !== undefined && /^\s/.test(text)) {
      previous.parts.push(part);
      previous.condition ??= condition;
    } else {
      logical.push({ parts: [part], condition, isIgnored: /^\s/.test(text) });
    }
  });
  const joined = logical.map(({ parts, condition, isIgnored }) => ({
    text: parts.map(({ text }) => text).join(' '),
    line: parts[0]?.line ?? 1,
    condition,
    parts,
    isIgnored,
  }));
  return {
    lines: joined.filter(({ isIgnored }) => !isIgnored),
    ignored: joined.filter(({ isIgnored }) => isIgnored),
  };
}

export function ignoredNotes(file: string, ignored: readonly LogicalLine[]): ConfigNote[] {
  return ignored.map(({ text, line }) => ({
    location: { file, line, column: 1 },
    message: `Postfix ignores ${inBackticks(text)}: the first setting of a file must not be indented`,
  }));
}
