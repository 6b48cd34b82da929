import { meets } from '../model/expectation.ts';
import type { MailHost } from '../model/mail-host.ts';
import type { EndpointObservation } from '../model/observation.ts';
import type { IsOwnShard } from '../model/shard.ts';
import { refusal } from './address-guard.ts';
import type { AskAuthority } from './dns/authoritative-ptr.ts';
import { observeBannerForward } from './dns/banner-forward.ts';
import { observePtr } from './dns/iprev.ts';
import type { Resolve } from './dns/resolver.ts';
import type { InconclusiveCheck } from './inconclusive.ts';
import { type Deadline, deadlineIn, type RunDeadline } from './limits/deadline.ts';
import type { ProbeLimit } from './limits/probe-limit.ts';
import type { Dial } from './smtp/dial.ts';
import { done, type SmtpProbe } from './smtp/dialogue.ts';
import { EMPTY_SMTP } from './smtp/empty-observation.ts';
import { markInterrupted } from './smtp/interrupted.ts';
import { probeSmtp } from './smtp/probe.ts';
import type { VantageHost } from './vantage.ts';

export interface ObserveSettings {
  /** One host's budget in milliseconds. */
  readonly timeoutMs: number;
  readonly samples: number;
  readonly retries: number;
  /** The most hosts, and connections, that are under way at once. */
  readonly concurrency: number;
  readonly ehloName: string | null;
  readonly allowPrivateAddresses: boolean;
  readonly allowAnyPort: boolean;
  readonly fallbackPorts: readonly number[];
  readonly vantageHosts: readonly VantageHost[];
}

export interface ObserveTools {
  readonly resolve: Resolve;
  readonly askAuthority: AskAuthority;
  readonly dial: Dial;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The run's own: what is not finished by then is told as such. */
  readonly deadline: RunDeadline;
  /** Whether this run looks at a host or tells of a mail domain, by its name. */
  readonly owns: IsOwnShard;
  /** Told after each host that is done. */
  readonly progress: (done: number, total: number) => void;
}

export interface SeenEndpoint {
  readonly endpoint: EndpointObservation;
  readonly undone: readonly InconclusiveCheck[];
}

/** Looks at one address of a host: its PTR, its SMTP dialogue, and where the names of its greeting lead. */
export async function observeEndpoint(
  host: MailHost,
  address: string,
  tools: ObserveTools,
  settings: ObserveSettings,
  lanes: ProbeLimit,
  deadline: Deadline,
): Promise<SeenEndpoint> {
  const [ptr, { smtp, undone }] = await Promise.all([
    observePtr(address, host.ptr, tools, deadline),
    observeSmtp(host, address, tools, settings, lanes, deadline),
  ]);
  const { bannerForward, failed } = await observeBannerForward(
    smtp.bannerNames,
    address,
    tools.resolve,
    deadline,
  );
  // Where a name that contradicts the declaration leads to changes nothing.
  const unseen = failed
    .filter(({ name }) => meets(name, host.banner))
    .map(({ reason, detail }) => ({ check: 'forward' as const, reason, detail }));
  return {
    endpoint: { address, port: host.port, ptr, smtp, fallback: null, bannerForward },
    undone: [...undone, ...unseen],
  };
}

async function observeSmtp(
  host: MailHost,
  address: string,
  tools: ObserveTools,
  settings: ObserveSettings,
  lanes: ProbeLimit,
  deadline: Deadline,
): Promise<SmtpProbe> {
  if (host.role === 'outbound') return done(EMPTY_SMTP);
  const budget = deadline.remaining();
  if (budget === 0) return notDialled(deadline.over() ?? "the host's time was over");
  // The budget is the host's own: waiting for another host's turn at the same address does not use it up.
  return lanes.run(address, async () => {
    const detail = refusal(address, settings);
    if (detail !== null) return done({ ...EMPTY_SMTP, reason: 'address-not-allowed', detail });
    const own = deadlineIn(budget, tools.deadline);
    const late = own.over();
    if (late !== null) return notDialled(late);
    const target = { address, port: host.port, tls: host.tls, serverName: host.name };
    const probe = await probeSmtp(target, { ...settings, dial: tools.dial }, own);
    const over = own.over();
    return over === null ? probe : markInterrupted(probe, over);
  });
}

function notDialled(over: string): SmtpProbe {
  const detail = `${over} before its port could be dialled`;
  return done({ ...EMPTY_SMTP, reason: 'deadline', detail });
}
