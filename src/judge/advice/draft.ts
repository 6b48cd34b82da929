import type { Finding } from '../../model/finding.ts';
import type { Step } from '../../model/step.ts';

/** The order of the steps of a host: what another step depends on comes before it. */
export const STAGES = [
  'wait',
  'declaration',
  'firewall',
  'forward',
  'forward-wait',
  'reverse',
  'server',
  'mx',
  'transport',
  'domain',
  'clean-up',
  'leave',
] as const;
export type Stage = (typeof STAGES)[number];

/** A step before it is known which findings it fixes. */
export interface Draft extends Omit<Step, 'fixes'> {
  readonly stage: Stage;
}

/** The step for a finding that depends on nothing but the facts that its rule has. */
export type OwnStep = Omit<Draft, 'address'>;

/** Collects the steps of a host. Each is there once, however many findings it fixes. */
export class Plan {
  readonly #steps = new Map<string, { readonly draft: Draft; readonly fixes: Set<Finding> }>();
  readonly #mainSteps = new Map<Finding, string>();

  /** @param drafts in the order in which they are done; the last of them is the one that the finding points to */
  add(finding: Finding, drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const key = keyOf(draft);
      const step = this.#steps.get(key) ?? { draft, fixes: new Set() };
      this.#steps.set(key, { draft: merge(step.draft, draft), fixes: step.fixes.add(finding) });
    }
    const main = drafts.at(-1);
    if (main !== undefined) this.#mainSteps.set(finding, keyOf(main));
  }

  /** Whether all of the steps are there already, for other findings. */
  hasAll(drafts: readonly Draft[]): boolean {
    return drafts.every((draft) => this.#steps.has(keyOf(draft)));
  }

  textOf(finding: Finding): string | undefined {
    const key = this.#mainSteps.get(finding);
    return key === undefined ? undefined : this.#steps.get(key)?.draft.text;
  }

  /** In order. */
  steps(): Step[] {
    return [...this.#steps.values()]
      .toSorted((a, b) => STAGES.indexOf(a.draft.stage) - STAGES.indexOf(b.draft.stage))
      .map(({ draft: { stage: _stage, ...step }, fixes }) => ({ ...step, fixes: [...fixes] }));
  }
}

/** A record is published once, however its steps put it. */
function keyOf({ kind, text, record }: Draft): string {
  return JSON.stringify(record === undefined ? [kind, text] : [kind, 'record', record]);
}

/** One step for two that are the same, with the text that says more. */
function merge(one: Draft, other: Draft): Draft {
  const draft = other.text.length > one.text.length ? other : one;
  // A step that is the same at several addresses is about none of them alone.
  const { address: _address, ...anywhere } = draft;
  return one.address === other.address ? draft : anywhere;
}
