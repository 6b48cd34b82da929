export const id = 691;
export const ids = [691];
export const modules = {

  26691:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
  updateComment: () => (  updateComment)
});
var dist = __webpack_require__(77934);
; 
const JOB_ACCOUNT = { kind: 'known', login: 'github-actions[bot]' };
const PERSONS_TOKEN = /^(?:gh[opu]_|github_pat_|[0-9a-f]{40}$)/;
async function tokenAccount(token, request) {
    const isPersons = PERSONS_TOKEN.test(token ?? '');
    if (isPersons) {
        const user = accountIn(userSchema, await request('GET /user', {}));
        if (user.kind === 'known')
            return user;
    }
    if (token === null)
        return JOB_ACCOUNT;
    const response = await request('POST /graphql', VIEWER);
    const viewer = accountIn(viewerSchema, response);
    const isAnswered = response.kind === 'answered' || response.status !== null;
    return viewer.kind === 'unknown' && isAnswered && !isPersons ? JOB_ACCOUNT : viewer;
}
const VIEWER = { query: 'query { viewer { login } }' };
const userSchema = dist .FsL(dist .Ikc({ login: dist .YjP() }), dist .pdi(({ login }) => login));
const viewerSchema = dist .FsL(dist .Ikc({ data: dist .Ikc({ viewer: userSchema }) }), dist .pdi(({ data }) => data.viewer));
function accountIn(schema, response) {
    const parsed = dist .xLC(schema, response.kind === 'answered' ? response.data : null);
    if (parsed.success)
        return { kind: 'known', login: parsed.output };
    const why = response.kind === 'failed' ? `: ${response.why}` : '';
    return { kind: 'unknown', why: `GitHub did not return the account of the token${why}` };
}

; 
const MAX_CHARACTERS = 65_536;
const PAGE_SIZE = 100;
const MAX_PAGES = 50;
const SEARCH_MS = 30_000;
const PATIENCE = { maxWaitMs: 70_000 };
async function updateComment(render, options, event, connect) {
    const { key, runFailed, policy, token, workflowRun } = options;
    if (policy === 'never' || event === null)
        return { kind: 'done' };
    const { owner, repository: repo, pullRequest } = event;
    if (pullRequest === null)
        return withoutPullRequest(event);
    const connected = await connect();
    const request = (route, parameters) => connected(route, parameters, PATIENCE);
    const marker = `<!-- mail-identity-check: ${key.replace(/[^\w./-]/g, '_')} -->`;
    const head = `${marker}\n<!-- run ${digits(workflowRun.id)}.${workflowRun.attempt ?? 1} -->\n`;
    const body = `${head}${render(MAX_CHARACTERS - head.length)}`;
    const issue = { owner, repo, issue_number: pullRequest };
    const account = await tokenAccount(token, request);
    if (account.kind === 'unknown')
        return { kind: 'failed', why: account.why };
    const isOurs = (comment) => comment.user?.login === account.login && comment.body?.startsWith(marker) === true;
    const found = await findComments(request, issue, isOurs);
    if (found.kind === 'failed')
        return found;
    const [newest, ...doubles] = found.comments.toSorted(newestFirst);
    await deleteComments(request, { owner, repo }, doubles);
    if (newest === undefined && !runFailed && policy === 'on-failure')
        return { kind: 'done' };
    if (newest !== undefined && compareRuns(runOf(newest), workflowRun) > 0) {
        const why = `The comment on the pull request stays as it is: a newer run (${runOf(newest).id}) has written it.`;
        return { kind: 'skipped', why };
    }
    const updated = newest === undefined
        ? null
        : await request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...{ owner, repo, comment_id: newest.id, body },
        });
    if (updated !== null && !(updated.kind === 'failed' && updated.status === 404)) {
        return outcomeOf(updated);
    }
    const created = await request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...issue,
        body,
    });
    if (created.kind === 'failed')
        return outcomeOf(created);
    const after = await findComments(request, issue, isOurs);
    if (after.kind === 'found') {
        const [, ...others] = after.comments.toSorted(newestFirst);
        await deleteComments(request, { owner, repo }, others);
    }
    return { kind: 'done' };
}
const INDIRECT_EVENTS = [
    'check_run',
    'check_suite',
    'deployment_status',
    'issue_comment',
    'repository_dispatch',
    'status',
    'workflow_run',
];
function withoutPullRequest({ event }) {
    if (event.startsWith('pull_request')) {
        const why = `the payload of the event ${event} has no number of a pull request`;
        return { kind: 'failed', why };
    }
    if (!INDIRECT_EVENTS.includes(event))
        return { kind: 'done' };
    const why = `No comment is written for the event ${event}: only runs on pull_request write one. Start this check on pull_request.`;
    return { kind: 'skipped', why };
}
function digits(id) {
    return /^\d{1,20}$/.test(id ?? '') ? `${id}` : '0';
}
function runOf({ body }) {
    const [, id = '0', attempt = '1'] = /^.*\n<!-- run (\d{1,20})\.(\d{1,9}) -->/.exec(body ?? '') ?? [];
    return { id, attempt: Number(attempt) };
}
function compareRuns(one, other) {
    const [a, b] = [BigInt(digits(one.id)), BigInt(digits(other.id))];
    return a === b ? (one.attempt ?? 1) - (other.attempt ?? 1) : a > b ? 1 : -1;
}
function newestFirst(one, other) {
    return compareRuns(runOf(other), runOf(one)) || one.id - other.id;
}
const commentsSchema = dist .YOg(dist .Ikc({
    id: dist .aig(),
    body: dist .lqM(dist .mee(dist .YjP())),
    user: dist .lqM(dist .mee(dist .Ikc({ login: dist .YjP() }))),
}));
async function findComments(request, issue, isOurs) {
    const end = performance.now() + SEARCH_MS;
    const comments = [];
    for (let page = 1; page <= MAX_PAGES && performance.now() < end; page++) {
        const response = await request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...issue,
            per_page: PAGE_SIZE,
            page,
        });
        if (response.kind === 'failed')
            return failure(response);
        const parsed = dist .xLC(commentsSchema, response.data);
        if (!parsed.success)
            return { kind: 'failed', why: 'GitHub answered with something else than comments' };
        comments.push(...parsed.output.filter(isOurs));
        if (!response.link.includes('rel="next"'))
            return { kind: 'found', comments };
    }
    return comments.length > 0
        ? { kind: 'found', comments }
        : { kind: 'failed', why: 'the pull request has more comments than could be searched' };
}
async function deleteComments(request, repository, comments) {
    for (const { id } of comments) {
        await request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...repository,
            comment_id: id,
        });
    }
}
function outcomeOf(response) {
    return response.kind === 'failed' ? failure(response) : { kind: 'done' };
}
const OTHER_REASONS = /rate limit|locked|archived|blocked/i;
function failure({ status, why }) {
    const permission = (status === 403 || status === 404) && !OTHER_REASONS.test(why)
        ? ': give the job `permissions: { pull-requests: write }`; on a pull request from a fork its token may only read'
        : '';
    return { kind: 'failed', why: `${why}${permission}` };
}


  })

};
