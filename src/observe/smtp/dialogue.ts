import { readBannerName, readEhloName } from '../../model/greeting.ts';
import type { TlsMode } from '../../model/mail-host.ts';
import type { Check, InconclusiveReason, SmtpObservation } from '../../model/observation.ts';
import { atMost, type Deadline } from '../limits/deadline.ts';
import { observeTls } from './certificate.ts';
import type { Connection } from './connection.ts';
import { NO_TLS } from './empty-observation.ts';
import { startClock } from './stopwatch.ts';

/** What is dialled, and how the dialogue goes. */
export interface SmtpTarget {
  readonly address: string;
  readonly port: number;
  readonly tls: TlsMode;
  /** The name that TLS asks for. */
  readonly serverName: string;
}

/** What an endpoint showed, and which of its further checks could not be made. */
export interface SmtpProbe {
  /** Where the SMTP check itself could not be made, `reason` says so. */
  readonly smtp: SmtpObservation;
  readonly undone: readonly Undone[];
  /** Settles when the connection is closed, which nobody who wants to know what was seen needs to wait for. */
  readonly goodbye: Promise<void>;
}

interface Undone {
  readonly check: Extract<Check, 'ehlo' | 'tls'>;
  readonly reason: InconclusiveReason;
  readonly detail: string;
}

/** Waits for the whole greeting, saying nothing. */
export async function greet(
  connection: Connection,
  deadline: Deadline,
): Promise<Partial<SmtpObservation> & Pick<SmtpObservation, 'state' | 'code'>> {
  const answer = await connection.reply(deadline);
  if (answer.kind !== 'reply') {
    const { kind: state, detail, lines: greeting } = answer;
    return { state, code: null, greeting, detail, reason: GREETING_REASONS[answer.kind] };
  }
  const { code, lines: greeting } = answer.reply;
  const bannerName = readBannerName(greeting);
  const named = {
    code,
    greeting,
    bannerName,
    bannerNames: bannerName === null ? [] : [bannerName],
  };
  if (code === 220) return { ...named, state: 'greeted' };
  if (code >= 400) {
    const detail = `the server greets with ${code} ${greeting[0] ?? ''}`.trimEnd();
    return { ...named, state: 'rejected', detail, reason: 'greeting-rejected' };
  }
  return { ...named, state: 'malformed', detail: `a greeting with code ${code} in place of 220` };
}

const GREETING_REASONS = {
  timeout: 'greeting-timeout',
  closed: 'connection-closed',
  malformed: null,
} as const;

/** EHLO, then STARTTLS where it is offered and wanted, then QUIT. */
export async function introduce(
  connection: Connection,
  greeted: SmtpObservation,
  ownName: string,
  target: SmtpTarget,
  deadline: Deadline,
): Promise<SmtpProbe> {
  const clock = startClock();
  connection.send(`EHLO ${ownName}`);
  const answer = await connection.reply(deadline);
  if (answer.kind !== 'reply') {
    connection.destroy();
    if (answer.kind === 'malformed') {
      return done({ ...greeted, state: 'malformed', detail: `EHLO: ${answer.detail}` });
    }
    const reason = answer.kind === 'timeout' ? 'reply-timeout' : 'connection-closed';
    return without(greeted, { check: 'ehlo', reason, detail: `EHLO: ${answer.detail}` });
  }
  const { code, lines } = answer.reply;
  const timingsMs = { ...greeted.timingsMs, ehlo: clock.lap() };
  if (code !== 250) {
    const detail = `EHLO was answered ${code} ${lines[0] ?? ''}`.trimEnd();
    const smtp = { ...greeted, ehloReply: lines, timingsMs };
    const undone = { check: 'ehlo', reason: 'greeting-rejected', detail } as const;
    return without(smtp, undone, quit(connection, deadline));
  }
  const introduced = { ...greeted, ehloName: readEhloName(lines), ehloReply: lines, timingsMs };
  if (target.tls === 'implicit') return done(introduced, quit(connection, deadline));
  const offered = lines.slice(1).some((line) => /^STARTTLS\s*$/i.test(line));
  const smtp = { ...introduced, tls: { ...NO_TLS, offered } };
  if (!offered || target.tls === 'none') return done(smtp, quit(connection, deadline));
  return upgrade(connection, smtp, ownName, target, deadline);
}

async function upgrade(
  connection: Connection,
  smtp: SmtpObservation,
  ownName: string,
  target: SmtpTarget,
  deadline: Deadline,
): Promise<SmtpProbe> {
  connection.send('STARTTLS');
  const answer = await connection.reply(deadline);
  const tlsFailed = (error: string, goodbye?: Promise<void>): SmtpProbe =>
    done(
      { ...smtp, state: 'tls-failed', tls: { ...NO_TLS, offered: true, error }, detail: error },
      goodbye,
    );
  if (answer.kind === 'timeout' || answer.kind === 'closed') {
    connection.destroy();
    const reason = answer.kind === 'timeout' ? 'reply-timeout' : 'connection-closed';
    return without(smtp, { check: 'tls', reason, detail: `STARTTLS: ${answer.detail}` });
  }
  if (answer.kind === 'malformed') {
    connection.destroy();
    return tlsFailed(`STARTTLS was answered with ${answer.detail}`);
  }
  const { code, lines } = answer.reply;
  if (code !== 220) {
    const error = `STARTTLS was answered ${code} ${lines[0] ?? ''}`.trimEnd();
    return tlsFailed(error, quit(connection, deadline));
  }
  const handshake = await connection.secure(target.serverName, deadline);
  if (handshake.kind === 'failed') return tlsFailed(handshake.detail);
  const tls = observeTls(handshake.socket);
  // RFC 3207 4.2: what was said in clear is forgotten, so the server is greeted anew.
  connection.send(`EHLO ${ownName}`);
  const renewed = await connection.reply(deadline);
  if (renewed.kind === 'reply') return done({ ...smtp, tls }, quit(connection, deadline));
  connection.destroy();
  return done({ ...smtp, tls });
}

/** QUIT's answer and the peer's FIN are waited for briefly. */
const QUIT_MS = 1000;

/** Ends a dialogue that still stands. What was seen is not held up by it, only the next who wants that address. */
export function quit(connection: Connection, deadline: Deadline): Promise<void> {
  return connection.end('QUIT', atMost(QUIT_MS, deadline));
}

/** @param goodbye where QUIT was said; without it the connection is gone */
export function done(smtp: SmtpObservation, goodbye = GONE): SmtpProbe {
  return { smtp, undone: [], goodbye };
}

function without(smtp: SmtpObservation, undone: Undone, goodbye = GONE): SmtpProbe {
  return { smtp, undone: [undone], goodbye };
}

const GONE = Promise.resolve();
