export const id = 210;
export const ids = [210];
export const modules = {

/***/ 4210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   updateComment: () => (/* binding */ updateComment)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

/** GitHub rejects a longer body. A text has at most as many characters as bytes. */
const MAX_CHARACTERS = 65_536;
const PAGE_SIZE = 100;
/** Comments beyond these pages are not searched. */
const MAX_PAGES = 50;
/** The search over all pages together. */
const SEARCH_MS = 30_000;
const commentsSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    body: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    user: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))),
}));
/**
 * Creates or updates the one comment of this job on the pull request. With the policy `on-failure` the comment is
 * created by the first run that fails, and later runs update it, passed ones too.
 *
 * @param render renders the comment in at most so many bytes
 */
async function updateComment(render, { key, runFailed, policy, isPersonalToken }, event, connect) {
    if (policy === 'never' || event === null || event.pullRequest === null)
        return { kind: 'done' };
    const request = await connect();
    const { owner, repository: repo, pullRequest } = event;
    const marker = `<!-- mail-identity-check: ${key.replace(/[^\w./-]/g, '_')} -->`;
    const body = `${marker}\n${render(MAX_CHARACTERS - marker.length - 1)}`;
    const issue = { owner, repo, issue_number: pullRequest };
    const login = isPersonalToken ? await tokenOwner(request) : null;
    if (login === undefined)
        return { kind: 'failed', why: 'GitHub does not tell whose the token is' };
    const found = await findComment(request, issue, marker, login);
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
/** The account of a personal token; undefined where the API does not return it. */
async function tokenOwner(request) {
    const response = await request('GET /user', {});
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }), response.kind === 'answered' ? response.data : null);
    return parsed.success ? parsed.output.login : undefined;
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
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(commentsSchema, response.data);
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
 * Whether this job's token wrote a comment. Anyone can start a comment with our marker, and can edit that comment
 * later, so the author has to match too.
 *
 * @param login the account of a personal token; null for the job's token, whose account is a bot
 */
function isOurs({ user, body }, marker, login) {
    const isOwnAccount = login === null ? user?.type === 'Bot' : user?.login === login;
    return isOwnAccount && body?.startsWith(marker) === true;
}
function failure({ status, why }) {
    const permission = status === 403 || status === 404
        ? ': give the job `permissions: { pull-requests: write }`; on a pull request from a fork its token may only read'
        : '';
    return { kind: 'failed', why: `${why}${permission}` };
}


/***/ })

};
