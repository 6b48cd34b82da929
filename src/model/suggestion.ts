import { closestMatch } from 'leven';
import { sanitiseInline } from './sanitise.ts';

/** A value in an error message: quoted, sanitised, at most 80 characters. */
export function quote(word: unknown): string {
  const text = typeof word === 'string' ? word : (JSON.stringify(word) ?? String(word));
  return `"${sanitiseInline(text, 80)}"`;
}

/** ` Did you mean "x"?` with the most similar known name, or an empty text where none is similar. */
export function didYouMean(word: string, known: readonly string[]): string {
  const maxDistance = Math.max(2, Math.ceil(word.length / 3));
  const nearest = word.length > 80 ? undefined : closestMatch(word, known, { maxDistance });
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
