import pLimit from 'p-limit';
import type { MailHost } from '../../model/mail-host.ts';
import type {
  Check,
  ContextFailure,
  Inconclusive,
  SendingDomainObservation,
} from '../../model/observation.ts';
import type { Deadline } from '../deadline.ts';
import type { Resolve } from '../dns/resolver.ts';
import { observeDmarc } from './dmarc.ts';
import { observeSpf, type Sender } from './spf.ts';

/** Domains of one host that are looked at side by side. */
const DOMAINS_AT_ONCE = 16;

/** What each mail domain that is declared to send through a host says of its senders: SPF and DMARC. */
export async function observeSendingDomains(
  { name, domains }: MailHost,
  addresses: readonly string[],
  resolve: Resolve,
  deadline: Deadline,
): Promise<readonly SendingDomainObservation[]> {
  const limit = pLimit(DOMAINS_AT_ONCE);
  const sender = { helo: name, addresses };
  return Promise.all(
    [...new Set(domains)].map((domain) =>
      limit(() => observeSendingDomain(domain, sender, resolve, deadline)),
    ),
  );
}

async function observeSendingDomain(
  domain: string,
  sender: Sender,
  resolve: Resolve,
  deadline: Deadline,
): Promise<SendingDomainObservation> {
  if (deadline.remaining() === 0) {
    const detail = `the host's time was over before ${domain} could be looked up`;
    const failed = { kind: 'failed', reason: 'deadline', detail } as const;
    return { domain, spf: failed, dmarc: failed };
  }
  const [spf, dmarc] = await Promise.all([
    observeSpf(domain, sender, resolve, deadline),
    observeDmarc(domain, resolve, deadline),
  ]);
  return { domain, spf, dmarc };
}

/** What could not be found out about a host's domains: at most one entry for SPF and one for DMARC. */
export function undoneDomains(
  host: MailHost,
  seen: readonly SendingDomainObservation[],
): Inconclusive[] {
  return [
    ...oneEntry(host, 'spf', seen.flatMap(spfFailures)),
    ...oneEntry(
      host,
      'dmarc',
      seen.flatMap(({ dmarc }) => (dmarc.kind === 'failed' ? [dmarc] : [])),
    ),
  ];
}

interface Failure {
  readonly reason: ContextFailure;
  readonly detail: string;
}

function spfFailures({ domain, spf }: SendingDomainObservation): Failure[] {
  if (spf.kind === 'failed') return [spf];
  if (spf.kind === 'absent') return [];
  return Object.values(spf.results).flatMap((answer) =>
    answer.result === 'temperror'
      ? [{ reason: answer.reason, detail: `SPF of ${domain}: ${answer.detail}` }]
      : [],
  );
}

function oneEntry(host: MailHost, check: Check, failures: readonly Failure[]): Inconclusive[] {
  const [first] = failures;
  if (first === undefined) return [];
  const details = [...new Set(failures.map(({ detail }) => detail))];
  const more = details.length > MAX_DETAILS ? [`and ${details.length - MAX_DETAILS} more`] : [];
  const detail = [...details.slice(0, MAX_DETAILS), ...more].join('; ');
  return [{ host: host.name, port: host.port, address: null, check, reason: first.reason, detail }];
}

/** Each address of a pool may fail with a detail of its own. */
const MAX_DETAILS = 3;
