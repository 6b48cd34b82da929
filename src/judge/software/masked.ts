/** Whether a firewall has masked the greeting, all of it or all but what spells `220` (Cisco's `inspect esmtp`). */
export function isMasked(greeting: readonly string[]): boolean {
  return /^[*0-9 X]*\*{3,}/.test(greeting[0] ?? '');
}
