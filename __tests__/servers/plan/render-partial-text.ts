import type { PartialText } from '../../../src/plan/mta/partial-text.ts';

/** Renders an expanded text, with `…` for each unknown part. */
export function renderPartialText(pieces: PartialText | null | undefined): string | null {
  if (pieces === null || pieces === undefined) return null;
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '…')).join('');
}
