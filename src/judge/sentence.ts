/** The state that is judged: the current one, or the one after planned changes. */
export type JudgedState = 'current' | 'planned';

/** The verbs that state facts, each with its form in the planned state. Other verbs stay as they are. */
const IN_PLANNED_STATE = {
  accepts: 'would accept',
  allows: 'would allow',
  'also resolves': 'would also resolve',
  answer: 'would answer',
  answers: 'would answer',
  are: 'would be',
  authorises: 'would authorise',
  cannot: 'could not',
  changed: 'would have changed',
  claims: 'would claim',
  contains: 'would contain',
  contradicts: 'would contradict',
  covers: 'would cover',
  declares: 'would declare',
  'does not': 'would not',
  expired: 'would have expired',
  expires: 'would expire',
  fails: 'would fail',
  greets: 'would greet',
  has: 'would have',
  have: 'would have',
  ignore: 'would ignore',
  is: 'would be',
  'is no longer': 'would no longer be',
  'is not': 'would not be',
  lacks: 'would lack',
  matches: 'would match',
  names: 'would name',
  publishes: 'would publish',
  refuses: 'would refuse',
  resolves: 'would resolve',
  sends: 'would send',
  speaks: 'would speak',
  takes: 'would take',
  use: 'would use',
} as const;

/** A verb of a sentence about the judged state. */
export interface Verb {
  readonly present: keyof typeof IN_PLANNED_STATE;
}

/** A verb whose form shows whether its sentence is about the current or the planned state. */
export function verb(present: Verb['present']): Verb {
  return { present };
}

/** What was found in the judged state, in words. It can be a part of another sentence. */
export interface Sentence {
  /** The words before its first value. The program wrote them, so that the first one is no name. */
  readonly opening: string;
  readonly rest: readonly (string | Verb)[];
  /** What it names: its values besides the verbs, those of its clauses included. */
  readonly values: readonly string[];
}

type Value = string | number | Verb | Sentence;

/** Values with a verb. Without one, a reader takes a sentence about the planned state for one about the current state. */
type WithVerb<Values extends readonly Value[]> = [
  Exclude<Values[number], string | number>,
] extends [never]
  ? readonly ['its verb has to be written as verb(…)']
  : unknown;

/**
 * A sentence or clause about the judged state, with its verbs as values:
 * `` sentence`The PTR of ${address} ${verb('is')} ${name}.` `` One without a verb is a type error.
 */
export function sentence<const Values extends readonly Value[]>(
  texts: TemplateStringsArray,
  ...values: Values & WithVerb<Values>
): Sentence {
  return withValues(texts, values);
}

/** A sentence that is the same in every state: about the past, or in the words of a mail server's reader. */
export function inEveryState(texts: TemplateStringsArray, ...values: readonly Value[]): Sentence {
  return withValues(texts, values);
}

function withValues(
  [opening = '', ...texts]: TemplateStringsArray,
  values: readonly Value[],
): Sentence {
  const rest = texts.flatMap((text, index) => [...partsOf(values[index] ?? ''), text]);
  const [first] = values;
  const named = values.flatMap(valuesOf);
  return opening === '' && isSentence(first)
    ? { opening: first.opening, rest: rest.slice(1), values: named }
    : { opening, rest, values: named };
}

function valuesOf(value: Value): readonly string[] {
  if (isSentence(value)) return value.values;
  return typeof value === 'object' ? [] : [String(value)];
}

function isSentence(value: Value | undefined): value is Sentence {
  return typeof value === 'object' && 'opening' in value;
}

function partsOf(value: Value): Sentence['rest'] {
  if (isSentence(value)) return [value.opening, ...value.rest];
  if (typeof value === 'object') return [value];
  // The root, as in `PTR .`, would be read as the end of the sentence.
  return [value === '.' ? '"."' : String(value)];
}

/** A sentence as the part of a text that names its state. */
export function inState({ opening, rest }: Sentence, state: JudgedState): string {
  const texts = rest.map((part) => {
    if (typeof part === 'string') return part;
    return state === 'current' ? part.present : IN_PLANNED_STATE[part.present];
  });
  return `${opening}${texts.join('')}`;
}

/** A sentence that stands alone: one about the planned state begins with words that name it. */
export function withLeadIn(subject: Sentence, state: JudgedState): string {
  if (state === 'current') return inState(subject, state);
  const isConditional = subject.rest.some((part) => typeof part === 'object');
  const when = isConditional ? 'After this change' : 'In the planned state';
  const opening = subject.opening.replace(CAPITAL, (letter) => letter.toLowerCase());
  return `${when}, ${inState({ ...subject, opening }, state)}`;
}

/** The first letter of a word that is no abbreviation. */
const CAPITAL = /^[A-Z](?![A-Z])/;
