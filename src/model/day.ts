/** Whether a text is an existing day of the form `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(parsed) && dayOf(parsed) === text;
}

/**
 * The day in UTC, `YYYY-MM-DD`.
 *
 * @param time milliseconds since 1970
 */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
