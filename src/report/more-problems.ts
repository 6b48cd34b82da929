import type { Report } from '../model/report.ts';

/** `and 99,950 more problems`, where the report does not list all of them; else null. */
export function moreProblems({ moreProblems: count }: Report): string | null {
  return count === 0 ? null : `and ${withCommas(count)} more problem${count === 1 ? '' : 's'}`;
}

/** A number with a comma after every three digits. */
export function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
