import type { Problem } from '../../../model/mail-host.ts';
import { code } from '../config-text.ts';
import type { ConfigurationFile } from '../reader.ts';
import { withoutStatements } from '../template-placeholder.ts';
import { Macros } from './macros.ts';

/** A line of an Exim configuration with its continuations, macros filled in, and only where its conditions may hold. */
export interface EximLine {
  readonly text: string;
  readonly file: string;
  /** From 1; the first of its lines. */
  readonly line: number;
  /** The condition of which nobody here knows whether it holds; null where the line is there for certain. */
  readonly condition: string | null;
}

type Truth = 'yes' | 'no' | 'unknown';

/** Whether lines are read here, and under which condition. */
interface State {
  readonly skipped: boolean;
  readonly doubt: string | null;
}

interface Branch {
  readonly opened: string;
  readonly line: number;
  /** What holds around it. */
  readonly around: State;
  /** Whether this branch is read. */
  holds: Truth;
  /** Whether one before it, or this one, was. */
  taken: Truth;
}

/** Longer lines than any that Exim is given. */
const MAX_LINE = 8192;

/**
 * Reads files one after the other as Exim does (specification, 6.1 to 6.8): comments, `\` at a line's end,
 * macros, `.ifdef` and its like. What is included is not read.
 */
export function readEximLines(files: readonly ConfigurationFile[]): {
  readonly lines: readonly EximLine[];
  /** Where macros are defined. */
  readonly definitions: readonly EximLine[];
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
    const { lines: physical, conditions } = withoutStatements(text);
    const problem = (index: number, message: string) => {
      problems.push({ place: { file: path, line: index + 1, column: 1 }, message });
    };
    let open: { text: string; index: number } | null = null;
    physical.forEach((raw, index) => {
      const bare = raw.trim();
      if (bare.startsWith('#') || (bare === '' && open === null)) return;
      const [, directive, rest = ''] = /^\.([a-z_]+)(?:\s+(.*))?$/.exec(bare) ?? [];
      const { skipped, doubt } = stateIn(branches.at(-1));
      const condition = doubt ?? conditions.get(index) ?? null;
      if (directive !== undefined && open === null) {
        if (directive.startsWith('include')) {
          if (!skipped) included.push({ text: rest, file: path, line: index + 1, condition });
        } else if (
          !turn(branches, directive, { line: index + 1, text: bare }, macros.truthOf(rest))
        ) {
          problem(index, `${code(bare)} stands without its \`.ifdef\`.`);
        }
        return;
      }
      if (skipped) return;
      const filled = open === null ? macros.fillLine(bare) : macros.fill(bare);
      const continues = filled.endsWith('\\');
      const part = continues ? filled.slice(0, -1) : filled;
      const start: { text: string; index: number } = open ?? { text: '', index };
      const whole = `${start.text}${part}`.slice(0, MAX_LINE);
      open = continues ? { text: whole, index: start.index } : null;
      if (continues) return;
      const made = { text: whole, file: path, line: start.index + 1, condition };
      const outcome = macros.define(whole, condition);
      if (outcome === 'none') lines.push(made);
      else if (outcome === 'defined') definitions.push(made);
      else problem(start.index, outcome.problem);
    });
    const unclosed = branches.at(-1);
    if (unclosed !== undefined) {
      problem(unclosed.line - 1, `${code(unclosed.opened)} has no \`.endif\`.`);
    }
  }
  return { lines, definitions, included, problems };
}

/** @returns false where the directive has nothing to belong to */
function turn(
  branches: Branch[],
  directive: string,
  { line, text }: { readonly line: number; readonly text: string },
  truth: Truth,
): boolean {
  const wanted = directive.endsWith('ndef') ? not(truth) : truth;
  if (directive === 'ifdef' || directive === 'ifndef') {
    const around = stateIn(branches.at(-1));
    branches.push({ opened: text, line, around, holds: wanted, taken: wanted });
    return true;
  }
  const branch = branches.at(-1);
  if (branch === undefined) return false;
  if (directive === 'endif') {
    branches.pop();
  } else if (directive === 'else') {
    branch.holds = not(branch.taken);
    branch.taken = 'yes';
  } else if (directive === 'elifdef' || directive === 'elifndef') {
    branch.holds = both(not(branch.taken), wanted);
    branch.taken = not(both(not(branch.taken), not(wanted)));
  }
  return true;
}

function stateIn(branch: Branch | undefined): State {
  if (branch === undefined) return { skipped: false, doubt: null };
  const { around, holds, opened } = branch;
  return {
    skipped: around.skipped || holds === 'no',
    doubt: around.doubt ?? (holds === 'unknown' ? opened : null),
  };
}

function not(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes';
}

function both(a: Truth, b: Truth): Truth {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}
