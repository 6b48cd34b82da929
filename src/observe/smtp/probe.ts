import type { SmtpObservation, TlsObservation } from '../../model/observation.ts';
import { type Deadline, pause } from '../limits/deadline.ts';
import { observeTls } from './certificate.ts';
import { openConnection } from './connection.ts';
import type { Dial } from './dial.ts';
import { done, greet, introduce, quit, type SmtpProbe, type SmtpTarget } from './dialogue.ts';
import { EMPTY_SMTP, NO_TLS } from './empty-observation.ts';
import { startClock } from './stopwatch.ts';

export interface SmtpSettings {
  readonly dial: Dial;
  /** Connections per endpoint, to see a name rotate; at least 1. */
  readonly samples: number;
  /** How often a refused or broken connection is tried again. */
  readonly retries: number;
  /** The name to send with EHLO; null for an address literal of this end. */
  readonly ehloName: string | null;
}

const FIRST_RETRY_PAUSE_MS = 200;

/**
 * Sees what one address and port says of itself: greeting, EHLO name, and TLS where the mode asks for it.
 * Polite by construction: the whole greeting is awaited, one command is sent at a time, and QUIT ends every
 * dialogue that still stands. No mail transaction is ever begun.
 */
export async function probeSmtp(
  target: SmtpTarget,
  settings: SmtpSettings,
  deadline: Deadline,
): Promise<SmtpProbe> {
  const first = await converseAgain(target, settings, deadline);
  const names = first.smtp.bannerName === null ? [] : [first.smtp.bannerName];
  if (first.smtp.code !== 220) return first;
  let { goodbye } = first;
  for (let sample = 1; sample < settings.samples && deadline.remaining() > 0; sample++) {
    await goodbye;
    const { smtp, ...next } = await converse(target, settings, deadline, 'greeting-only');
    goodbye = next.goodbye;
    if (smtp.code !== 220) break;
    if (smtp.bannerName !== null && !names.includes(smtp.bannerName)) names.push(smtp.bannerName);
  }
  return { ...first, smtp: { ...first.smtp, bannerNames: names }, goodbye };
}

async function converseAgain(
  target: SmtpTarget,
  settings: SmtpSettings,
  deadline: Deadline,
): Promise<SmtpProbe> {
  for (let turn = 0; ; turn++) {
    const probe = await converse(target, settings, deadline, 'whole');
    const transient = probe.smtp.state === 'refused' || probe.smtp.state === 'closed';
    if (!transient || turn >= settings.retries) return probe;
    await pause(FIRST_RETRY_PAUSE_MS * 2 ** turn, deadline);
    if (deadline.remaining() === 0) return probe;
  }
}

async function converse(
  target: SmtpTarget,
  settings: SmtpSettings,
  deadline: Deadline,
  extent: 'whole' | 'greeting-only',
): Promise<SmtpProbe> {
  const clock = startClock();
  const { address, port } = target;
  const dialled = await settings.dial(address, port, deadline);
  if (dialled.kind !== 'open') {
    const { kind, detail } = dialled;
    return done({ ...EMPTY_SMTP, ...FAILED_DIALS[kind], detail });
  }
  const connect = clock.lap();
  const connection = openConnection(dialled.socket);
  let tls: TlsObservation | null = null;
  if (target.tls === 'implicit') {
    const handshake = await connection.secure(target.serverName, deadline);
    const timingsMs = { ...EMPTY_SMTP.timingsMs, connect };
    if (handshake.kind === 'failed') {
      tls = { ...NO_TLS, offered: true, error: handshake.detail };
      return done({
        ...EMPTY_SMTP,
        state: 'tls-failed',
        tls,
        detail: handshake.detail,
        timingsMs,
      });
    }
    tls = observeTls(handshake.socket);
  }
  const greeted = { ...(await greet(connection, deadline)), tls };
  const timingsMs = { connect, greeting: clock.lap(), ehlo: null };
  const smtp: SmtpObservation = { ...EMPTY_SMTP, ...greeted, timingsMs };
  if (smtp.code === null || smtp.state === 'malformed') {
    connection.destroy();
    return done({ ...smtp, timingsMs: { ...timingsMs, greeting: null } });
  }
  if (smtp.state !== 'greeted' || extent === 'greeting-only') {
    return done(smtp, quit(connection, deadline));
  }
  const ownName = settings.ehloName ?? literal(dialled.ownAddress);
  return introduce(connection, smtp, ownName, target, deadline);
}

const FAILED_DIALS = {
  refused: { state: 'refused', reason: null },
  unreachable: { state: 'unreachable', reason: null },
  timeout: { state: 'timeout', reason: 'connect-timeout' },
  closed: { state: 'closed', reason: 'connection-closed' },
  blocked: { state: 'skipped', reason: 'egress-blocked' },
  starved: { state: 'skipped', reason: 'deadline' },
} as const;

/** An address literal that names this end of the connection (RFC 5321 4.1.3). */
function literal(address: string): string {
  return address.includes(':') ? `[IPv6:${address}]` : `[${address}]`;
}
