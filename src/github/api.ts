import { setTimeout as delay } from 'node:timers/promises';
import { sanitise } from '../model/sanitise.ts';
import { type Fetch, wholeAnswer } from './bounded-body.ts';

/** An answer of GitHub's API. A failure is told in words, and never thrown. */
export type ApiAnswer =
  | { readonly kind: 'answered'; readonly data: unknown; readonly link: string }
  | { readonly kind: 'failed'; readonly status: number | null; readonly why: string };

/** Asks the API, as `GET /repos/{owner}/{repo}/…` with its parameters. */
export type AskApi = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<ApiAnswer>;

const TRIES = 3;
/** Larger than any page of comments, and than any declaration. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

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
}

const DEFAULTS: ApiSettings = { url: undefined, requestMs: 8000, budgetMs: 15_000, retryMs: 500 };

/**
 * The same, connected when it is first asked for: a plain run asks GitHub nothing.
 *
 * @param cancelled ends every request, under way or to come
 * @param settings replaces defaults
 */
export function lazyApi(
  token: string | null,
  cancelled: AbortSignal,
  settings: Partial<ApiSettings> = {},
): () => Promise<AskApi> {
  let api: Promise<AskApi> | undefined;
  return () => {
    api ??= connectApi(token, cancelled, { ...DEFAULTS, ...settings });
    return api;
  };
}

/**
 * Makes the means to ask GitHub's API. Outages and rate limits are tried again, a few times and briefly.
 *
 * @param token null asks as anybody may, which public repositories allow
 */
async function connectApi(
  token: string | null,
  cancelled: AbortSignal,
  { url, requestMs, budgetMs, retryMs }: ApiSettings,
): Promise<AskApi> {
  const { defaults, GitHub, getOctokitOptions } = await import('@actions/github/lib/utils');
  const octokit = new GitHub({
    ...(token === null ? {} : getOctokitOptions(token)),
    ...(url === undefined ? {} : { baseUrl: url }),
    log: SILENT,
  });
  const given: Fetch = defaults.request?.fetch ?? fetch;
  const whole = wholeAnswer(given, MAX_ANSWER_BYTES);
  return async (route, parameters) => {
    const end = performance.now() + budgetMs;
    for (let turn = 1; ; turn++) {
      const left = end - performance.now();
      try {
        const late = AbortSignal.timeout(Math.max(1, Math.floor(Math.min(requestMs, left))));
        const signal = AbortSignal.any([late, cancelled]);
        const { data, headers } = await octokit.request(route, {
          ...parameters,
          request: { signal, fetch: whole },
        });
        return { kind: 'answered', data, link: headers.link ?? '' };
      } catch (error) {
        const failure = readFailure(error, token);
        const wait = failure.waitMs ?? retryMs * turn;
        const over = cancelled.aborted || performance.now() + wait + 1000 > end;
        // What was sent and not answered may have been done: it is not done twice.
        const repeatable = route.startsWith('GET ') || failure.status === 429;
        if (!failure.transient || !repeatable || turn >= TRIES || over) {
          return { kind: 'failed', status: failure.status, why: failure.why };
        }
        await delay(wait, undefined, { signal: cancelled }).catch(() => {});
      }
    }
  };
}

/** The client would print deprecations on its own. */
const nothing = () => {};
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

interface Failure {
  readonly status: number | null;
  readonly why: string;
  readonly transient: boolean;
  readonly waitMs: number | null;
}

function readFailure(error: unknown, token: string | null): Failure {
  const { status, response, name, message } = error as {
    readonly status?: number;
    readonly response?: { readonly headers?: Readonly<Record<string, string | undefined>> };
    readonly name?: string;
    readonly message?: string;
  };
  if (typeof status !== 'number' || response === undefined) {
    const told = String(message ?? error);
    // Before it is made safe, which would change a token with a line break.
    const text = token === null ? told : told.replaceAll(token, '***');
    const why =
      name === 'TimeoutError' || /aborted|timeout/i.test(text)
        ? 'no answer in time'
        : sanitise(text, 200);
    return { status: null, why, transient: true, waitMs: null };
  }
  const headers = response.headers ?? {};
  const limited = status === 429 || (status === 403 && headers['x-ratelimit-remaining'] === '0');
  const after = Number(headers['retry-after'] ?? Number.NaN);
  return {
    status,
    why: limited ? `HTTP ${status}, the rate limit is used up` : `HTTP ${status}`,
    transient: status >= 500 || status === 429,
    waitMs: Number.isFinite(after) ? after * 1000 : null,
  };
}
