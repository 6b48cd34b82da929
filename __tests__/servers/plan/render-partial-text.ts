import type { PartialText } from '../../../src/plan/mta/partial-text.ts';

/** An expanded text; `…` stands for each part that cannot be told. */
export function renderPartialText(pieces: PartialText | null | undefined): string | null {
  if (pieces === null || pieces === undefined) return null;
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : '…')).join('');
}
