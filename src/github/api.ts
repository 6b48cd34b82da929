import { setTimeout as delay } from 'node:timers/promises';
import { sanitise } from '../model/sanitise.ts';

/** A response of GitHub's API. A failure is a value, never an exception. */
export type ApiResponse =
  | {
      readonly kind: 'answered';
      readonly data: unknown;
      readonly link: string;
      readonly contentType: string;
    }
  | { readonly kind: 'failed'; readonly status: number | null; readonly why: string };

/** Sends a request such as `GET /repos/{owner}/{repo}/…` with its parameters. */
export type RequestApi = (
  route: string,
  parameters: object,
  patience?: Patience,
) => Promise<ApiResponse>;

export interface Patience {
  /** The longest pause, in milliseconds, that is made where the server asks for one. */
  readonly maxWaitMs: number;
}

/** Loads and configures the API client. */
export type ConnectApi = () => Promise<RequestApi>;

const GRAPHQL = 'POST /graphql';
const TRIES = 3;
/** Larger than any page of comments, and than any declaration. */
const MAX_RESPONSE_BYTES = 16 * 1024 * 1024;

/** Where the API is, and its time limits in milliseconds. */
export interface ApiSettings {
  /** Undefined for the address that the client takes from the environment. */
  readonly url: string | undefined;
  /** For one try. */
  readonly requestMs: number;
  /** For all tries of one request, with the pauses between them. */
  readonly budgetMs: number;
  /** The pause before the second try; the third waits twice as long. */
  readonly retryMs: number;
  /** The longest pause that is made where the server asks for one. */
  readonly maxWaitMs: number;
}

const DEFAULTS: ApiSettings = {
  url: undefined,
  requestMs: 8000,
  budgetMs: 15_000,
  retryMs: 500,
  maxWaitMs: 10_000,
};

/**
 * The API client, loaded at its first use: most runs need none.
 *
 * @param cancelled aborts all requests, current and later ones
 * @param settings replaces defaults
 */
export function lazyApi(
  token: string | null,
  cancelled: AbortSignal,
  settings: Partial<ApiSettings> = {},
): ConnectApi {
  let api: Promise<RequestApi> | undefined;
  return () => {
    api ??= connectApi(token, cancelled, { ...DEFAULTS, ...settings });
    return api;
  };
}

/**
 * A client that retries after outages and rate limits, within `TRIES` and the budget of the settings.
 *
 * @param token null sends anonymous requests, which public repositories allow
 */
async function connectApi(
  token: string | null,
  cancelled: AbortSignal,
  { url, requestMs, budgetMs, retryMs, ...settings }: ApiSettings,
): Promise<RequestApi> {
  const { defaults, GitHub, getOctokitOptions } = await import('@actions/github/lib/utils');
  const octokit = new GitHub({
    ...(token === null ? {} : getOctokitOptions(token)),
    ...(url === undefined ? {} : { baseUrl: url }),
    log: SILENT,
  });
  // GitHub Enterprise Server has the REST API at /api/v3, and GraphQL beside it.
  const graphql = { baseUrl: (url ?? defaults.baseUrl ?? '').replace(/\/api\/v3\/?$/, '/api') };
  const boundedFetch = fetchWholeBody(defaults.request?.fetch ?? fetch, MAX_RESPONSE_BYTES);
  return async (route, parameters, { maxWaitMs } = settings) => {
    // A pause that the server asks for does not count.
    let end = performance.now() + budgetMs;
    for (let attempt = 1; ; attempt++) {
      const leftMs = end - performance.now();
      try {
        const timeout = AbortSignal.timeout(Math.max(1, Math.floor(Math.min(requestMs, leftMs))));
        const signal = AbortSignal.any([timeout, cancelled]);
        const { data, headers } = await octokit.request(route, {
          ...parameters,
          ...(route === GRAPHQL ? graphql : {}),
          request: { signal, fetch: boundedFetch },
        });
        const { link = '', 'content-type': contentType = '' } = headers;
        return { kind: 'answered', data, link, contentType };
      } catch (error) {
        const failure = readFailure(error, token);
        const waitMs = failure.waitMs ?? retryMs * attempt;
        const isTooLong =
          failure.waitMs === null
            ? performance.now() + waitMs + 1000 > end
            : failure.waitMs > maxWaitMs;
        const isOver = cancelled.aborted || isTooLong;
        end += failure.waitMs ?? 0;
        // An unanswered POST or PATCH may have been executed, so it is not repeated. Of GraphQL only queries are sent.
        const isRepeatable = route.startsWith('GET ') || route === GRAPHQL || failure.isRateLimit;
        if (!failure.isTransient || !isRepeatable || attempt >= TRIES || isOver) {
          return { kind: 'failed', status: failure.status, why: failure.why };
        }
        await delay(waitMs, undefined, { signal: cancelled }).catch(() => {});
      }
    }
  };
}

