export const id = 691;
export const ids = [691];
export const modules = {

/***/ 26691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  updateComment: () => (/* binding */ updateComment)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/github/token-account.js

/** The account of `github.token`, the token that a job gets. */
const JOB_ACCOUNT = { kind: 'known', login: 'github-actions[bot]' };
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
    // A server without GraphQL: the action's default token is the job's.
    return viewer.kind === 'unknown' && isAnswered && !isPersons ? JOB_ACCOUNT : viewer;
}
const VIEWER = { query: 'query { viewer { login } }' };
const userSchema = dist/* pipe */.FsL(dist/* object */.Ikc({ login: dist/* string */.YjP() }), dist/* transform */.pdi(({ login }) => login));
const viewerSchema = dist/* pipe */.FsL(dist/* object */.Ikc({ data: dist/* object */.Ikc({ viewer: userSchema }) }), dist/* transform */.pdi(({ data }) => data.viewer));
function accountIn(schema, response) {
    const parsed = dist/* safeParse */.xLC(schema, response.kind === 'answered' ? response.data : null);
    if (parsed.success)
        return { kind: 'known', login: parsed.output };
    const why = response.kind === 'failed' ? `: ${response.why}` : '';
    return { kind: 'unknown', why: `GitHub did not return the account of the token${why}` };
}

;// CONCATENATED MODULE: ./lib/github/update-comment.js


/** GitHub rejects a longer body. A text has at most as many characters as bytes. */
const MAX_CHARACTERS = 65_536;
const PAGE_SIZE = 100;
/** Comments beyond these pages are not searched. */
const MAX_PAGES = 50;
/** The search over all pages together. */
const SEARCH_MS = 30_000;
const commentsSchema = dist/* array */.YOg(dist/* object */.Ikc({
    id: dist/* number */.aig(),
    body: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    user: dist/* optional */.lqM(dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* string */.YjP() }))),
}));
/**
 * Creates or updates the one comment of this job on the pull request. With the policy `on-failure` the comment is
 * created by the first run that fails, and later runs update it, passed ones too.
 *
 * @param render renders the comment in at most so many bytes
 */
async function updateComment(render, { key, runFailed, policy, token }, event, connect) {
    if (policy === 'never' || event === null || event.pullRequest === null)
        return { kind: 'done' };
    const request = await connect();
    const { owner, repository: repo, pullRequest } = event;
    const marker = `<!-- mail-identity-check: ${key.replace(/[^\w./-]/g, '_')} -->`;
    const body = `${marker}\n${render(MAX_CHARACTERS - marker.length - 1)}`;
    const issue = { owner, repo, issue_number: pullRequest };
    const account = await tokenAccount(token, request);
    if (account.kind === 'unknown')
        return { kind: 'failed', why: account.why };
    const found = await findComment(request, issue, marker, account.login);
    if (found.kind === 'failed')
        return found;
    const { comment } = found;
    if (comment === null && !runFailed && policy === 'on-failure')
        return { kind: 'done' };
    if (comment?.body === body)
        return { kind: 'done' };
    const response = comment === null
        ? await request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...issue,
            body,
        })
        : await request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            owner,
            repo,
            comment_id: comment.id,
            body,
        });
    return response.kind === 'failed' ? failure(response) : { kind: 'done' };
}
/** Searches all pages for the comment of this job. */
async function findComment(request, issue, marker, login) {
    const end = performance.now() + SEARCH_MS;
    for (let page = 1; page <= MAX_PAGES && performance.now() < end; page++) {
        const response = await request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...issue,
            per_page: PAGE_SIZE,
            page,
        });
        if (response.kind === 'failed')
            return failure(response);
        const parsed = dist/* safeParse */.xLC(commentsSchema, response.data);
        if (!parsed.success)
            return { kind: 'failed', why: 'GitHub answered with something else than comments' };
        const comment = parsed.output.find((one) => isOurs(one, marker, login));
        if (comment !== undefined)
            return { kind: 'found', comment };
        if (!response.link.includes('rel="next"'))
            return { kind: 'found', comment: null };
    }
    // The comment may be on a later page. A second one must not be created.
    return { kind: 'failed', why: 'the pull request has more comments than could be searched' };
}
/**
 * Whether the account of our token wrote a comment. Anyone, another bot too, can start a comment with our marker, and
 * can edit that comment later, so the author has to match as well.
 */
function isOurs({ user, body }, marker, login) {
    return user?.login === login && body?.startsWith(marker) === true;
}
function failure({ status, why }) {
    const permission = status === 403 || status === 404
        ? ': give the job `permissions: { pull-requests: write }`; on a pull request from a fork its token may only read'
        : '';
    return { kind: 'failed', why: `${why}${permission}` };
}


/***/ })

};
