/**
 * The first sentence of a text that the program wrote, without what follows it. Addresses and names have dots too, but no
 * space after them.
 */
export function firstSentence(text: string): string {
  return text.split(/(?<=\.)\s+(?=[A-Z])/, 1)[0] ?? '';
}
