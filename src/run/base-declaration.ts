import { declarationChanges } from '../compare/base-branch.ts';
import { type DeclarationSource, readDeclaration } from '../declare/declaration.ts';
import { hostsInputOnBase } from '../declare/workflow-location.ts';
import type { ReadBaseFile } from '../files/workspace.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Declaration } from '../model/mail-host.ts';
import type { ReportChange } from '../model/report.ts';
import { quote } from '../model/suggestion.ts';
import { readBaseConfig, readWorkflow } from './input-files.ts';
import type { FileContext } from './read-in-time.ts';

/** The declaration at the base of the change under review. */
export interface BaseDeclaration {
  /** Null where there is none to compare with. */
  readonly declaration: Declaration | null;
  readonly notes: readonly string[];
}

const NO_BASE: BaseDeclaration = { declaration: null, notes: [] };

/**
 * Reads the base's declaration from the sources of this run's declaration: the declaration file, or the `hosts`
 * input in the workflow. If it cannot be read, no finding is pending, and a note reports why.
 */
export async function readBaseDeclaration(
  inputs: Inputs,
  sources: readonly DeclarationSource[],
  context: FileContext & { readonly readBaseFile: ReadBaseFile },
): Promise<BaseDeclaration> {
  const { workflow } = context.workspace;
  if (inputs.baseConfigFile !== null) {
    const text = await readBaseConfig(inputs.baseConfigFile, context);
    return text.kind === 'failed'
      ? failed(inputs.baseConfigFile, text.why)
      : parse([text.text], inputs);
  }
  const texts: string[] = [];
  for (const { file, text } of sources) {
    const path = file ?? workflow?.path;
    if (path === undefined) return NO_BASE;
    const base = await context.readBaseFile(path);
    if (base.kind === 'none') return NO_BASE;
    if (base.kind === 'failed') return failed(path, base.why);
    if (base.kind === 'absent') continue;
    const baseText =
      file === null
        ? hostsInputOnBase(base.text, await readWorkflow(context), text, workflow?.job ?? null)
        : base.text;
    if (baseText !== null) texts.push(baseText);
  }
  return texts.length === 0 ? NO_BASE : parse(texts, inputs);
}

function parse(texts: readonly string[], inputs: Inputs): BaseDeclaration {
  const sources = texts.map((text) => ({ text, file: null, relocate: null }));
  const { declaration, problems } = readDeclaration(sources, inputs);
  const [first] = problems;
  return first === undefined
    ? { declaration, notes: [] }
    : {
        declaration: null,
        notes: [`The base's declaration is not in order, so nothing is pending: ${first.message}`],
      };
}

function failed(path: string, why: string): BaseDeclaration {
  return {
    declaration: null,
    notes: [
      `The base's declaration ${quote(path)} could not be read, so nothing is pending: ${why}.`,
    ],
  };
}

/** The changes from the base's declaration to this one; empty without a base. */
export function changesOf(
  base: BaseDeclaration,
  declaration: Declaration,
): readonly ReportChange[] {
  return base.declaration === null ? [] : declarationChanges(base.declaration, declaration);
}