/** Without this, the client prints deprecation warnings. */
const ignore = () => {};
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** The part of `fetch` that the client uses. */
type Fetch = (url: string, options: unknown) => Promise<Response>;

/**
 * A `fetch` that reads the whole body before it returns. A body that is cut or too large is a failure, never a shorter
 * body.
 *
 * @param maxBytes the largest body, after decompression
 */
function fetchWholeBody(fetch: Fetch, maxBytes: number): Fetch {
  return async (url, options) => {
    const response = await fetch(url, options);
    const bytes = await readBody(response, maxBytes);
    const { status } = response;
    const body = NULL_BODY_STATUSES.includes(status) ? null : bytes;
    return new Response(body, { status, headers: [...response.headers] });
  };
}

/** A Response of these must have no body (Fetch standard, "null body status"). */
const NULL_BODY_STATUSES: readonly number[] = [204, 205, 304];

async function readBody({ body }: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new Error(`the answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

interface Failure {
  readonly status: number | null;
  readonly why: string;
  readonly isTransient: boolean;
  /** Whether the server refused the request before it did anything. */
  readonly isRateLimit: boolean;
  /** The pause that the server asks for; null where it asks for none. */
  readonly waitMs: number | null;
}

function readFailure(error: unknown, token: string | null): Failure {
  const { status, response, name, message } = error as {
    readonly status?: number;
    readonly response?: {
      readonly data?: unknown;
      readonly headers?: {
        readonly 'x-ratelimit-remaining'?: string;
        readonly 'x-ratelimit-reset'?: string;
        readonly 'retry-after'?: string;
      };
    };
    readonly name?: string;
    readonly message?: string;
  };
  if (typeof status !== 'number' || response === undefined) {
    const text = shownText(String(message ?? error), token);
    const isTimeout = name === 'TimeoutError' || /aborted|timeout/i.test(text);
    const why = isTimeout ? 'no answer in time' : text;
    return { status: null, why, isTransient: true, isRateLimit: false, waitMs: null };
  }
  const headers = response.headers ?? {};
  const said = messageIn(response.data, token);
  const isSecondary =
    headers['retry-after'] !== undefined || /secondary rate limit|abuse detection/i.test(said);
  const isUsedUp = headers['x-ratelimit-remaining'] === '0';
  const isRateLimit = status === 429 || (status === 403 && (isSecondary || isUsedUp));
  const limit = isRateLimit ? ', the rate limit is used up' : '';
  const waitMs = pauseOf(headers, isRateLimit);
  return {
    status,
    why: `HTTP ${status}${limit}${said === '' ? '' : `: ${said}`}`,
    // A limit that names no time can last for an hour.
    isTransient: status >= 500 || status === 429 || (isRateLimit && waitMs !== null),
    isRateLimit,
    waitMs,
  };
}

/** The pause that the server asks for; null where it asks for none. */
function pauseOf(
  headers: { readonly 'x-ratelimit-reset'?: string; readonly 'retry-after'?: string },
  isRateLimit: boolean,
): number | null {
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (Number.isFinite(after)) return after * 1000;
  if (!isRateLimit) return null;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) : null;
}

/** GitHub's own words about a failure; empty where there are none. */
function messageIn(data: unknown, token: string | null): string {
  const message =
    typeof data === 'object' && data !== null && 'message' in data ? data.message : '';
  return typeof message === 'string' ? shownText(message.replace(/\.\s*$/, ''), token) : '';
}

/** The token is removed before sanitising, which would change a token that contains a line break. */
function shownText(text: string, token: string | null): string {
  return sanitise(token === null ? text : text.replaceAll(token, '***'), 200);
}
