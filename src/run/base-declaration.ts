import { changesSince } from '../compare/base-branch.ts';
import { type DeclarationSource, readDeclaration } from '../declare/declaration.ts';
import { hostsInputOnBase } from '../declare/workflow-location.ts';
import type { ReadBaseFile, Workspace } from '../files/workspace.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Declaration } from '../model/mail-host.ts';
import type { ReportChange } from '../model/report.ts';
import { quote } from '../model/suggestion.ts';
import { readBaseConfig, readWorkflow } from './input-files.ts';

/** The base's declaration; null where there is none to compare with. */
export interface Base {
  readonly declaration: Declaration | null;
  readonly notes: readonly string[];
}

const NO_BASE: Base = { declaration: null, notes: [] };

/**
 * Reads what the base declared, from where this run's declaration comes: the declaration file, or the `hosts`
 * input in the workflow. Where it cannot be read nothing is pending, and a note says so.
 */
export async function readBase(
  inputs: Inputs,
  sources: readonly DeclarationSource[],
  workspace: Workspace,
  readFile: ReadBaseFile,
): Promise<Base> {
  if (inputs.baseConfigFile !== null) {
    const text = readBaseConfig(inputs.baseConfigFile, workspace);
    return text.kind === 'failed'
      ? failed(inputs.baseConfigFile, text.why)
      : read([text.text], inputs);
  }
  const texts: string[] = [];
  for (const { file, text } of sources) {
    const path = file ?? workspace.workflow?.path;
    if (path === undefined) return NO_BASE;
    const base = await readFile(path);
    if (base.kind === 'none') return NO_BASE;
    if (base.kind === 'failed') return failed(path, base.why);
    if (base.kind === 'absent') continue;
    const declared =
      file === null
        ? hostsInputOnBase(
            base.text,
            readWorkflow(workspace),
            text,
            workspace.workflow?.job ?? null,
          )
        : base.text;
    if (declared !== null) texts.push(declared);
  }
  return texts.length === 0 ? NO_BASE : read(texts, inputs);
}

function read(texts: readonly string[], inputs: Inputs): Base {
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

function failed(path: string, why: string): Base {
  return {
    declaration: null,
    notes: [
      `The base's declaration ${quote(path)} could not be read, so nothing is pending: ${why}.`,
    ],
  };
}

/** What a declaration changes; nothing where there is no base. */
export function changesOf(base: Base, declaration: Declaration): readonly ReportChange[] {
  return base.declaration === null ? [] : changesSince(base.declaration, declaration);
}
