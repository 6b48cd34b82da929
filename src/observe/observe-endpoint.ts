import type { Evidence } from '../model/evidence.ts';
import { meets } from '../model/expectation.ts';
import type { MailHost } from '../model/mail-host.ts';
import {
  type Cut,
  type Dispute,
  type EndpointObservation,
  judgedBannerNames,
  type TlsaObservation,
} from '../model/observation.ts';
import type { IsOwnShard } from '../model/shard.ts';
import { refusal } from './address-guard.ts';
import type { ObserveMtaSts } from './context/mta-sts.ts';
import type { Confirm } from './dns/confirm-answer.ts';
import { observeBannerForward } from './dns/forward.ts';
import { EMPTY_PTR, observePtr, type PtrFacts } from './dns/ptr.ts';
import type { Resolve } from './dns/resolver.ts';
import { knownHelo, observeHelo } from './helo.ts';
import type { InconclusiveCheck } from './inconclusive.ts';
import type { DebugError } from './isolate-host.ts';
import { type Deadline, deadlineIn, type RunDeadline } from './limits/deadline.ts';
import type { ProbeLimit } from './limits/probe-limit.ts';
import type { EvidenceOf } from './sending-evidence.ts';
import type { Dial } from './smtp/dial.ts';
import { notProbed, probeSmtp, type SmtpProbe } from './smtp/probe.ts';
import type { VantageHost } from './vantage.ts';

export interface ObserveSettings {
  /** One host's budget in milliseconds. */
  readonly timeoutMs: number;
  /** Connections per endpoint; at least 1. */
  readonly samples: number;
  readonly retries: number;
  /** The most hosts at once, and the most SMTP connections at once. */
  readonly concurrency: number;
  /** The name to send with EHLO; null for an address literal. */
  readonly ehloName: string | null;
  readonly allowPrivateAddresses: boolean;
  readonly allowAnyPort: boolean;
  readonly fallbackPorts: readonly number[];
  readonly vantageHosts: readonly VantageHost[];
}

export interface ObserveTools {
  readonly resolve: Resolve;
  readonly confirm: Confirm;
  readonly dial: Dial;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The run's deadline. Checks that have not finished by then are inconclusive. */
  readonly deadline: RunDeadline;
  /** Whether a host or mail domain, by its name, belongs to this shard. */
  readonly owns: IsOwnShard;
  /** What receivers recorded about sending addresses. */
  readonly evidence: Evidence;
  /** Called after each finished host. */
  readonly progress: (done: number, total: number) => void;
  readonly debugError: DebugError;
}

/** What the observations of all endpoints of a run share. */
export interface ObserveContext extends ObserveTools {
  readonly settings: ObserveSettings;
  readonly probeLimit: ProbeLimit;
  readonly evidenceOf: EvidenceOf;
  readonly observeMtaSts: ObserveMtaSts;
}

export interface EndpointFacts {
  readonly endpoint: EndpointObservation;
  /** Checks that could not run and that the observation does not show. */
  readonly inconclusive: readonly InconclusiveCheck[];
  readonly cuts: readonly Cut[];
  /** The facts about which servers disagree. */
  readonly disputes: readonly Dispute[];
}

/**
 * Observes one address of a host: its PTR, its SMTP dialogue, the names that it sends with, and the addresses of these
 * names and of those in its greeting.
 *
 * @param address in canonical form
 * @param deadline the host's
 */
