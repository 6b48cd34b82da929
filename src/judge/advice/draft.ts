import type { Finding } from '../../model/finding.ts';
import type { Step } from '../../model/step.ts';

/** The order of the steps of a host: what another step depends on comes before it. */
export const STAGES = [
  'wait',
  'declaration',
  'firewall',
  'forward',
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

/** Collects the steps of a host. Each is there once, however many findings it fixes. */
export class Plan {
  readonly #steps = new Map<string, { readonly draft: Draft; readonly fixes: Set<Finding> }>();
  readonly #texts = new Map<Finding, string>();

  /** @param drafts in the order in which they are done; the last of them is the one that the finding points to */
  add(finding: Finding, drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const key = JSON.stringify([draft.kind, draft.text]);
      const step = this.#steps.get(key) ?? { draft, fixes: new Set() };
      // A step that is the same at several addresses is about none of them alone.
      const { address, ...anywhere } = step.draft;
      const merged = address === draft.address ? step.draft : anywhere;
      this.#steps.set(key, { draft: merged, fixes: step.fixes.add(finding) });
    }
    const main = drafts.at(-1);
    if (main !== undefined) this.#texts.set(finding, main.text);
  }

  textOf(finding: Finding): string | undefined {
    return this.#texts.get(finding);
  }

  /** In order. */
  steps(): Step[] {
    return [...this.#steps.values()]
      .toSorted((a, b) => STAGES.indexOf(a.draft.stage) - STAGES.indexOf(b.draft.stage))
      .map(({ draft: { stage: _stage, ...step }, fixes }) => ({ ...step, fixes: [...fixes] }));
  }
}
