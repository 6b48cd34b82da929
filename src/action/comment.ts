/** The comment on the pull request: a bundle of its own, since most runs keep none. */
export { keepComment } from '../github/comment.ts';
export { renderComment } from '../report/comment.ts';
