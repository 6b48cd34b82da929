export const id = 510;
export const ids = [510];
export const modules = {

/***/ 4510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepComment: () => (/* binding */ keepComment)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);

/** GitHub refuses a longer body. No text has more characters than bytes. */
const MAX_CHARACTERS = 65_536;
const PAGE = 100;
/** Comments beyond these pages are not searched. */
const MAX_PAGES = 50;
/** The search on all pages together. */
const SEARCH_MS = 30_000;
const comments = valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    body: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())),
    user: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))),
}));
/**
 * Keeps one comment on the pull request: made where something failed or the policy asks for one, brought up to
 * date in place, and turned green when all is well again.
 *
 * @param body makes the text, of so many bytes at most
 */
async function keepComment(body, { key, failed, policy, personal }, event, ask) {
    if (policy === 'never' || event === null || event.pullRequest === null)
        return { kind: 'done' };
    const api = await ask();
    const { owner, repository: repo, pullRequest } = event;
    const marker = `<!-- mail-identity-check: ${key.replace(/[^\w./-]/g, '_')} -->`;
    const text = `${marker}\n${body(MAX_CHARACTERS - marker.length - 1)}`;
    const issue = { owner, repo, issue_number: pullRequest };
    const login = personal ? await ownLogin(api) : null;
    if (login === undefined)
        return { kind: 'failed', why: 'GitHub does not tell whose the token is' };
    const found = await findComment(api, issue, marker, login);
    if (found.kind === 'failed')
        return found;
    const { comment } = found;
    if (comment === null && !failed && policy === 'on-failure')
        return { kind: 'done' };
    if (comment?.body === text)
        return { kind: 'done' };
    const answer = comment === null
        ? await api('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            owner,
            repo,
            issue_number: pullRequest,
            body: text,
        })
        : await api('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            owner,
            repo,
            comment_id: comment.id,
            body: text,
        });
    return answer.kind === 'failed' ? refused(answer) : { kind: 'done' };
}
/**
 * Whether we wrote a comment. Anybody can begin one with our marker, and whoever wrote a comment can edit it
 * after us: a stranger's is never taken for ours.
 *
 * @param login the account of a personal token; null for the job's own, which is a bot's
 */
function isOurs({ user, body }, marker, login) {
    const own = login === null ? user?.type === 'Bot' : user?.login === login;
    return own && body?.startsWith(marker) === true;
}
/** The account of a personal token; undefined where GitHub does not tell it. */
async function ownLogin(api) {
    const answer = await api('GET /user', {});
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }), answer.kind === 'answered' ? answer.data : null);
    return parsed.success ? parsed.output.login : undefined;
}
/** Looks through all pages for the comment that starts with our marker. */
async function findComment(api, issue, marker, login) {
    const end = performance.now() + SEARCH_MS;
    for (let page = 1; page <= MAX_PAGES && performance.now() < end; page++) {
        const answer = await api('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...issue,
            per_page: PAGE,
            page,
        });
        if (answer.kind === 'failed')
            return refused(answer);
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(comments, answer.data);
        if (!parsed.success)
            return { kind: 'failed', why: 'GitHub answered with something else than comments' };
        const comment = parsed.output.find((one) => isOurs(one, marker, login));
        if (comment !== undefined)
            return { kind: 'found', comment };
        if (!answer.link.includes('rel="next"'))
            return { kind: 'found', comment: null };
    }
    // Ours may be on a later page: a second one is never made.
    return { kind: 'failed', why: 'the pull request has more comments than could be searched' };
}
function refused({ status, why }) {
    const permission = status === 403 || status === 404
        ? ': give the job `permissions: { pull-requests: write }`; on a pull request from a fork its token may only read'
        : '';
    return { kind: 'failed', why: `${why}${permission}` };
}


/***/ })

};
