import { CATALOGUE } from '../judge/rules/index.ts';
import { dayOf } from '../model/day.ts';
import type { TrackedFinding } from '../model/finding.ts';
import { hostKey } from '../model/host-key.ts';
import type { HostTemplate, Waiver } from '../model/mail-host.ts';
import type { Observation } from '../model/observation.ts';
import type { RuleName } from '../model/rule-names.ts';
import { completedChecks } from './completed-checks.ts';

const DAY_MS = 86_400_000;
/** How long before its end a waiver gets a note. */
const EXPIRY_NOTICE_DAYS = 14;

/** A waiver, with its state at the hosts that it applies to. */
export interface WaiverState {
  readonly waiver: Waiver;
  readonly hosts: readonly WaivedHost[];
  /** Whether its rule was checked at all of the hosts, and reports nothing there. */
  readonly gone: boolean;
  /** Whether its rule has a new finding at one of the hosts. */
  readonly again: boolean;
}

/** A mail host or a mail domain. */
interface WaivedHost {
  readonly host: string;
  readonly port: number;
}

/** The state of every declared waiver of a known rule. */
export function waiverStates(
  observation: Observation,
  findings: readonly TrackedFinding[],
): WaiverState[] {
  const isCompleted = completedChecks(findings, observation);
  const findingsAt = Map.groupBy(findings, ({ rule, host, declared: { port } }) =>
    placeKey(rule, { host, port }),
  );
  return appliedWaivers(observation).map(({ waiver, rule, hosts }) => {
    const statuses = hosts
      .flatMap((host) => findingsAt.get(placeKey(rule, host)) ?? [])
      .map(({ status }) => status);
    const gone =
      statuses.length === 0 && hosts.every((host) => isCompleted({ rule, ...host, address: null }));
    return { waiver, hosts, gone, again: statuses.includes('new') };
  });
}

/**
 * One note for each waiver that ends soon, has ended, or has nothing left to waive.
 *
 * @param now milliseconds since 1970
 */
export function waiverNotes(states: readonly WaiverState[], now: number): string[] {
  return states.flatMap((state) => {
    const change = changeOf(state, now);
    if (change === null) return [];
    const { waiver, hosts } = state;
    const { file, line } = waiver.location;
    const where = file === null ? `line ${line} of the hosts input` : `${file}:${line}`;
    const names = [...new Set(hosts.map(({ host }) => host))];
    const at = names.length > MAX_NAMES ? `${names.length} hosts` : names.join(' and ');
    return [
      `The waiver of ${waiver.rule} at ${at} (${waiver.reason}) ${change}. It is declared at ${where}.`,
    ];
  });
}

/** The waiver of an `mx:` entry may apply to more hosts than a note can list. */
const MAX_NAMES = 3;

/** The predicate of a waiver's note; null where the waiver needs no note. */
function changeOf(
  { waiver: { until }, gone, again }: Pick<WaiverState, 'waiver' | 'gone' | 'again'>,
  now: number,
): string | null {
  if (gone) return `until ${until} is no longer needed: remove it`;
  if (until < dayOf(now)) return `ended on ${until}${again ? ': its finding counts again' : ''}`;
  return until <= dayOf(now + EXPIRY_NOTICE_DAYS * DAY_MS) ? `ends on ${until}` : null;
}

interface AppliedWaiver {
  readonly waiver: Waiver;
  readonly rule: RuleName;
  /** One host, or every host that the MX records of one domain name. */
  readonly hosts: readonly WaivedHost[];
}

/** Every waiver once. Rules about MX records are waived at the mail domain, all others at its hosts. */
function appliedWaivers({ hosts, mailDomains }: Observation): AppliedWaiver[] {
  const applied = [
    ...mailDomains.flatMap(({ mailDomain: { domain, template }, isOfOtherShard }) =>
      isOfOtherShard ? [] : waiversOf(template, domain, DOMAIN_RULE_NAMES),
    ),
    ...hosts.flatMap(({ host }) => waiversOf(host, host.name, HOST_RULE_NAMES)),
  ];
  return [...Map.groupBy(applied, ({ waiver }) => waiver).values()].flatMap((group) =>
    group.slice(0, 1).map((first) => ({ ...first, hosts: group.flatMap((one) => one.hosts) })),
  );
}

const DOMAIN_RULE_NAMES = CATALOGUE.flatMap(({ subject, name }) =>
  subject === 'mail-domain' ? [name] : [],
);
const HOST_RULE_NAMES = CATALOGUE.flatMap(({ subject, name }) =>
  subject === 'mail-domain' ? [] : [name],
);

function waiversOf(
  { port, waivers }: HostTemplate,
  host: string,
  rules: readonly RuleName[],
): AppliedWaiver[] {
  return waivers.flatMap((waiver) =>
    rules
      .filter((rule) => rule === waiver.rule)
      .map((rule) => ({ waiver, rule, hosts: [{ host, port }] })),
  );
}

function placeKey(rule: RuleName, { host, port }: WaivedHost): string {
  return `${rule} ${hostKey(host, port)}`;
}
