/**
 * Puts a sentence about the planned state into the conditional: `The PTR of 192.0.2.1 would be a.example.com`. Without
 * it, a reader takes the sentence for one about the current state.
 *
 * @param text what a rule or a cause says about the state that it judged; its first verb is the one that states the fact
 */
export function inConditional(text: string): string {
  const match = STATES.exec(text);
  if (match === null) return text;
  const conditional = `would ${match[1] ?? ''}${CONDITIONAL.get(match[2] ?? '') ?? ''}`;
  const after = text.slice(match.index + match[0].length).replace(SECOND_FACT, '$1 would be ');
  return `${text.slice(0, match.index)} ${conditional} ${after}`;
}

/** The message of a finding of the planned state, which stands alone. */
export function plannedMessage(message: string): string {
  const conditional = inConditional(message);
  const when = conditional === message ? 'In the planned state, ' : 'After this change, ';
  return `${when}${conditional.replace(FIRST_WORD, (word) => word.toLowerCase())}`;
}

/** The verbs that state a fact in messages and evidence. Names and addresses before the verb have no spaces. */
const CONDITIONAL: ReadonlyMap<string, string> = new Map([
  ['is not', 'not be'],
  ['is no longer', 'no longer be'],
  ['is', 'be'],
  ['are', 'be'],
  ['has', 'have'],
  ['have', 'have'],
  ['lacks', 'lack'],
  ['does not', 'not'],
  ['greets', 'greet'],
  ['answers', 'answer'],
  ['sends as', 'send as'],
  ['speaks', 'speak'],
  ['resolves', 'resolve'],
  ['publishes', 'publish'],
  ['names', 'name'],
  ['refuses', 'refuse'],
  ['authorises', 'authorise'],
  ['takes', 'take'],
  ['matches', 'match'],
  ['contains', 'contain'],
  ['ignore', 'ignore'],
]);

const STATES = new RegExp(` (also )?(${[...CONDITIONAL.keys()].join('|')}) `);

/** A further fact of the same sentence: `…, and its PTR is b.example.com`. */
const SECOND_FACT =
  /\b((?:and|while) (?:its|the) (?:PTR|greeting|EHLO name)(?: and the EHLO name)?) (?:is|are) /g;

/** A first word that is not a name. */
const FIRST_WORD = /^(?:The|No|An?|Receivers|Only|At)(?= )/;
