import pLimit from 'p-limit';
import { sameName } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type {
  Dispute,
  DmarcObservation,
  MtaStsObservation,
  SendingDomainObservation,
  SpfObservation,
} from '../../model/observation.ts';
import type { Confirm } from '../dns/confirm-answer.ts';
import type { Resolve } from '../dns/resolver.ts';
import { type Deadline, within } from '../limits/deadline.ts';
import { observeDmarc } from './dmarc.ts';
import type { ObserveMtaSts } from './mta-sts.ts';
import { observeSpf, type Sender } from './spf.ts';

/** Domains of one host that are observed at once. */
const MAX_DOMAINS_AT_ONCE = 16;

/** SPF and DMARC of one domain. */
interface DomainFacts {
  readonly observed: SendingDomainObservation;
  readonly disputes: readonly Dispute[];
}

/**
 * Observes SPF, DMARC and the MTA-STS policy of each domain that a host declares to send for. Where SPF or DMARC has
 * a fault, other servers are asked (confirm-answer.ts).
 *
 * @param addresses the host's, in canonical form
 */
export async function observeSendingDomains(
  host: MailHost,
  addresses: readonly string[],
  tools: ContextTools,
  deadline: Deadline,
): Promise<{
  readonly sendingDomains: readonly SendingDomainObservation[];
  readonly disputes: readonly Dispute[];
}> {
  const sender = { helo: host.name, addresses };
  const facts = await pLimit(MAX_DOMAINS_AT_ONCE).map(new Set(host.domains), async (domain) => {
    const [{ observed, disputes }, mtaSts] = await Promise.all([
      observeSendingDomain(domain, sender, tools.confirm, deadline),
      host.role === 'outbound' ? null : mtaStsFor(host.name, domain, tools, deadline),
    ]);
    return { observed: mtaSts === null ? observed : { ...observed, mtaSts }, disputes };
  });
  return {
    sendingDomains: facts.map(({ observed }) => observed),
    disputes: facts.flatMap(({ disputes }) => disputes),
  };
}

/** What the observation of a domain needs. */
export interface ContextTools {
  readonly resolve: Resolve;
  readonly confirm: Confirm;
  readonly observeMtaSts: ObserveMtaSts;
}

/** The policy of a domain that names the host in its MX records; `absent` for any other one. */
async function mtaStsFor(
  host: string,
  domain: string,
  { resolve, observeMtaSts }: ContextTools,
  deadline: Deadline,
): Promise<MtaStsObservation> {
  const policy = await within(deadline, observeMtaSts(domain), (): MtaStsObservation => {
    const detail = `the time was over before the MTA-STS policy of ${domain} was fetched`;
    return { kind: 'failed', reason: 'deadline', detail };
  });
  if (policy.kind === 'absent') return policy;
  const mx = await resolve(domain, 'MX', deadline);
  if (mx.kind === 'failed') {
    return { kind: 'failed', reason: mx.reason, detail: `MX of ${domain}: ${mx.detail}` };
  }
  const targets = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange) : [];
  return targets.some((target) => sameName(target, host)) ? policy : { kind: 'absent' };
}

async function observeSendingDomain(
  domain: string,
  sender: Sender,
  confirm: Confirm,
  deadline: Deadline,
): Promise<DomainFacts> {
  if (deadline.remaining() === 0) {
    const detail = `the host's time was over before ${domain} could be looked up`;
    const failed = { kind: 'failed', reason: 'deadline', detail } as const;
    return { observed: { domain, spf: failed, dmarc: failed }, disputes: [] };
  }
  const [spf, dmarc] = await Promise.all([
    confirm((resolve) => observeSpf(domain, sender, resolve, deadline), spfFaults, deadline),
    confirm((resolve) => observeDmarc(domain, resolve, deadline), dmarcFaults, deadline),
  ]);
  return {
    observed: { domain, spf: spf.observed, dmarc: dmarc.observed },
    disputes: [
      ...(spf.dispute === null ? [] : [{ about: 'spf', domain, ...spf.dispute } as const]),
      ...(dmarc.dispute === null ? [] : [{ about: 'dmarc', domain, ...dmarc.dispute } as const]),
    ],
  };
}

/** Results that are no evidence against a host. */
const NO_FAULT: ReadonlySet<string> = new Set(['pass', 'temperror']);

/** The faults of an SPF record. A failed lookup has none. */
function spfFaults(spf: SpfObservation): readonly string[] {
  if (spf.kind !== 'found') return spf.kind === 'absent' ? ['no record'] : [];
  const results = [...spf.results].filter(([, { result }]) => !NO_FAULT.has(result));
  return [
    ...spf.records.filter((record) => /\s\+?all(?:\s|$)/i.test(record)),
    ...results.map(([address, answer]) => {
      const error = answer.result === 'permerror' ? ` ${answer.error}` : '';
      return `${answer.result}${error} at ${address}`;
    }),
  ];
}

/** The fault of a DMARC record: that there is none that is enforced. A failed lookup has none. */
function dmarcFaults(dmarc: DmarcObservation): readonly string[] {
  if (dmarc.kind === 'failed') return [];
  if (dmarc.kind === 'absent') return [`${dmarc.why} at ${dmarc.at}`];
  const { policy, pct, testing, at } = dmarc;
  const isEnforced = policy !== 'none' && pct === 100 && !testing;
  return isEnforced ? [] : [`${policy} ${pct} ${testing} at ${at}`];
}
