import type { Problem } from '../../../model/mail-host.ts';
import { inBackticks } from '../config-text.ts';
import type { ConfigFile } from '../reader.ts';
import { stripTemplateStatements } from '../template-placeholder.ts';
import { Macros } from './macros.ts';

/** A line of an Exim configuration with its continuation lines, macros expanded. */
export interface EximLine {
  readonly text: string;
  readonly file: string;
  /** The number of its first physical line, from 1. */
  readonly line: number;
  /** The condition that the line depends on, where its result is not known; null where the line always applies. */
  readonly condition: string | null;
}

/** The longest line, in characters. */
const MAX_LINE = 8192;

/**
 * Reads files one after the other as Exim does (specification, sections 6.1 to 6.8): comments, `\` at the end of a
 * line, macros, and conditions such as `.ifdef`. Lines whose condition is false are left out. Included files are
 * not read.
 */
export function readEximLines(files: readonly ConfigFile[]): {
  readonly lines: readonly EximLine[];
  /** The definitions of macros. */
  readonly definitions: readonly EximLine[];
  /** The paths after `.include`. */
  readonly included: readonly EximLine[];
  readonly problems: readonly Problem[];
} {
  const macros = new Macros();
  const lines: EximLine[] = [];
  const definitions: EximLine[] = [];
  const included: EximLine[] = [];
  const problems: Problem[] = [];
  for (const { path, text } of files) {
    const branches: Branch[] = [];
    const { lines: physicalLines, conditions } = stripTemplateStatements(text);
    const addProblem = (index: number, message: string) => {
      problems.push({ location: { file: path, line: index + 1, column: 1 }, message });
    };
    let continued: { text: string; index: number } | null = null;
    physicalLines.forEach((source, index) => {
      const trimmed = source.trim();
      if (trimmed.startsWith('#') || (trimmed === '' && continued === null)) return;
      const [, directive, argument = ''] = /^\.([a-z_]+)(?:\s+(.*))?$/s.exec(trimmed) ?? [];
      const { skipped, uncertainty } = readState(branches.at(-1));
      const condition = uncertainty ?? conditions.get(index) ?? null;
      if (directive !== undefined && continued === null) {
        if (directive.startsWith('include')) {
          if (!skipped) included.push({ text: argument, file: path, line: index + 1, condition });
          return;
        }
        const opening = { line: index + 1, text: trimmed };
        if (!applyDirective(branches, directive, opening, macros.isDefined(argument))) {
          addProblem(index, `${inBackticks(trimmed)} stands without its \`.ifdef\`.`);
        }
        return;
      }
      if (skipped) return;
      const expanded = continued === null ? macros.expandLine(trimmed) : macros.expand(trimmed);
      const continues = expanded.endsWith('\\');
      const part = continues ? expanded.slice(0, -1) : expanded;
      const start: { text: string; index: number } = continued ?? { text: '', index };
      const joined = `${start.text}${part}`.slice(0, MAX_LINE);
      continued = continues ? { text: joined, index: start.index } : null;
      if (continues) return;
      const line = { text: joined, file: path, line: start.index + 1, condition };
      const outcome = macros.define(joined, condition);
      if (outcome === 'none') lines.push(line);
      else if (outcome === 'defined') definitions.push(line);
      else addProblem(start.index, outcome.problem);
    });
    const unclosed = branches.at(-1);
    if (unclosed !== undefined) {
      addProblem(unclosed.line - 1, `${inBackticks(unclosed.opening)} has no \`.endif\`.`);
    }
  }
  return { lines, definitions, included, problems };
}

type Truth = 'yes' | 'no' | 'unknown';

/** Whether lines are read, and the condition that they depend on where its result is not known. */
interface ReadState {
  readonly skipped: boolean;
  readonly uncertainty: string | null;
}

/** An open `.ifdef`. */
interface Branch {
  readonly opening: string;
  readonly line: number;
  /** The state outside of the `.ifdef`. */
  readonly outer: ReadState;
  /** Whether the current branch is read. */
  applies: Truth;
  /** Whether this branch or an earlier one of the same `.ifdef` is read. */
  taken: Truth;
}

/**
 * Applies `.ifdef`, `.ifndef`, `.elifdef`, `.elifndef`, `.else` or `.endif` to the open branches.
 *
 * @param isDefined whether the macro in the directive is defined
 * @returns false where the directive has no `.ifdef` before it
 */
function applyDirective(
  branches: Branch[],
  directive: string,
  { line, text }: { readonly line: number; readonly text: string },
  isDefined: Truth,
): boolean {
  const condition = directive.endsWith('ndef') ? not(isDefined) : isDefined;
  if (directive === 'ifdef' || directive === 'ifndef') {
    const outer = readState(branches.at(-1));
    branches.push({ opening: text, line, outer, applies: condition, taken: condition });
    return true;
  }
  const branch = branches.at(-1);
  if (branch === undefined) return false;
  if (directive === 'endif') {
    branches.pop();
  } else if (directive === 'else') {
    branch.applies = not(branch.taken);
    branch.taken = 'yes';
  } else if (directive === 'elifdef' || directive === 'elifndef') {
    branch.applies = and(not(branch.taken), condition);
    branch.taken = not(and(not(branch.taken), not(condition)));
  }
  return true;
}

function readState(branch: Branch | undefined): ReadState {
  if (branch === undefined) return { skipped: false, uncertainty: null };
  const { outer, applies, opening } = branch;
  return {
    skipped: outer.skipped || applies === 'no',
    uncertainty: outer.uncertainty ?? (applies === 'unknown' ? opening : null),
  };
}

function not(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes';
}

function and(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}
