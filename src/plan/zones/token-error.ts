import type { Word } from './master-file-lines.ts';

/** A mistake in a record, told at one of its words. */
export interface WordProblem {
  readonly kind: 'problem';
  readonly word: Word;
  readonly message: string;
}