export async function observeEndpoint(
  host: MailHost,
  address: string,
  context: ObserveContext,
  deadline: Deadline,
): Promise<EndpointFacts> {
  const { connections, refusals } = context.evidenceOf(address);
  const [reverse, { smtp, inconclusive, cuts: smtpCuts, chain }, sending] = await Promise.all([
    observeReverse(host, address, context, deadline),
    observeSmtp(host, address, context, deadline),
    observeHelo(host, address, knownHelo(host, connections), context.confirm, deadline),
  ]);
  const [{ bannerForward, bannerAliases, failed, disputes }, tlsa] = await Promise.all([
    observeBannerForward(host, judgedBannerNames(smtp), address, context.confirm, deadline),
    observeTlsa(host, chain, context.resolve, deadline),
  ]);
  // A name that contradicts the declaration is reported whatever its addresses are.
  const failedForward = failed
    .filter(({ name }) => meets(name, host.banner))
    .map(({ reason, detail }) => ({ check: 'forward' as const, reason, detail }));
  return {
    endpoint: {
      address,
      port: host.port,
      ptr: reverse.ptr,
      smtp,
      helo: sending.helo,
      refusals,
      fallback: null,
      tlsa: tlsa.kind === 'compared' ? tlsa.tlsa : null,
      bannerForward,
      bannerAliases,
    },
    inconclusive: [
      ...inconclusive,
      ...failedForward,
      ...(tlsa.kind === 'failed' ? [tlsa.inconclusive] : []),
      ...sending.inconclusive,
    ],
    cuts: [...reverse.cuts, ...smtpCuts, ...sending.cuts],
    disputes: [...reverse.disputes, ...disputes, ...sending.disputes],
  };
}

/** The PTR of an address. Public DNS has none for a private address, whose reverse zone only its own network knows. */
async function observeReverse(
  host: MailHost,
  address: string,
  { confirm, settings }: ObserveContext,
  deadline: Deadline,
): Promise<PtrFacts> {
  const errorDetail = refusal(address, settings);
  if (errorDetail === null) return observePtr(address, host.ptr, confirm, deadline);
  const ptr = { ...EMPTY_PTR, error: 'address-not-allowed', errorDetail } as const;
  return { ptr, cuts: [], disputes: [] };
}

type Tlsa =
  | { readonly kind: 'none' }
  | { readonly kind: 'compared'; readonly tlsa: TlsaObservation }
  | { readonly kind: 'failed'; readonly inconclusive: InconclusiveCheck };

/** Looks up the TLSA records of a host that receives the mail of a declared domain, where it sent a certificate. */
async function observeTlsa(
  { name, port, domains }: MailHost,
  chain: readonly Buffer[],
  resolve: Resolve,
  deadline: Deadline,
): Promise<Tlsa> {
  if (domains.length === 0 || chain.length === 0) return { kind: 'none' };
  const at = `_${port}._tcp.${name}`;
  const lookup = await resolve(at, 'TLSA', deadline);
  if (lookup.kind === 'failed') {
    const { reason, detail } = lookup;
    const inconclusive = { check: 'tls', reason, detail: `TLSA of ${at}: ${detail}` } as const;
    return { kind: 'failed', inconclusive };
  }
  if (lookup.kind === 'absent') return { kind: 'none' };
  const { compareTlsa } = await import('./smtp/tlsa.ts');
  return { kind: 'compared', tlsa: compareTlsa(lookup.records, chain) };
}

async function observeSmtp(
  host: MailHost,
  address: string,
  { dial, probeLimit, settings, deadline: run }: ObserveContext,
  deadline: Deadline,
): Promise<SmtpProbe> {
  if (host.role === 'outbound') return notProbed();
  const budgetMs = deadline.remaining();
  if (budgetMs === 0) return notDialled(deadline.runEndReason() ?? "the host's time was over");
  return probeLimit.run(address, async () => {
    const detail = refusal(address, settings);
    if (detail !== null) return notProbed({ reason: 'address-not-allowed', detail });
    // The budget counts from here: a wait for another host's probe of this address does not use it up.
    const probeDeadline = deadlineIn(budgetMs, run);
    const runEnd = probeDeadline.runEndReason();
    if (runEnd !== null) return notDialled(runEnd);
    const target = { address, port: host.port, tls: host.tls, serverName: host.name };
    return probeSmtp(target, { ...settings, dial }, probeDeadline);
  });
}

function notDialled(why: string): SmtpProbe {
  return notProbed({ reason: 'deadline', detail: `${why} before its port could be dialled` });
}
