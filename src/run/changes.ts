import { hostChanges } from '../compare/declaration-changes.ts';
import { baselineWeakenings } from '../compare/weakened-baseline.ts';
import { declarationWeakenings } from '../compare/weakened-declaration.ts';
import type { Tolerance } from '../declare/workflow-steps.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { loosenedInputs } from '../inputs/loosened-inputs.ts';
import type { Baseline } from '../model/baseline.ts';
import type { Declaration } from '../model/mail-host.ts';
import type { Observation } from '../model/observation.ts';
import type { ReportChange, Weakening } from '../model/report.ts';
import { sanitiseInline } from '../model/sanitise.ts';
import type { Base } from './base.ts';

/** What this run checks, and what it accepts. */
interface Head {
  readonly declaration: Declaration;
  readonly inputs: Inputs;
  /** With `update-baseline`, the one that the run writes. */
  readonly baseline: Baseline;
}

/**
 * What the change under review does to the declared hosts, then each way in which it weakens the check; empty without
 * a base.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
export function changesUnderReview(
  base: Base,
  { declaration, inputs, baseline }: Head,
  { mailDomains }: Pick<Observation, 'mailDomains'>,
  today: string,
): ReportChange[] {
  if (base.declaration === null) return [];
  const before = {
    declaration: base.declaration,
    fallbackPorts: (base.step?.inputs ?? inputs).fallbackPorts,
  };
  const after = { declaration, fallbackPorts: inputs.fallbackPorts };
  return [
    ...hostChanges(base.declaration, declaration),
    ...(base.step === null ? [] : loosenedInputs(base.step.inputs, inputs, base.step.locationOf)),
    ...(base.step?.newTolerance ?? []).map(toleranceWeakening),
    ...declarationWeakenings(before, after, mailDomains, today),
    ...(base.baseline === null ? [] : baselineWeakenings(base.baseline, baseline, declaration)),
  ];
}

/** A step that fails does not fail its job any more, or a job not the workflow. */
function toleranceWeakening({ of, from, to, location: { file, line } }: Tolerance): Weakening {
  return {
    ...{ kind: 'input-loosened', weakens: true, name: null, port: null },
    ...{ what: `continue-on-error of the ${of}`, from: sanitiseInline(from, 100) },
    ...{ to: sanitiseInline(to, 100), file, line },
  };
}
