import type { Report, ReportInconclusive } from '../model/report.ts';
import { plural } from './labels.ts';

/** Inconclusive checks, with those apart that show only that this runner cannot reach a port. */
export interface ByReach {
  readonly blocked: readonly ReportInconclusive[];
  readonly others: readonly ReportInconclusive[];
}

/**
 * Separates the checks of a port that this runner cannot reach: it is blocked, or no connection to the port of any of
 * several hosts was answered.
 */
export function byReach({ hosts, inconclusive }: Pick<Report, 'hosts' | 'inconclusive'>): ByReach {
  const silentHosts = new Map<number, Set<string>>();
  for (const { reason, port, host } of inconclusive) {
    if (reason !== 'connect-timeout') continue;
    silentHosts.set(port, (silentHosts.get(port) ?? new Set()).add(host));
  }
  const answered = new Set(
    hosts
      .flatMap(({ endpoints }) => endpoints)
      .filter(({ smtp }) => smtp.timingsMs.connect !== null || smtp.state === 'refused')
      .map(({ port }) => port),
  );
  const isUnreached = ({ reason, port }: ReportInconclusive) =>
    reason === 'egress-blocked' ||
    (reason === 'connect-timeout' && !answered.has(port) && (silentHosts.get(port)?.size ?? 0) > 1);
  return {
    blocked: inconclusive.filter(isUnreached),
    others: inconclusive.filter((entry) => !isUnreached(entry)),
  };
}

/** Why the checks did not run, and what makes them run. */
export function unreachedWords(blocked: readonly ReportInconclusive[]): string {
  const ports = [...new Set(blocked.map(({ port }) => port))].toSorted((a, b) => a - b).join(', ');
  const hosts = new Set(blocked.map(({ host }) => host)).size;
  const whose = hosts === 1 ? `of ${blocked[0]?.host}` : 'of any host';
  return `This runner could not reach port ${ports} ${whose} (${plural(hosts, 'host')}), so greetings were not checked. DNS was checked in full. GitHub-hosted runners usually cannot open port 25. To check greetings, set \`fallback-ports: 587, 465\`, or use a runner or a \`proxy\` that can open the port.`;
}
