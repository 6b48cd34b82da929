import {
  type Alias,
  CST,
  type Document,
  isAlias,
  isCollection,
  isPair,
  Lexer,
  type Node,
} from 'yaml';

/** The largest declaration, in bytes of UTF-8. */
export const MAX_BYTES = 1024 * 1024;
/** The deepest nesting of lists and mappings. */
const MAX_DEPTH = 20;
/** The most aliases of one text. */
const MAX_ALIASES = 1000;
/** The most tokens of one text, including white space and line ends. */
const MAX_TOKENS = 500_000;
/**
 * The most tokens that are in memory at once. The library needs up to 350 bytes for each. The items of a long list with
 * dashes are composed while the rest is read (parse-yaml.ts), so that their tokens do not count here for long.
 */
const MAX_TOKENS_AT_ONCE = 150_000;
/** The most lists and mappings: each takes about 300 bytes. 20,000 hosts with a list of addresses have 40,000. */
const MAX_COLLECTIONS = 100_000;
/** The most values after aliases are resolved. A value counts each time that an alias repeats it. */
const MAX_VALUES = 500_000;

/** What differs between the kinds of YAML text. */
export interface YamlKind {
  /** The name in messages. */
  readonly noun: string;
  /** The most keys of one mapping. The library compares each key with all others. */
  readonly maxKeys: number;
  /** The most items of one list. */
  readonly maxItems: number;
}

/** A declaration needs about thirty keys in one mapping, and a list of 20,000 hosts. */
export const DECLARATION: YamlKind = { noun: 'declaration', maxKeys: 100, maxItems: 50_000 };

/** A text exceeds a limit. */
export interface LimitError {
  readonly offset: number;
  readonly message: string;
}

/** Checks the size of a text. */
export function checkSize(source: string, { noun } = DECLARATION): LimitError | null {
  return Buffer.byteLength(source) > MAX_BYTES
    ? { offset: 0, message: `The ${noun} is larger than ${MAX_BYTES} bytes.` }
    : null;
}

/** Checks a text that another parser will read: size, tokens, aliases, and the nesting of brackets. */
export function checkText(source: string): LimitError | null {
  const sizeError = checkSize(source);
  if (sizeError !== null) return sizeError;
  const check = createLexemeCheck();
  for (const lexeme of new Lexer().lex(source)) {
    const message = check.next(lexeme);
    if (message !== null) return { offset: 0, message };
  }
  return null;
}

/** Checks the lexemes of a text in their order, before the library builds tokens of them. */
export interface LexemeCheck {
  /** @returns what is wrong at this lexeme */
  readonly next: (lexeme: string) => string | null;
  /** The tokens so far are no longer in memory. */
  readonly release: () => void;
}

export function createLexemeCheck(): LexemeCheck {
  let tokens = 0;
  let releasedAt = 0;
  let aliases = 0;
  let depth = 0;
  let inScalar = false;
  return {
    next: (lexeme) => {
      if (++tokens > MAX_TOKENS) return `The YAML has more than ${MAX_TOKENS} tokens.`;
      if (tokens - releasedAt > MAX_TOKENS_AT_ONCE) {
        return `The YAML has more than ${MAX_TOKENS_AT_ONCE} tokens outside of a long list whose items begin with dashes.`;
      }
      const type: CST.TokenType | null = inScalar ? null : CST.tokenType(lexeme);
      inScalar = type === 'scalar';
      if (type === 'alias' && ++aliases > MAX_ALIASES) {
        return `The YAML uses anchors more than ${MAX_ALIASES} times.`;
      }
      depth += NESTING.get(type) ?? 0;
      return depth > MAX_DEPTH ? TOO_DEEP : null;
    },
    release: () => {
      releasedAt = tokens;
    },
  };
}

/** How the brackets of flow collections change the depth. Nesting by indentation is checked on the tokens. */
const NESTING: ReadonlyMap<CST.TokenType | null, number> = new Map([
  ['flow-map-start', 1],
  ['flow-seq-start', 1],
  ['flow-map-end', -1],
  ['flow-seq-end', -1],
]);

const TOO_DEEP = `The YAML is nested more than ${MAX_DEPTH} levels deep.`;

/** Checks parsed tokens before they are composed. */
export type TokenCheck = (tokens: readonly CST.Token[]) => LimitError | null;

/**
 * Makes the check of all tokens of a text: depth, keys per mapping, items per list, and lists and mappings together. It
 * does not recurse, since deep nesting would overflow the stack, as it would in the library's composer.
 */
export function createTokenCheck({ noun, maxKeys, maxItems }: YamlKind): TokenCheck {
  let collections = 0;
  return (tokens) => {
    const pending: { token: CST.Token; depth: number }[] = [];
    const push = (token: CST.Token | null | undefined, depth: number) => {
      if (token) pending.push({ token, depth });
    };
    for (const token of tokens) if (token.type === 'document') push(token.value, 1);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { token, depth } = next;
      if (!('items' in token)) continue;
      const { offset, items } = token;
      if (depth > MAX_DEPTH) return { offset, message: TOO_DEEP };
      if (isMappingToken(token) && items.length > maxKeys) {
        return { offset, message: `A mapping has more than ${maxKeys} keys.` };
      }
      if (!isMappingToken(token) && items.length > maxItems) {
        return { offset, message: tooManyItems(noun, maxItems) };
      }
      collections += 1;
      if (collections > MAX_COLLECTIONS) {
        const message = `The YAML has more than ${MAX_COLLECTIONS} lists and mappings.`;
        return { offset, message };
      }
      for (const item of items) {
        push(item.key, depth + 1);
        push(item.value, depth + 1);
      }
    }
    return null;
  };
}

export function tooManyItems(noun: string, maxItems: number): string {
  return `A list of the ${noun} has more than ${maxItems} items; it may have at most ${maxItems}.`;
}

function isMappingToken(token: CST.Token): boolean {
  return (
    token.type === 'block-map' ||
    (token.type === 'flow-collection' && token.start.type === 'flow-map-start')
  );
}

/**
 * Checks the number of values after aliases are resolved, without resolving the same one twice. A collection that
 * contains itself is an error too.
 *
 * @param targets the node that each alias refers to
 */
export function checkValueLimits(
  document: Document,
  targets: ReadonlyMap<Alias, Node>,
  { noun }: YamlKind,
): LimitError | null {
  const sizes = new Map<unknown, number>();
  const started = new Set<unknown>();
  const sizeOf = (node: unknown): number => {
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (isAlias(node)) return sizeOf(targets.get(node));
    if (!isCollection(node)) return 1;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    if (started.has(node)) return Number.POSITIVE_INFINITY;
    started.add(node);
    const size = node.items.reduce((sum: number, item) => sum + sizeOf(item), 1);
    sizes.set(node, size);
    return size;
  };
  const size = sizeOf(document.contents);
  if (size <= MAX_VALUES) return null;
  const message = Number.isFinite(size)
    ? `The ${noun} has more than ${MAX_VALUES} values once its aliases are followed.`
    : 'A list or mapping of the YAML contains itself.';
  return { offset: document.contents?.range?.[0] ?? 0, message };
}
