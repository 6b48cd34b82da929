import type { MailHost } from '../model/mail-host.ts';
import type {
  Dispute,
  EndpointObservation,
  FallbackObservation,
  InconclusiveReason,
} from '../model/observation.ts';
import { refusal } from './address-guard.ts';
import { observeBannerForward } from './dns/forward.ts';
import type { Deadline } from './limits/deadline.ts';
import type { ObserveContext } from './observe-endpoint.ts';
import { probeSmtp } from './smtp/probe.ts';

/** Reasons that say only that this runner cannot reach the port. */
const NOT_REACHABLE: readonly (InconclusiveReason | null)[] = ['egress-blocked', 'connect-timeout'];

/**
 * Adds the greeting of a fallback port to an endpoint whose own port this runner cannot reach: that of the first
 * fallback port that greets. Submission ports normally greet with the same name as port 25.
 */
export async function withFallback(
  host: MailHost,
  endpoint: EndpointObservation,
  context: ObserveContext,
  deadline: Deadline,
): Promise<{ readonly endpoint: EndpointObservation; readonly disputes: readonly Dispute[] }> {
  const { address, smtp } = endpoint;
  const asItIs = { endpoint, disputes: [] };
  if (!NOT_REACHABLE.includes(smtp.reason)) return asItIs;
  if (refusal(address, context.settings) !== null) return asItIs;
  const fallback = await firstGreeting(host, endpoint, context, deadline);
  if (fallback === null) return asItIs;
  const { bannerForward, bannerAliases, disputes } = await observeBannerForward(
    host,
    fallback.smtp.bannerNames,
    address,
    context.confirm,
    deadline,
  );
  return { endpoint: { ...endpoint, fallback, bannerForward, bannerAliases }, disputes };
}

async function firstGreeting(
  host: MailHost,
  { address, port: ownPort }: EndpointObservation,
  { dial, probeLimit, settings }: ObserveContext,
  deadline: Deadline,
): Promise<FallbackObservation | null> {
  const ports = host.fallbackPorts ?? settings.fallbackPorts;
  for (const port of ports.filter((candidate) => candidate !== ownPort)) {
    // Only the names are needed: no TLS unless the port requires it.
    const tls = port === 465 ? 'implicit' : 'none';
    const target = { address, port, tls, serverName: host.name } as const;
    const { smtp } = await probeLimit.run(address, () =>
      probeSmtp(target, { ...settings, dial }, deadline),
    );
    if (smtp.state === 'greeted') return { port, smtp };
  }
  return null;
}
