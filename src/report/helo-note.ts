import { listInWords } from '../model/list-in-words.ts';
import type { ReportHost } from '../model/report.ts';

const MAX_NAMED = 3;

/**
 * One note about the hosts whose sending name was not observed, so that it was not compared with the declaration. Hosts
 * that only receive, and hosts of which any name is accepted, are left out.
 */
export function heloNotes(hosts: readonly ReportHost[]): string[] {
  const unseen = hosts.filter(({ endpoints }) =>
    endpoints.some(({ helo }) => helo?.source === 'declared' && helo.names.length > 0),
  );
  const names = [...new Set(unseen.map(({ name }) => name))];
  if (names.length === 0) return [];
  const what = names.length === 1 ? 'The name that' : 'The names that';
  const verb = names.length === 1 ? 'sends with was' : 'send with were';
  return [
    `${what} ${listInWords(names, MAX_NAMED)} ${verb} not observed (HELO). The input \`evidence-files\` adds what receivers recorded.`,
  ];
}
