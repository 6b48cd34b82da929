import { CATALOGUE } from '../judge/rules/index.ts';
import { dayOf } from '../model/day.ts';
import type { TrackedFinding } from '../model/finding.ts';
import type { HostTemplate, Waiver } from '../model/mail-host.ts';
import type { Observation } from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';
import { checksMade } from './completed-checks.ts';

const DAY_MS = 86_400_000;
/** How long before its end a waiver speaks up. */
const SOON_DAYS = 14;

/** How it stands with a waiver at the hosts where it holds. */
export interface WaiverState {
  readonly waiver: Waiver;
  readonly hosts: readonly Holder[];
  /** Whether nothing is left of what it waives, and that was really looked at everywhere. */
  readonly gone: boolean;
  /** Whether a finding of its rule counts. */
  readonly again: boolean;
}

export function waiverStates(
  observation: Observation,
  findings: readonly TrackedFinding[],
): WaiverState[] {
  const made = checksMade(findings, observation);
  return placedWaivers(observation).map(({ waiver, rule, hosts }) => {
    const statuses = findings
      .filter((one) => one.rule === rule && hosts.some((host) => isAt(host, one)))
      .map(({ status }) => status);
    const gone =
      statuses.length === 0 && hosts.every((host) => made({ rule, ...host, address: null }));
    return { waiver, hosts, gone, again: statuses.includes('new') };
  });
}

/**
 * What is to be said of the waivers: that one ends soon, that one has ended, and that nothing is left of what
 * one waives. The last only where that was really looked at, everywhere that it holds.
 *
 * @param now milliseconds since 1970
 */
export function waiverNotes(states: readonly WaiverState[], now: number): string[] {
  return states.flatMap(({ waiver, hosts, ...state }) => {
    const fate = fateOf(waiver, state, now);
    if (fate === null) return [];
    const { file, line } = waiver.place;
    const where = file === null ? `line ${line} of the hosts input` : `${file}:${line}`;
    const names = [...new Set(hosts.map(({ host }) => host))];
    const at = names.length > MAX_NAMES ? `${names.length} hosts` : names.join(' and ');
    return [
      `The waiver of ${waiver.rule} at ${at} (${waiver.reason}) ${fate}. It stands at ${where}.`,
    ];
  });
}

/** An `mx:` entry's waiver may hold at more hosts than a sentence can name. */
const MAX_NAMES = 3;

/** A mail host, or a mail domain. */
export interface Holder {
  readonly host: string;
  readonly port: number;
}

interface PlacedWaiver {
  readonly waiver: Waiver;
  readonly rule: RuleName;
  /** Where it holds: one host, or every host that the MX records of one domain name. */
  readonly hosts: readonly Holder[];
}

/** Every waiver once. A rule about MX records is waived at the domain, every other one at its hosts. */
function placedWaivers({ hosts, mailDomains }: Observation): PlacedWaiver[] {
  const placed = [
    ...mailDomains.flatMap(({ mailDomain: { domain, template }, elsewhere }) =>
      elsewhere ? [] : waiversOf(template, domain, ABOUT_DOMAINS),
    ),
    ...hosts.flatMap(({ host }) => waiversOf(host, host.name, ABOUT_HOSTS)),
  ];
  return [...Map.groupBy(placed, ({ waiver }) => waiver).values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({ ...first, hosts: group.flatMap((one) => one.hosts) })),
  );
}

const ABOUT_DOMAINS = CATALOGUE.flatMap(({ subject, name }) =>
  subject === 'mail-domain' ? [name] : [],
);
const ABOUT_HOSTS = CATALOGUE.flatMap(({ subject, name }) =>
  subject === 'mail-domain' ? [] : [name],
);

function waiversOf(
  { port, waivers }: HostTemplate,
  host: string,
  rules: readonly RuleName[],
): PlacedWaiver[] {
  return waivers.flatMap((waiver) =>
    rules
      .filter((rule) => rule === waiver.rule)
      .map((rule) => ({ waiver, rule, hosts: [{ host, port }] })),
  );
}

function isAt({ host, port }: Holder, finding: TrackedFinding): boolean {
  return finding.host === host && finding.declared.port === port;
}

/** What has become of a waiver, as the rest of a sentence; null where nothing is to be said. */
function fateOf(
  { until }: Waiver,
  { gone, again }: { readonly gone: boolean; readonly again: boolean },
  now: number,
): string | null {
  if (gone) return `until ${until} is needed no more: remove it`;
  const today = dayOf(now);
  if (until < today) return `ended on ${until}${again ? ': its finding counts again' : ''}`;
  return until <= dayOf(now + SOON_DAYS * DAY_MS) ? `ends on ${until}` : null;
}
