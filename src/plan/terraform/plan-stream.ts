import { type ParsedElementInfo, Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { HEAD_BYTES, wrongBeginning, wrongContent } from './file-kind.ts';
import { HOW, PlanFault } from './plan-error.ts';

/** The largest plan, in bytes. */
export const MAX_PLAN_BYTES = 100 * 1024 * 1024;
/** The most resources of a plan, those of its state and its configuration counted too. */
export const MAX_RESOURCES = 100_000;
/** Deeper than any plan: a module takes two levels, a resource about ten. */
export const MAX_DEPTH = 100;
/** More modules inside of each other than anybody writes. */
const MAX_MODULES = 12;
const MAJOR_VERSION = '1';
/** So much is taken from a chunk before what it held is handed on. */
const SLICE_BYTES = 64 * 1024;

/** A part of a plan that matters here, one resource each. */
export type Piece =
  /** One of `resource_changes`. */
  | { readonly kind: 'change'; readonly value: unknown }
  /** A resource or a data source of the state before, which the refreshed one is. */
  | { readonly kind: 'prior'; readonly value: unknown }
  /** A resource as it is written, and the names of the modules around it. */
  | { readonly kind: 'written'; readonly value: unknown; readonly modules: readonly string[] }
  /** A word about the whole plan. */
  | { readonly kind: 'flag'; readonly name: 'errored' | 'complete'; readonly value: unknown };

const PATHS = [
  '$.format_version',
  '$.errored',
  '$.complete',
  '$.resource_changes.*',
  ...nested('$.prior_state.values.root_module', '.child_modules.*', '.resources.*'),
  ...nested('$.configuration.root_module', '.module_calls.*.module', '.resources.*'),
];

/**
 * The pieces of a plan, as they come: the plan is never whole in memory, and what is not asked for is
 * dropped at once.
 *
 * @throws PlanFault where it is no plan, or one beyond the limits. No message holds a byte of the file.
 */
export async function* readPieces(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Piece> {
  const parser = planParser();
  let bytes = 0;
  for await (const chunk of withoutWrongBeginning(chunks)) {
    bytes += chunk.length;
    if (bytes > MAX_PLAN_BYTES) {
      throw new PlanFault(`The plan is larger than ${MAX_PLAN_BYTES / 1024 ** 2} MiB.`);
    }
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      yield* parser.write(chunk.subarray(at, at + SLICE_BYTES));
    }
  }
  parser.end();
}

/** The same bytes, held back until so many are there that a file of another kind shows. */
async function* withoutWrongBeginning(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let head = new Uint8Array(0);
  let isChecked = false;
  for await (const chunk of chunks) {
    if (isChecked) {
      yield chunk;
      continue;
    }
    head = Uint8Array.from([...head, ...chunk.subarray(0, HEAD_BYTES)]);
    if (head.length < HEAD_BYTES) continue;
    refuse(wrongBeginning(head));
    isChecked = true;
    yield head;
    yield chunk.subarray(HEAD_BYTES);
  }
  if (isChecked) return;
  refuse(wrongBeginning(head));
  yield head;
}

interface PlanParser {
  /** The pieces that a part of the file completes. */
  write(part: Uint8Array): readonly Piece[];
  end(): void;
}

function planParser(): PlanParser {
  // A buffer each, so that a string of escapes or a number without an end is not kept byte by byte.
  const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024, numberBufferSize: 1024 });
  const parser = new TokenParser({ paths: PATHS, keepStack: false });
  const keys = new Set<string>();
  let pieces: Piece[] = [];
  let resources = 0;
  let depth = 0;
  let before: TokenType | null = null;
  let offset = 0;

  parser.onValue = (element) => {
    const piece = pieceOf(element);
    if (piece === null) return;
    if (piece.kind !== 'flag') resources += 1;
    if (resources > MAX_RESOURCES) {
      throw new PlanFault(`The plan has more than ${MAX_RESOURCES} resources.`);
    }
    pieces.push(piece);
  };
  tokenizer.onToken = (token) => {
    offset = token.offset;
    if (before === null && token.token !== TokenType.LEFT_BRACE) {
      throw new PlanFault(`The plan is no JSON object. ${HOW}`);
    }
    if (OPENING.has(token.token)) depth += 1;
    if (CLOSING.has(token.token)) depth -= 1;
    if (depth > MAX_DEPTH) throw new PlanFault('The plan is nested too deep.');
    if (depth === 1 && token.token === TokenType.STRING && BEFORE_KEY.has(before)) {
      const key = String(token.value);
      if (keys.has(key)) throw new PlanFault('The plan has a key twice at its top.');
      keys.add(key);
      if (key === '@level') refuse(wrongContent(keys));
    }
    before = token.token;
    parser.write(token);
  };

  const guarded = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      if (error instanceof PlanFault) throw error;
      // The parser's own words quote the file.
      throw new PlanFault(`The plan is no whole JSON: it breaks behind byte ${offset}. ${HOW}`);
    }
  };
  return {
    write: (part) => {
      pieces = [];
      guarded(() => tokenizer.write(part));
      return pieces;
    },
    end: () => {
      guarded(() => tokenizer.end());
      if (!parser.isEnded) {
        throw new PlanFault(`The plan ends too early, behind byte ${offset}. ${HOW}`);
      }
      refuse(wrongContent(keys));
    },
  };
}

const OPENING: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const CLOSING: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);
const BEFORE_KEY: ReadonlySet<TokenType | null> = new Set([TokenType.LEFT_BRACE, TokenType.COMMA]);

function pieceOf({ value, key, stack }: ParsedElementInfo): Piece | null {
  const path = [...stack.slice(1).map((element) => element.key), key].map(String);
  switch (path[0]) {
    case 'format_version':
      refuse(versionProblem(value));
      return null;
    case 'errored':
    case 'complete':
      return { kind: 'flag', name: path[0], value };
    case 'resource_changes':
      return { kind: 'change', value };
    case 'prior_state':
      return { kind: 'prior', value };
    default:
      // configuration, root_module, (module_calls, its name, module)*, resources, index
      return {
        kind: 'written',
        value,
        modules: path.slice(2, -2).filter((_, index) => index % 3 === 1),
      };
  }
}

/** A minor version only adds; a major one may have any shape. */
function versionProblem(version: unknown): string | null {
  const known = typeof version === 'string' && /^\d{1,3}\.\d{1,3}$/.test(version) ? version : null;
  if (known === null) return 'The plan has a format_version that is no version.';
  return known.split('.')[0] === MAJOR_VERSION
    ? null
    : `The plan has the format version ${known}; this release reads ${MAJOR_VERSION}.x.`;
}

function refuse(problem: string | null): void {
  if (problem !== null) throw new PlanFault(problem);
}

function nested(root: string, module: string, resources: string): string[] {
  return Array.from({ length: MAX_MODULES + 1 }, (_, count) => {
    return `${root}${module.repeat(count)}${resources}`;
  });
}
