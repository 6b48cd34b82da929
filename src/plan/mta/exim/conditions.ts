export type Truth = 'yes' | 'no' | 'unknown';

/** Whether lines are read, and the condition that they depend on where its result is not known. */
interface ReadState {
  readonly skipped: boolean;
  readonly uncertainty: string | null;
}

/** An open `.ifdef`. */
export interface Branch {
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
export function applyDirective(
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

export function readState(branch: Branch | undefined): ReadState {
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
