import * as v from 'valibot';
import type { ApiResponse, RequestApi } from './api.ts';

/** The account that writes comments with a token. */
export type TokenAccount =
  | { readonly kind: 'known'; readonly login: string }
  | { readonly kind: 'unknown'; readonly why: string };

/** The account of `github.token`, the token that a job gets. */
const JOB_ACCOUNT: TokenAccount = { kind: 'known', login: 'github-actions[bot]' };

/**
 * Tokens of a person: personal ones (`ghp_`, `github_pat_`), those that an app has for a person (`gho_`, `ghu_`), and
 * 40 hexadecimal digits, which both were until 2021. All others belong to the installation of an app, which
 * `GET /user` refuses with 403.
 */
const PERSONS_TOKEN = /^(?:gh[opu]_|github_pat_|[0-9a-f]{40}$)/;

/**
 * Asks GitHub whose a token is. A person's token has an account in the REST API. An app's installation has one only as
 * the `viewer` of GraphQL, such as `my-app[bot]`.
 *
 * @param token null for anonymous requests
 */
export async function tokenAccount(
  token: string | null,
  request: RequestApi,
): Promise<TokenAccount> {
  const isPersons = PERSONS_TOKEN.test(token ?? '');
  if (isPersons) {
    const user = accountIn(userSchema, await request('GET /user', {}));
    if (user.kind === 'known') return user;
  }
  if (token === null) return JOB_ACCOUNT;
  const response = await request('POST /graphql', VIEWER);
  const viewer = accountIn(viewerSchema, response);
  const isAnswered = response.kind === 'answered' || response.status !== null;
  // A server without GraphQL: the action's default token is the job's.
  return viewer.kind === 'unknown' && isAnswered && !isPersons ? JOB_ACCOUNT : viewer;
}

const VIEWER = { query: 'query { viewer { login } }' };

const userSchema = v.pipe(
  v.object({ login: v.string() }),
  v.transform(({ login }) => login),
);
const viewerSchema = v.pipe(
  v.object({ data: v.object({ viewer: userSchema }) }),
  v.transform(({ data }) => data.viewer),
);

function accountIn(schema: v.GenericSchema<unknown, string>, response: ApiResponse): TokenAccount {
  const parsed = v.safeParse(schema, response.kind === 'answered' ? response.data : null);
  if (parsed.success) return { kind: 'known', login: parsed.output };
  const why = response.kind === 'failed' ? `: ${response.why}` : '';
  return { kind: 'unknown', why: `GitHub did not return the account of the token${why}` };
}
