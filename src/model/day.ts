/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(parsed) && dayOf(parsed) === text;
}

/**
 * The day of a moment in UTC, `YYYY-MM-DD`.
 *
 * @param at milliseconds since 1970
 */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
