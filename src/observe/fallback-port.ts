import type { MailHost } from '../model/mail-host.ts';
import type {
  EndpointObservation,
  FallbackObservation,
  InconclusiveReason,
} from '../model/observation.ts';
import { refusal } from './address-guard.ts';
import type { Deadline } from './limits/deadline.ts';
import type { ProbeLimit } from './limits/probe-limit.ts';
import type { Dial } from './smtp/dial.ts';
import { probeSmtp, type SmtpSettings } from './smtp/probe.ts';

interface FallbackSettings extends Omit<SmtpSettings, 'dial'> {
  readonly fallbackPorts: readonly number[];
  readonly allowPrivateAddresses: boolean;
}

/** Reasons that say no more than that the port cannot be reached from here. */
const CLOSED_FROM_HERE: readonly (InconclusiveReason | null)[] = [
  'egress-blocked',
  'connect-timeout',
];

/**
 * Reads the greeting of the first fallback port that greets, where an endpoint's own port is closed from here.
 * The submission ports normally greet under the name that port 25 has: a weaker witness, better than none.
 */
export async function observeFallback(
  host: MailHost,
  { address, port, smtp }: EndpointObservation,
  tools: { readonly dial: Dial; readonly lanes: ProbeLimit },
  settings: FallbackSettings,
  deadline: Deadline,
): Promise<FallbackObservation | null> {
  const ports = host.fallbackPorts ?? settings.fallbackPorts;
  if (!CLOSED_FROM_HERE.includes(smtp.reason) || refusal(address, settings) !== null) return null;
  for (const other of ports.filter((candidate) => candidate !== port)) {
    // Only the names are wanted, so that no more TLS is spoken than the port itself asks for.
    const tls = other === 465 ? 'implicit' : 'none';
    const target = { address, port: other, tls, serverName: host.name } as const;
    const probe = await tools.lanes.run(address, () =>
      probeSmtp(target, { ...settings, dial: tools.dial }, deadline),
    );
    if (probe.smtp.state === 'greeted') return { port: other, smtp: probe.smtp };
  }
  return null;
}
