import type { TlsMode } from '../../model/mail-host.ts';
import type { Check, InconclusiveReason, SmtpObservation } from '../../model/observation.ts';
import { atMost, type Deadline } from '../deadline.ts';
import { NO_TLS } from './blank.ts';
import { observeTls } from './certificate.ts';
import type { Connection } from './connection.ts';
import { readBannerName, readEhloName } from './greeting.ts';
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
    return { smtp: greeted, undone: [{ check: 'ehlo', reason, detail: `EHLO: ${answer.detail}` }] };
  }
  const { code, lines } = answer.reply;
  const timingsMs = { ...greeted.timingsMs, ehlo: clock.lap() };
  if (code !== 250) {
    await quit(connection, deadline);
    const detail = `EHLO was answered ${code} ${lines[0] ?? ''}`.trimEnd();
    const smtp = { ...greeted, ehloReply: lines, timingsMs };
    return { smtp, undone: [{ check: 'ehlo', reason: 'greeting-rejected', detail }] };
  }
  const introduced = { ...greeted, ehloName: readEhloName(lines), ehloReply: lines, timingsMs };
  if (target.tls === 'implicit') {
    await quit(connection, deadline);
    return done(introduced);
  }
  const offered = lines.slice(1).some((line) => /^STARTTLS\s*$/i.test(line));
  const smtp = { ...introduced, tls: { ...NO_TLS, offered } };
  if (!offered || target.tls === 'none') {
    await quit(connection, deadline);
    return done(smtp);
  }
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
  const tlsFailed = (error: string): SmtpProbe =>
    done({
      ...smtp,
      state: 'tls-failed',
      tls: { ...NO_TLS, offered: true, error },
      detail: error,
    });
  if (answer.kind === 'timeout' || answer.kind === 'closed') {
    connection.destroy();
    const reason = answer.kind === 'timeout' ? 'reply-timeout' : 'connection-closed';
    return { smtp, undone: [{ check: 'tls', reason, detail: `STARTTLS: ${answer.detail}` }] };
  }
  if (answer.kind === 'malformed') {
    connection.destroy();
    return tlsFailed(`STARTTLS was answered with ${answer.detail}`);
  }
  const { code, lines } = answer.reply;
  if (code !== 220) {
    await quit(connection, deadline);
    return tlsFailed(`STARTTLS was answered ${code} ${lines[0] ?? ''}`.trimEnd());
  }
  const handshake = await connection.secure(target.serverName, deadline);
  if (handshake.kind === 'failed') return tlsFailed(handshake.detail);
  const tls = observeTls(handshake.socket);
  // RFC 3207 4.2: what was said in clear is forgotten, so the server is greeted anew.
  connection.send(`EHLO ${ownName}`);
  const renewed = await connection.reply(deadline);
  if (renewed.kind === 'reply') await quit(connection, deadline);
  else connection.destroy();
  return done({ ...smtp, tls });
}

/** QUIT's answer and the peer's FIN are waited for briefly. */
const QUIT_MS = 1000;

/** Ends a dialogue that still stands. */
export function quit(connection: Connection, deadline: Deadline): Promise<void> {
  return connection.end('QUIT', atMost(QUIT_MS, deadline));
}

export function done(smtp: SmtpObservation): SmtpProbe {
  return { smtp, undone: [] };
}
