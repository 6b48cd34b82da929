import type { Finding } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';

const DAY_MS = 86_400_000;
/** How long before its end a waiver speaks up. */
const WARN_DAYS = 14;

/**
 * What is to be said of waivers whose end is near, or over while their finding is still there.
 *
 * @param now milliseconds since 1970
 */
export function waiverNotes(
  { hosts }: Observation,
  findings: readonly Finding[],
  now: number,
): string[] {
  const today = new Date(now).toISOString().slice(0, 10);
  const soon = new Date(now + WARN_DAYS * DAY_MS).toISOString().slice(0, 10);
  return hosts.flatMap(({ host }) =>
    host.waivers.flatMap(({ rule, reason, until }) => {
      const occurs = findings.some(
        (finding) =>
          finding.rule === rule &&
          finding.host === host.name &&
          finding.declared.port === host.port,
      );
      const which = `The waiver of ${rule} at ${host.name} (${reason})`;
      if (occurs && until < today) return [`${which} ended on ${until}: its finding counts again.`];
      if (occurs && until <= soon) return [`${which} ends on ${until}.`];
      return [];
    }),
  );
}
