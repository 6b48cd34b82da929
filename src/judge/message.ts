import type { RuleName } from '../model/rule-names.ts';
import { inState, type JudgedState, type Sentence, withLeadIn } from './sentence.ts';

/** What the message of a finding consists of. */
export interface MessageParts {
  readonly state: JudgedState;
  /** What was observed. */
  readonly observation: Sentence;
  /** Why it matters; null where the observation shows that. */
  readonly meaning: string | null;
  /** How it was observed; null where that is as usual. */
  readonly note: string | null;
}

interface WithParts {
  readonly parts: MessageParts;
  /** The rules beside which a weak signal became an error; that is its meaning then. */
  readonly escalatedBy?: readonly RuleName[];
}

/** The message of a finding, which stands alone. */
export function messageOf(finding: WithParts): string {
  return [factOf(finding), ...furtherSentences(finding)].join(' ');
}

/** The first sentence of that message. */
export function factOf({ parts: { observation, state } }: WithParts): string {
  return withLeadIn(observation, state);
}

/** The same as the evidence for a cause, which follows words that name the state. */
export function messageAsEvidence(finding: WithParts): string {
  const { observation, state } = finding.parts;
  return [inState(observation, state), ...furtherSentences(finding)].join(' ');
}

function furtherSentences({ parts: { meaning, note }, escalatedBy }: WithParts): string[] {
  const sentences =
    escalatedBy === undefined
      ? [meaning, note]
      : [note, `Together with ${escalatedBy.join(', ')} it costs mail.`];
  return sentences.filter((text) => text !== null);
}
