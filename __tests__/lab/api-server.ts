import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** How the API fails: the first `times` requests, or all when that is not given. */
export interface ApiFault {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body to send instead of JSON. */
  readonly body?: string;
  /** Sends no response. */
  readonly silent?: boolean;
  /** Closes the connection in the middle of the answer. */
  readonly truncated?: boolean;
  readonly times?: number;
}

export interface ApiOptions {
  /** Files by `path@commit`. */
  readonly files?: Readonly<Record<string, string>>;
  /** The parents of commits. */
  readonly parents?: Readonly<Record<string, readonly string[]>>;
  /** The old paths of renamed files by their new ones, by `base...head`. */
  readonly renames?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The comments of the job's bot on every pull request, oldest first. */
  readonly comments?: readonly string[];
  /** Comments of other accounts, after those of the job's bot. */
  readonly othersComments?: readonly { readonly login: string; readonly body: string }[];
  /** The account of each token. Without, an app's installation token (`ghs_`) is the job's, and others are `mallory`. */
  readonly accountOf?: (token: string) => string;
  /** Called before a comment is created, with those that exist: another run may create one meanwhile. */
  readonly onCreate?: (comments: string[], authors: string[]) => void;
  /** Requests that fail, by `METHOD path` as a pattern. */
  readonly faults?: readonly (readonly [request: RegExp, fault: ApiFault])[];
}

export interface ApiRequest {
  readonly method: string;
  /** The path with its query. */
  readonly url: string;
  readonly authorization: string | null;
  readonly body: string;
}

export interface ApiServer {
  readonly url: string;
  readonly requests: readonly ApiRequest[];
  /** The current bodies of the comments. */
  readonly comments: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts the part of GitHub's API that the action uses, on loopback: file contents, trees, issue
 * comments and accounts.
 */
export async function startApiServer(options: ApiOptions): Promise<ApiServer> {
  const requests: ApiRequest[] = [];
  const own = (options.comments ?? []).map((body) => ({ login: JOB_ACCOUNT, body }));
  const authors = [...own, ...(options.othersComments ?? [])].map(({ login }) => login);
  const comments = [...own, ...(options.othersComments ?? [])].map(({ body }) => body);
  const accountOf = options.accountOf ?? defaultAccount;
  const failures = new Map<ApiFault, number>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const bound = server.address();
  const url = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const { method = '', url: path = '' } = request;
    requests.push({
      method,
      url: path,
      authorization: request.headers.authorization ?? null,
      body,
    });
    const fault = options.faults?.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1];
    const earlier = fault === undefined ? 0 : (failures.get(fault) ?? 0);
    if (fault !== undefined && earlier < (fault.times ?? Number.POSITIVE_INFINITY)) {
      failures.set(fault, earlier + 1);
      return fault.silent === true ? undefined : fail(response, fault);
    }
    const [, token = ''] = (request.headers.authorization ?? '').split(' ');
    respond({ method, url: new URL(path, url), body, token }, response);
  }

  function respond(
    {
      method,
      url: { pathname, searchParams },
      body,
      token,
    }: {
      readonly method: string;
      readonly url: URL;
      readonly body: string;
      readonly token: string;
    },
    response: ServerResponse,
  ) {
    const json = (status: number, value: unknown, headers = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(value));
    };
    const file = /^\/repos\/octo\/mail\/contents\/(.+)$/.exec(pathname)?.[1];
    if (file !== undefined) {
      const text = options.files?.[`${decodeURIComponent(file)}@${searchParams.get('ref')}`];
      if (text === undefined) return json(404, { message: 'Not Found' });
      response.writeHead(200, { 'content-type': 'application/vnd.github.raw; charset=utf-8' });
      return response.end(text);
    }
    const tree = /^\/repos\/octo\/mail\/git\/trees\/([0-9a-f]+)$/.exec(pathname)?.[1];
    if (tree !== undefined) return json(200, treeOf(tree, options.files ?? {}));
    const parents =
      options.parents?.[/^\/repos\/octo\/mail\/git\/commits\/(.+)$/.exec(pathname)?.[1] ?? ''];
    if (parents !== undefined) {
      return json(200, { parents: parents.map((sha) => ({ sha })) });
    }
    const range = /^\/repos\/octo\/mail\/compare\/(.+)$/.exec(pathname)?.[1] ?? '';
    const renames = options.renames?.[decodeURIComponent(range)];
    if (renames !== undefined) {
      const files = Object.entries(renames).map(([filename, previous_filename]) => {
        return { filename, previous_filename, status: 'renamed' };
      });
      return json(200, { merge_base_commit: { sha: range.split('...')[0] }, files });
    }
    const account = accountOf(token);
    if (pathname === '/user') {
      return isInstallation(token)
        ? json(403, { message: 'Resource not accessible by integration' })
        : json(200, { login: account });
    }
    if (pathname === '/graphql') return json(200, { data: { viewer: { login: account } } });
    if (/^\/repos\/octo\/mail\/issues\/\d+\/comments$/.test(pathname)) {
      if (method === 'POST') {
        options.onCreate?.(comments, authors);
        comments.push(JSON.parse(body).body);
        authors.push(account);
        return json(201, { id: comments.length });
      }
      const size = Number(searchParams.get('per_page'));
      const page = Number(searchParams.get('page'));
      const all = comments
        .map((text, index) => ({ id: index + 1, body: text, user: userOf(authors[index]) }))
        .filter((comment) => comment.body !== DELETED);
      const hasNextPage = all.length > page * size;
      const link = hasNextPage ? { link: `<${url}${pathname}?page=${page + 1}>; rel="next"` } : {};
      return json(200, all.slice((page - 1) * size, page * size), link);
    }
    const id = /^\/repos\/octo\/mail\/issues\/comments\/(\d+)$/.exec(pathname)?.[1];
    if (id === undefined) return json(404, { message: 'Not Found' });
    const index = Number(id) - 1;
    if (comments[index] === undefined || comments[index] === DELETED) {
      return json(404, { message: 'Not Found' });
    }
    if (method === 'DELETE') {
      comments[index] = DELETED;
      response.writeHead(204);
      return response.end();
    }
    comments[index] = JSON.parse(body).body;
    return json(200, { id: Number(id) });
  }

  return {
    url,
    requests,
    comments,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The list of all files of a commit. */
function treeOf(commit: string, files: Readonly<Record<string, string>>) {
  const tree = Object.entries(files).flatMap(([key, text]) => {
    const path = key.endsWith(`@${commit}`) ? key.slice(0, -commit.length - 1) : null;
    if (path === null) return [];
    const bytes = Buffer.from(text);
    const sha = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    return [{ path, mode: '100644', type: 'blob', sha, size: bytes.length }];
  });
  return { sha: commit, tree, truncated: false };
}

/** The body of a comment that was deleted. */
export const DELETED = '(deleted)';
const JOB_ACCOUNT = 'github-actions[bot]';

function defaultAccount(token: string): string {
  return isInstallation(token) ? JOB_ACCOUNT : 'mallory';
}

/** The token of an app's installation, such as the job's own. */
function isInstallation(token: string): boolean {
  return token.startsWith('ghs_');
}

function userOf(login = 'ghost') {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

function fail(
  response: ServerResponse,
  { status = 500, headers = {}, body, truncated }: ApiFault,
): void {
  if (truncated === true) {
    // A file with a content-length that is longer than what follows.
    response.writeHead(status, {
      'content-type': 'application/vnd.github.raw',
      'content-length': 9999,
    });
    response.write('hosts:\n');
    setImmediate(() => response.socket?.destroy());
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body ?? JSON.stringify({ message: 'no' }));
}
