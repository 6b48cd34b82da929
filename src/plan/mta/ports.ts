/** The names in /etc/services of the ports on which mail is received. */
const PORTS: ReadonlyMap<string, number> = new Map([
  ['smtp', 25],
  ['mail', 25],
  ['submission', 587],
  ['submissions', 465],
  ['smtps', 465],
  ['ssmtp', 465],
  ['urd', 465],
]);

/** A port by its number or its name; null where it is none. */
export function portOf(text: string): number | null {
  const port = PORTS.get(text.toLowerCase()) ?? (/^\d{1,5}$/.test(text) ? Number(text) : 0);
  return port >= 1 && port <= 65_535 ? port : null;
}
