import type { Verdict } from '../model/finding.ts';
import type { Report, ReportHost } from '../model/report.ts';

/** How a verdict is shown and said. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { mark: string; word: string }>> = {
  broken: { mark: '❌', word: 'broken' },
  'at-risk': { mark: '⚠️', word: 'at risk' },
  inconclusive: { mark: '❔', word: 'inconclusive' },
  cosmetic: { mark: '🟰', word: 'cosmetic' },
  coherent: { mark: '✅', word: 'coherent' },
};

/** One sentence that answers what broke and whether it matters, as plain text. */
export function headline(report: Report): string {
  const failed = FAILURES[report.failure ?? 'regression'];
  if (failed !== undefined) return failed(report);
  const { hosts } = report;
  const broken = having(hosts, 'broken');
  const atRisk = having(hosts, 'at-risk');
  const inconclusive = having(hosts, 'inconclusive');
  const parts = [
    said(
      broken,
      hosts,
      'is broken: receivers may refuse its mail',
      'are broken: receivers may refuse their mail',
    ),
    said(atRisk, hosts, 'is at risk', 'are at risk'),
    said(inconclusive, hosts, 'could not be judged', 'could not be judged'),
  ].filter((part) => part !== '');
  const unseen = report.complete
    ? ''
    : ` ${plural(report.counts.inconclusive, 'check')} could not be made.`;
  if (parts.length > 0) return `${parts.join('; ')}.${unseen}`;
  return `${allWell(report)}${unseen}`;
}

/** What is said where no host is broken, at risk or inconclusive. */
function allWell({ hosts, counts, failure }: Report): string {
  const cosmetic = having(hosts, 'cosmetic');
  const whole =
    hosts.length === 1
      ? `${hosts[0]?.name} presents one coherent identity.`
      : `All ${hosts.length} mail hosts present one coherent identity each.`;
  const told =
    cosmetic.length === 0
      ? whole
      : `${said(cosmetic, hosts, 'shows a difference', 'show a difference')} that can stay; nothing needs repair.`;
  const strict =
    failure === 'regression'
      ? `${plural(counts.regressions, 'new finding')} at the level that fails this run. `
      : '';
  return `${strict}${told}`;
}

const FAILURES: Readonly<Record<string, ((report: Report) => string) | undefined>> = {
  configuration: ({ problems }) =>
    `Nothing was checked: ${plural(problems.length, 'mistake')} in the inputs or the declaration.`,
  'nothing-checked': ({ problems }) => problems[0]?.message ?? 'Nothing was checked.',
  internal: () => 'The check itself broke; this says nothing about the mail hosts.',
};

function having(hosts: readonly ReportHost[], verdict: Verdict): ReportHost[] {
  return hosts.filter((host) => host.verdict === verdict);
}

/** Up to three names and what is said of them; nothing where there are none. */
function said(
  some: readonly ReportHost[],
  all: readonly ReportHost[],
  ofOne: string,
  ofSeveral: string,
): string {
  if (some.length === 0) return '';
  const names = some.slice(0, 3).map(({ name }) => name);
  if (some.length > 3) names.push(`${some.length - 3} more`);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
  if (some.length === 1) return `${list} ${ofOne}`;
  return some.length > 3
    ? `${some.length} of ${all.length} mail hosts (${list}) ${ofSeveral}`
    : `${list} ${ofSeveral}`;
}

/** `1 host`, `2 hosts`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
