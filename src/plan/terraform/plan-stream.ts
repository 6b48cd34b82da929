import { type ParsedElementInfo, Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import {
  HEAD_BYTES,
  HOW_TO_EXPORT,
  headProblem,
  keysProblem,
  secondObjectProblem,
  versionProblem,
} from './file-kind.ts';

/** The largest plan, in bytes. */
export const MAX_PLAN_BYTES = 100 * 1024 * 1024;
/** The most resources of a plan, including those of its prior state and its configuration. */
const MAX_RESOURCES = 50_000;
/** The most JSON tokens of a plan: those of 30 MiB without white space. A hostile plan has one in every byte. */
const MAX_TOKENS = 3_000_000;
/** The longest text or number of a plan, in bytes: longer than the user data or a file of a server. */
const MAX_TEXT_BYTES = 8 * 1024 * 1024;
/** The deepest nesting of a plan. A module adds two levels, a resource about ten. */
const MAX_DEPTH = 100;
/** The deepest nesting of modules whose resources are read. */
const MAX_MODULE_DEPTH = 12;
/** A chunk is parsed in slices of this size, so that few parts are in memory at a time. */
const SLICE_BYTES = 64 * 1024;

/** The plan cannot be read. The message never quotes the file, which may contain secrets. */
export class PlanError extends Error {}

/** A part of a plan that the reader needs. Each resource is a part of its own. */
export type PlanPart =
  /** An item of `resource_changes`, or the change in an item of `deferred_changes`, which a later plan makes. */
  | { readonly kind: 'change'; readonly value: unknown }
  /** A resource or data source of the prior state, as refreshed before planning. */
  | { readonly kind: 'prior'; readonly value: unknown }
  /** A resource of the configuration, with the names of the modules around it. */
  | { readonly kind: 'configured'; readonly value: unknown; readonly modules: readonly string[] }
  /** A top-level flag of the plan. */
  | { readonly kind: 'flag'; readonly name: 'errored' | 'complete'; readonly value: unknown };

const PATHS = [
  '$.format_version',
  '$.errored',
  '$.complete',
  '$.resource_changes.*',
  '$.deferred_changes.*.resource_change',
  ...nestedPaths('$.prior_state.values.root_module', '.child_modules.*', '.resources.*'),
  ...nestedPaths('$.configuration.root_module', '.module_calls.*.module', '.resources.*'),
];

/**
 * Parses a plan as a stream and yields the parts that the reader needs. All other values are dropped at
 * once, so the whole plan is never in memory.
 *
 * @throws PlanError where the file is no plan, has an unsupported version, or exceeds a limit
 */
export async function* readPlanParts(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<PlanPart> {
  const parser = createPlanParser();
  let bytes = 0;
  for await (const chunk of withCheckedHead(chunks)) {
    bytes += chunk.length;
    if (bytes > MAX_PLAN_BYTES) {
      throw new PlanError(`The plan is larger than ${MAX_PLAN_BYTES / 1024 ** 2} MiB.`);
    }
    for (let start = 0; start < chunk.length; start += SLICE_BYTES) {
      yield* parser.write(chunk.subarray(start, start + SLICE_BYTES));
    }
  }
  parser.end();
}

/** Passes the bytes on after the first {@link HEAD_BYTES} of them have been checked. */
async function* withCheckedHead(
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
    throwIfProblem(headProblem(head));
    isChecked = true;
    yield head;
    yield chunk.subarray(HEAD_BYTES);
  }
  if (isChecked) return;
  throwIfProblem(headProblem(head));
  yield head;
}

interface PlanParser {
  /** @returns the parts that these bytes complete */
  write(bytes: Uint8Array): readonly PlanPart[];
  /** Checks that the plan is complete. */
  end(): void;
}

function createPlanParser(): PlanParser {
  // With buffers, the tokenizer does not collect an endless string or number byte by byte.
  const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024, numberBufferSize: 1024 });
  const parser = new TokenParser({ paths: PATHS, keepStack: false });
  const topLevelKeys = new Set<string>();
  let parts: PlanPart[] = [];
  let resources = 0;
  let tokens = 0;
  let depth = 0;
  let previous: TokenType | null = null;
  let offset = 0;
  let position = 0;
  /** Whether the JSON object at the top has ended. */
  let isWhole = false;

  parser.onValue = (element) => {
    const part = planPartOf(element);
    if (part === null) return;
    if (part.kind !== 'flag') resources += 1;
    if (resources > MAX_RESOURCES) {
      throw new PlanError(`The plan has more than ${MAX_RESOURCES} resources.`);
    }
    parts.push(part);
  };
  tokenizer.onToken = (token) => {
    offset = token.offset;
    if (++tokens > MAX_TOKENS) {
      throw new PlanError(`The plan has more than ${MAX_TOKENS} JSON tokens.`);
    }
    if (previous === null && token.token !== TokenType.LEFT_BRACE) {
      throw new PlanError(`The plan is not a JSON object. ${HOW_TO_EXPORT}`);
    }
    if (isWhole) throw new PlanError(secondObjectProblem(topLevelKeys));
    if (OPENING.has(token.token)) depth += 1;
    if (CLOSING.has(token.token)) depth -= 1;
    isWhole = depth === 0;
    if (depth > MAX_DEPTH) throw new PlanError('The plan is nested too deep.');
    if (depth === 1 && token.token === TokenType.STRING && BEFORE_KEY.has(previous)) {
      const key = String(token.value);
      if (topLevelKeys.has(key)) throw new PlanError('The plan has a key twice at its top.');
      topLevelKeys.add(key);
      // A log has one JSON object per line: the parser would fail on the second one before end().
      if (key === '@level') throwIfProblem(keysProblem(topLevelKeys));
    }
    previous = token.token;
    parser.write(token);
  };

  const withoutQuotes = (parse: () => void): void => {
    try {
      parse();
    } catch (error) {
      if (error instanceof PlanError) throw error;
      if (isWhole) throw new PlanError(secondObjectProblem(topLevelKeys));
      // The parser's own message quotes the file, which may contain secrets.
      throw new PlanError(
        `The plan is not complete JSON: it cannot be read after byte ${offset}. ${HOW_TO_EXPORT}`,
      );
    }
  };
  return {
    write: (bytes) => {
      parts = [];
      withoutQuotes(() => tokenizer.write(bytes));
      position += bytes.length;
      if (position - offset > MAX_TEXT_BYTES) {
        throw new PlanError(
          `The plan has a text or white space of more than ${MAX_TEXT_BYTES} bytes.`,
        );
      }
      return parts;
    },
    end: () => {
      withoutQuotes(() => tokenizer.end());
      if (!parser.isEnded) {
        throw new PlanError(`The plan ends too early, after byte ${offset}. ${HOW_TO_EXPORT}`);
      }
      throwIfProblem(keysProblem(topLevelKeys));
    },
  };
}

const OPENING: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const CLOSING: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);
const BEFORE_KEY: ReadonlySet<TokenType | null> = new Set([TokenType.LEFT_BRACE, TokenType.COMMA]);

function planPartOf({ value, key, stack }: ParsedElementInfo): PlanPart | null {
  const path = [...stack.slice(1).map((element) => element.key), key].map(String);
  switch (path[0]) {
    case 'format_version':
      throwIfProblem(versionProblem(value));
      return null;
    case 'errored':
    case 'complete':
      return { kind: 'flag', name: path[0], value };
    case 'deferred_changes':
    case 'resource_changes':
      return { kind: 'change', value };
    case 'prior_state':
      return { kind: 'prior', value };
    default:
      // configuration, root_module, (module_calls, module name, module)*, resources, index
      return {
        kind: 'configured',
        value,
        modules: path.slice(2, -2).filter((_, index) => index % 3 === 1),
      };
  }
}

function throwIfProblem(problem: string | null): void {
  if (problem !== null) throw new PlanError(problem);
}

function nestedPaths(root: string, module: string, resources: string): string[] {
  return Array.from({ length: MAX_MODULE_DEPTH + 1 }, (_, count) => {
    return `${root}${module.repeat(count)}${resources}`;
  });
}
