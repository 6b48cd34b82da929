import type { Problem } from '../../../model/mail-host.ts';
import { inBackticks, readNamedFile } from '../config-text.ts';
import type { ConfigFile, ConfigNote, ReadSibling } from '../reader.ts';
import { stripTemplateStatements } from '../template-placeholder.ts';
import { applyDirective, type Branch, readState } from './conditions.ts';
import { Macros } from './macros.ts';

/** A line of an Exim configuration with its continuation lines. */
export interface EximLine {
  /** With macros expanded. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  readonly file: string;
  /** The number of its first physical line, from 1. */
  readonly line: number;
  /** The condition that the line depends on, where its result is not known; null where the line always applies. */
  readonly condition: string | null;
}

/** The longest line, in characters. */
const MAX_LINE = 8192;
/** The deepest nesting of included files. Exim has the same limit. */
const MAX_DEPTH = 20;
/** The most included files. */
const MAX_INCLUDED = 100;

export interface EximLines {
  readonly lines: readonly EximLine[];
  /** The definitions of macros. */
  readonly definitions: readonly EximLine[];
  readonly notes: readonly ConfigNote[];
  readonly refusals: readonly Problem[];
}

/**
 * Reads files one after the other as Exim does (specification, sections 6.1 to 6.8): comments, `\` at the end of a
 * line, macros, included files, and conditions such as `.ifdef`. Lines whose condition is false are left out.
 */
export function readEximLines(files: readonly ConfigFile[], readSibling: ReadSibling): EximLines {
  const macros = new Macros();
  const lines: EximLine[] = [];
  const definitions: EximLine[] = [];
  const notes: ConfigNote[] = [];
  const refusals: Problem[] = [];
  let included = 0;

  const readFile = ({ path, text }: ConfigFile, depth: number): void => {
    const branches: Branch[] = [];
    const { lines: physicalLines, conditions } = stripTemplateStatements(text);
    const locationOf = (index: number) => ({ file: path, line: index + 1, column: 1 });
    const refuse = (index: number, message: string) => {
      refusals.push({ location: locationOf(index), message });
    };
    const include = (index: number, argument: string, isOptional: boolean) => {
      const name = macros.expand(argument).trim();
      const found =
        depth >= MAX_DEPTH || included >= MAX_INCLUDED
          ? null
          : readNamedFile(path, name, readSibling);
      if (found !== null) {
        included++;
        readFile(found, depth + 1);
      } else if (!isOptional) {
        const message = `${inBackticks(name)} is included, and is not read`;
        notes.push({ location: locationOf(index), message });
      }
    };
    let continued: { text: string; raw: string; index: number } | null = null;
    physicalLines.forEach((source, index) => {
      const trimmed = source.trim();
      if (trimmed.startsWith('#') || (trimmed === '' && continued === null)) return;
      const [, directive, argument = ''] = /^\.([a-z_]+)(?:\s+(.*))?$/s.exec(trimmed) ?? [];
      const { skipped, uncertainty } = readState(branches.at(-1));
      const condition = uncertainty ?? conditions.get(index) ?? null;
      if (directive !== undefined && continued === null) {
        if (directive.startsWith('include')) {
          if (!skipped) include(index, argument, directive === 'include_if_exists');
          return;
        }
        const opening = { line: index + 1, text: trimmed };
        if (!applyDirective(branches, directive, opening, macros.isDefined(argument))) {
          refuse(
            index,
            `Exim does not start: ${inBackticks(trimmed)} has no \`.ifdef\` before it.`,
          );
        }
        return;
      }
      if (skipped) return;
      const expanded = continued === null ? macros.expandLine(trimmed) : macros.expand(trimmed);
      const continues = expanded.endsWith('\\');
      const part = continues ? expanded.slice(0, -1) : expanded;
      const start: { text: string; raw: string; index: number } = continued ?? {
        text: '',
        raw: '',
        index,
      };
      const joined = `${start.text}${part}`.slice(0, MAX_LINE);
      const raw = `${start.raw}${trimmed.replace(/\\$/, '')}`.slice(0, MAX_LINE);
      continued = continues ? { text: joined, raw, index: start.index } : null;
      if (continues) return;
      const line = { text: joined, raw, file: path, line: start.index + 1, condition };
      const outcome = macros.define(joined, condition);
      if (outcome.kind === 'none') lines.push(line);
      else if (outcome.kind === 'defined') definitions.push(line);
      else if (outcome.kind === 'refused') refuse(start.index, outcome.message);
      else notes.push({ location: locationOf(start.index), message: outcome.message });
    });
    const unclosed = branches.at(-1);
    if (unclosed !== undefined) {
      refuse(
        unclosed.line - 1,
        `Exim does not start: ${inBackticks(unclosed.opening)} has no \`.endif\`.`,
      );
    }
  };

  for (const file of files) readFile(file, 0);
  return { lines, definitions, notes, refusals };
}
