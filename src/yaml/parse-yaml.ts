import {
  Composer,
  type CST,
  type Document,
  isMap,
  isPair,
  isSeq,
  Lexer,
  type LineCounter,
  Parser,
  type YAMLSeq,
} from 'yaml';
import {
  checkSize,
  createLexemeCheck,
  createTokenCheck,
  type LimitError,
  type TokenCheck,
  tooManyItems,
  type YamlKind,
} from './limits.ts';

/** A parsed text: its documents, and all errors and warnings of the library. */
export interface ParsedYaml {
  readonly documents: readonly Document[];
  readonly errors: readonly SyntaxProblem[];
}

interface SyntaxProblem {
  readonly offset: number;
  readonly message: string;
  readonly isDuplicateKey: boolean;
}

/** Items of a list are composed whenever this many are complete. */
const ITEMS_AT_ONCE = 64;

/**
 * Parses YAML as the library does, within limits of memory.
 *
 * The library first builds tokens of a whole text, which take many times the memory of the text and of what is composed
 * of them. The list of hosts makes up most of a large declaration. Its items are therefore composed while the rest of
 * the text is read, and their tokens are given up.
 *
 * @param lines gets the line starts of the text as far as it is read
 */
export function parseYaml(
  source: string,
  lines: LineCounter,
  kind: YamlKind,
): ParsedYaml | LimitError {
  const sizeError = checkSize(source, kind);
  if (sizeError !== null) return sizeError;
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  const check = createLexemeCheck();
  const checkTokens = createTokenCheck(kind);
  const lists = createLongLists(kind, checkTokens);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(source)) {
    const message = check.next(lexeme);
    if (message !== null) return { offset: parser.offset, message };
    for (const token of parser.next(lexeme)) tokens.push(token);
    // Directives apply to the whole document, so that no part of it may be composed without them.
    const list = tokens.length === 0 ? longList(parser.stack) : null;
    if (list === null) continue;
    const error = lists.composeComplete(list);
    if (error !== null) return error;
    check.release();
  }
  for (const token of parser.end()) tokens.push(token);
  const tokenError = checkTokens(tokens);
  if (tokenError !== null) return tokenError;
  const documents = [...new Composer(OPTIONS).compose(tokens, true, source.length)];
  lists.restore(documents[0]);
  return { documents, errors: [...lists.errors, ...documents.flatMap(syntaxProblems)] };
}

const OPTIONS = { merge: true } as const;

/** The list with dashes that is being read and has enough complete items; null where there is none. */
function longList(stack: readonly CST.Token[]): CST.BlockSequence | null {
  const [root, first, second] = stack;
  if (root?.type !== 'document') return null;
  const list = first?.type === 'block-map' ? second : first;
  return list?.type === 'block-seq' && list.items.length > ITEMS_AT_ONCE + KEPT ? list : null;
}

/** The last items of a list are still being read, and the parser may come back to the one before. */
const KEPT = 2;

/** Lists of which a part is composed already. */
interface LongLists {
  readonly errors: readonly SyntaxProblem[];
  /** Composes the complete items of a list, and removes their tokens. */
  readonly composeComplete: (list: CST.BlockSequence) => LimitError | null;
  /** Puts the composed items back at the beginning of their lists. */
  readonly restore: (document: Document | undefined) => void;
}

function createLongLists({ noun, maxItems }: YamlKind, checkTokens: TokenCheck): LongLists {
  const errors: SyntaxProblem[] = [];
  /** By the offset at which the list begins. */
  const composed = new Map<number, unknown[]>();
  return {
    errors,
    composeComplete: (list) => {
      const items = list.items.splice(0, list.items.length - KEPT);
      const part: CST.Document = {
        type: 'document',
        offset: list.offset,
        start: [],
        value: { ...list, items },
      };
      const limitError = checkTokens([part]);
      if (limitError !== null) return limitError;
      const known = composed.get(list.offset) ?? [];
      composed.set(list.offset, known);
      for (const document of new Composer(OPTIONS).compose([part], true)) {
        errors.push(...syntaxProblems(document));
        if (isSeq(document.contents)) known.push(...document.contents.items);
      }
      return known.length + list.items.length > maxItems + KEPT
        ? { offset: list.offset, message: tooManyItems(noun, maxItems) }
        : null;
    },
    restore: (document) => {
      for (const list of listsOf(document)) {
        list.items.unshift(...(composed.get(list.range?.[0] ?? -1) ?? []));
      }
    },
  };
}

/** The list that a document is, or those that its keys have. */
function listsOf(document: Document | undefined): YAMLSeq[] {
  const root = document?.contents;
  if (isSeq(root)) return [root];
  const values = isMap(root) ? root.items.map((pair) => (isPair(pair) ? pair.value : null)) : [];
  return values.filter((value) => isSeq(value));
}

/** Without the errors themselves: each keeps its stack. */
function syntaxProblems({ errors, warnings }: Document): SyntaxProblem[] {
  return [...errors, ...warnings].map(({ pos, code, message }) => {
    return { offset: pos[0], message, isDuplicateKey: code === 'DUPLICATE_KEY' };
  });
}
