import { hostKey } from '../model/host-key.ts';
import type { ReportFinding, ReportHost } from '../model/report.ts';

/** The file and line that a finding is reported at: those of the planned change that causes it, else of the host. */
export function findingLocation({
  file,
  line,
  plannedAt,
}: ReportFinding): ReportHost['declaredAt'] {
  return plannedAt === null || plannedAt.line === null
    ? { file, line }
    : { file: plannedAt.file, line: plannedAt.line };
}

/** Finds where a host or a mail domain is declared, by name and port. */
export function declaredLocations(
  hosts: readonly ReportHost[],
): (entry: { readonly host: string; readonly port: number }) => ReportHost['declaredAt'] | null {
  const locations = new Map(
    hosts.map(({ name, port, declaredAt }) => [hostKey(name, port), declaredAt]),
  );
  return ({ host, port }) => locations.get(hostKey(host, port)) ?? null;
}

/** The URL of a rule's section in the page that explains the rules. */
export function ruleUrl(rulesPage: string, rule: string): string {
  return `${rulesPage}#${rule}`;
}
