import { readBannerName, readEhloName, readRefusalName } from '../../model/greeting.ts';
import type { TlsMode } from '../../model/mail-host.ts';
import type { Cut, OtherProtocol, SmtpObservation } from '../../model/observation.ts';
import type { InconclusiveCheck } from '../inconclusive.ts';
import { type Deadline, deadlineIn, pause } from '../limits/deadline.ts';
import { type Connection, type NoReply, openConnection } from './connection.ts';
import type { Dial, DialOutcome } from './dial.ts';
import { recogniseProtocol } from './recognise-protocol.ts';
import type { Reply } from './reply-reader.ts';
import { NO_TLS } from './tls-handshake.ts';

/** One address and port, and whether to use TLS there. */
export interface SmtpTarget {
  readonly address: string;
  readonly port: number;
  readonly tls: TlsMode;
  /** The SNI name of a TLS handshake. */
  readonly serverName: string;
}

export interface SmtpSettings {
  readonly dial: Dial;
  /** Connections per endpoint, to see a name rotate; at least 1. */
  readonly samples: number;
  /** How often a refused or closed connection is tried again. */
  readonly retries: number;
  /** The name to send with EHLO; null for the address literal of the connection's local address. */
  readonly ehloName: string | null;
}

/** The facts of one probe. */
export interface SmtpProbe {
  /** `reason` says why the SMTP check itself is inconclusive. */
  readonly smtp: SmtpObservation;
  /** The EHLO and TLS checks that could not run. */
  readonly inconclusive: readonly InconclusiveCheck[];
  readonly cuts: readonly Cut[];
  /** The certificates of a TLS handshake in DER, the server's own one first. */
  readonly chain: readonly Buffer[];
  /** Resolves when the connection is closed. Only the next connection to the address has to wait for it. */
  readonly closed: Promise<void>;
}

/** A probe that has seen nothing. */
export const EMPTY_SMTP: SmtpObservation = {
  state: 'skipped',
  code: null,
  greeting: [],
  bannerName: null,
  ehloName: null,
  ehloReply: [],
  bannerNames: [],
  tls: null,
  protocol: null,
  reason: null,
  detail: null,
  timingsMs: { connect: null, greeting: null, ehlo: null },
};

/**
 * Probes an SMTP server (RFC 5321): connect, greeting, EHLO, STARTTLS where the target asks for it, QUIT. Further
 * connections read the greeting alone, since its name may rotate. The probe waits for the whole greeting, sends one
 * command at a time and never begins a mail transaction.
 */
export async function probeSmtp(
  target: SmtpTarget,
  settings: SmtpSettings,
  deadline: Deadline,
): Promise<SmtpProbe> {
  const first = await probeWithRetries(target, settings, deadline);
  if (first.smtp.code !== 220) return first;
  const bannerNames = new Set(first.smtp.bannerNames);
  const otherGreetings: string[] = [];
  let { closed } = first;
  for (let sample = 1; sample < settings.samples && deadline.remaining() > 0; sample++) {
    await closed;
    const next = await probeOnce(target, settings, deadline, 'greeting');
    closed = next.closed;
    if (next.smtp.code !== 220) break;
    const isNew = next.smtp.bannerNames.some((name) => !bannerNames.has(name));
    if (isNew) otherGreetings.push(...next.smtp.greeting.slice(0, 1));
    for (const name of next.smtp.bannerNames) bannerNames.add(name);
  }
  const smtp = {
    ...first.smtp,
    bannerNames: [...bannerNames],
    ...(otherGreetings.length === 0 ? {} : { otherGreetings }),
  };
  return { ...first, smtp, closed };
}

/** The pause before a server that is too busy (421) is asked again, in milliseconds. */
const BUSY_PAUSE_MS = 1000;

/** The result for an endpoint that was not connected to. */
export function notProbed(smtp: Partial<SmtpObservation> = {}): SmtpProbe {
  return finished({ ...EMPTY_SMTP, ...smtp });
}

const FIRST_RETRY_MS = 200;

async function probeWithRetries(
  target: SmtpTarget,
  settings: SmtpSettings,
  deadline: Deadline,
): Promise<SmtpProbe> {
  let wasBusy = false;
  for (let retry = 0; ; retry++) {
    const probe = await probeOnce(target, settings, deadline, 'everything');
    // 421 means "later" (RFC 5321 3.8): one more connection, whatever the number of retries.
    if (probe.smtp.code === 421 && !wasBusy && deadline.remaining() > 2 * BUSY_PAUSE_MS) {
      wasBusy = true;
      await probe.closed;
      await pause(BUSY_PAUSE_MS, deadline);
      continue;
    }
    if ((isSilent(probe) && target.port !== 25) || hasFailedHandshake(target, probe)) {
      return withProtocol(target, settings, probe, deadline);
    }
    const transient = probe.smtp.state === 'refused' || probe.smtp.state === 'closed';
    if (!transient || retry >= settings.retries) return probe;
    await pause(FIRST_RETRY_MS * 2 ** retry, deadline);
    if (deadline.remaining() === 0) return probe;
  }
}

/**
 * Whether a connected server sent nothing: one that speaks TLS or HTTP waits for the client. On port 25 a silent server
 * is not asked, since a slow one marks down a client that speaks before the greeting.
 */
function isSilent({ smtp }: SmtpProbe): boolean {
  return smtp.reason === 'greeting-timeout' && smtp.detail === SILENT;
}

function hasFailedHandshake({ tls }: SmtpTarget, { smtp }: SmtpProbe): boolean {
  return tls === 'implicit' && smtp.state === 'tls-failed';
}

const SILENT = 'the server sent nothing';

/**
 * The most milliseconds to find out what a silent server speaks, and never more than a tenth of the time for its
 * greeting: a slow one may still come.
 */
const RECOGNISE_MS = 3000;

/** Adds the protocol that a port speaks in place of the expected one. */
async function withProtocol(
  target: SmtpTarget,
  { dial }: SmtpSettings,
  probe: SmtpProbe,
  deadline: Deadline,
): Promise<SmtpProbe> {
  await probe.closed;
  const until = deadlineIn(RECOGNISE_MS, deadline);
  const protocol = await recogniseProtocol(target.address, target.port, dial, until);
  const { smtp } = probe;
  const isExpected = protocol === (target.tls === 'implicit' ? 'tls' : 'smtp');
  if (protocol === null || isExpected) {
    if (!isSilent(probe)) return probe;
    // Whether the run goes on shows only at the end of the time that the greeting had.
    await pause(deadline.remaining(), deadline);
    const ended = runEndedBefore(deadline, GREETING);
    return { ...probe, smtp: { ...smtp, ...ended } };
  }
  // A server that waits for another protocol has been checked completely: it is no SMTP server.
  const state = smtp.state === 'tls-failed' ? 'tls-failed' : 'malformed';
  const detail = `the server speaks ${PROTOCOL_NAMES[protocol]}`;
  return { ...probe, smtp: { ...smtp, state, protocol, reason: null, detail } };
}

const PROTOCOL_NAMES: Readonly<Record<OtherProtocol, string>> = {
  smtp: 'plain SMTP, without TLS from the first byte',
  tls: 'TLS from the first byte',
  http: 'HTTP',
  ssh: 'SSH',
};

/** Probes over one connection: everything, or the greeting alone. */
async function probeOnce(
  target: SmtpTarget,
  settings: SmtpSettings,
  deadline: Deadline,
  extent: 'everything' | 'greeting',
): Promise<SmtpProbe> {
  const lapMs = startStopwatch();
  const dialled = await settings.dial(target.address, target.port, deadline);
  if (dialled.kind !== 'open')
    return finished({ ...EMPTY_SMTP, ...dialFailure(dialled, deadline) });

  const connection = openConnection(dialled.socket);
  try {
    const ehlo = ehloCommand(settings, dialled);
    return await probeConnected({ connection, target, deadline, extent, lapMs, ehlo });
  } catch (error) {
    // An open connection would keep the process from ending.
    connection.destroy();
    throw error;
  }
}

async function probeConnected(dialogue: Dialogue): Promise<SmtpProbe> {
  const { connection, target, deadline, lapMs } = dialogue;
  const connected = { ...EMPTY_SMTP, timingsMs: { ...EMPTY_SMTP.timingsMs, connect: lapMs() } };
  if (target.tls !== 'implicit') return converse(connected, dialogue);
  const handshake = await connection.secure(target.serverName, deadline);
  if (handshake.kind !== 'secure') {
    const ended = handshake.kind === 'timeout' ? runEndedBefore(deadline, HANDSHAKE) : null;
    if (ended !== null) return finished({ ...connected, state: 'timeout', ...ended });
    return finished(withTlsError(connected, handshake.detail));
  }
  const probe = await converse({ ...connected, tls: handshake.tls }, dialogue);
  return { ...probe, cuts: handshake.cuts, chain: handshake.chain };
}

interface Dialogue {
  readonly connection: Connection;
  readonly target: SmtpTarget;
  readonly deadline: Deadline;
  readonly extent: 'everything' | 'greeting';
  readonly lapMs: () => number;
  /** The EHLO command. */
  readonly ehlo: string;
}

/** Reads the greeting, then EHLO, STARTTLS and QUIT as far as the extent and the target ask for them. */
async function converse(
  connected: SmtpObservation,
  { connection, target, deadline, extent, lapMs, ehlo }: Dialogue,
): Promise<SmtpProbe> {
  let smtp = connected;
  const reservedMs = Math.min(RECOGNISE_MS, deadline.remaining() / 10);
  const greeting = await connection.reply(deadlineIn(deadline.remaining() - reservedMs, deadline));
  if (greeting.kind !== 'reply') {
    return finished({ ...smtp, ...greetingFailure(greeting, deadline) });
  }
  smtp = { ...smtp, ...readGreeting(greeting.reply) };
  if (smtp.state === 'malformed') {
    connection.destroy();
    return finished(smtp);
  }
  smtp = { ...smtp, timingsMs: { ...smtp.timingsMs, greeting: lapMs() } };
  if (smtp.state !== 'greeted' || extent === 'greeting') {
    return finished(smtp, quit(connection, deadline));
  }

  connection.send(ehlo);
  let command = 'EHLO';
  let answer = await connection.reply(deadline);
  if (answer.kind === 'reply' && UNKNOWN_COMMAND.has(answer.reply.code)) {
    command = 'HELO';
    connection.send(ehlo.replace('EHLO', command));
    answer = await connection.reply(deadline);
  }
  if (answer.kind === 'malformed') {
    return finished({ ...smtp, state: 'malformed', detail: `${command}: ${answer.detail}` });
  }
  if (answer.kind !== 'reply') {
    return finished(smtp, CLOSED, [answerFailure('ehlo', command, answer, deadline)]);
  }
  const { code, lines } = answer.reply;
  smtp = { ...smtp, ehloReply: lines, timingsMs: { ...smtp.timingsMs, ehlo: lapMs() } };
  if (code !== 250) {
    smtp = { ...smtp, ehloCode: code };
    const detail = `${command} was answered ${code} ${lines[0] ?? ''}`.trimEnd();
    const check = { check: 'ehlo', reason: 'greeting-rejected', detail } as const;
    return finished(smtp, quit(connection, deadline), [check]);
  }
  smtp = { ...smtp, ehloName: readEhloName(lines) };
  if (target.tls === 'implicit') return finished(smtp, quit(connection, deadline));

  const offered = lines.slice(1).some((line) => /^STARTTLS\s*$/i.test(line));
  smtp = { ...smtp, tls: { ...NO_TLS, offered } };
  if (!offered || target.tls === 'none') return finished(smtp, quit(connection, deadline));
  return upgrade(connection, smtp, ehlo, target, deadline);
}

/** RFC 5321 3.2: a server that does not know EHLO gets HELO. It has no extensions then, so that STARTTLS is not offered. */
const UNKNOWN_COMMAND: ReadonlySet<number> = new Set([500, 502]);

function ehloCommand(
  { ehloName }: SmtpSettings,
  { ownAddress }: Extract<DialOutcome, { kind: 'open' }>,
): string {
  return `EHLO ${ehloName ?? addressLiteral(ownAddress)}`;
}

/** STARTTLS, the handshake, and EHLO once more (RFC 3207). */
async function upgrade(
  connection: Connection,
  smtp: SmtpObservation,
  ehlo: string,
  { serverName }: SmtpTarget,
  deadline: Deadline,
): Promise<SmtpProbe> {
  connection.send('STARTTLS');
  const answer = await connection.reply(deadline);
  if (answer.kind === 'malformed') {
    return finished(withTlsError(smtp, `STARTTLS was answered with ${answer.detail}`));
  }
  if (answer.kind !== 'reply') {
    return finished(smtp, CLOSED, [answerFailure('tls', 'STARTTLS', answer, deadline)]);
  }
  const { code, lines } = answer.reply;
  if (code !== 220) {
    const error = `STARTTLS was answered ${code} ${lines[0] ?? ''}`.trimEnd();
    return finished(withTlsError(smtp, error), quit(connection, deadline));
  }
  const handshake = await connection.secure(serverName, deadline);
  if (handshake.kind !== 'secure') {
    const ended = handshake.kind === 'timeout' ? runEndedBefore(deadline, HANDSHAKE) : null;
    if (ended !== null) return finished(smtp, CLOSED, [{ check: 'tls', ...ended }]);
    return finished(withTlsError(smtp, handshake.detail));
  }
  const secured = { ...smtp, tls: handshake.tls };
  // RFC 3207 4.2: the server has discarded the first EHLO, so a client sends it again.
  connection.send(ehlo);
  const renewed = await connection.reply(deadline);
  const closed = renewed.kind === 'reply' ? quit(connection, deadline) : CLOSED;
  return { ...finished(secured, closed), cuts: handshake.cuts, chain: handshake.chain };
}

function finished(
  smtp: SmtpObservation,
  closed = CLOSED,
  inconclusive: readonly InconclusiveCheck[] = [],
): SmtpProbe {
  return { smtp, inconclusive, cuts: [], chain: [], closed };
}

const CLOSED = Promise.resolve();

/** The longest wait for the answer to QUIT and the server's FIN, in milliseconds. */
const QUIT_MS = 1000;

/** @returns a promise that resolves when the connection is closed */
function quit(connection: Connection, deadline: Deadline): Promise<void> {
  return connection.end('QUIT', deadlineIn(QUIT_MS, deadline));
}

function dialFailure(
  { kind, detail }: Exclude<DialOutcome, { kind: 'open' }>,
  deadline: Deadline,
): Partial<SmtpObservation> {
  const ended = kind === 'timeout' ? runEndedBefore(deadline, 'the connection was accepted') : null;
  return { ...DIAL_FAILURES[kind], detail, ...ended };
}

const DIAL_FAILURES = {
  refused: { state: 'refused', reason: null },
  unreachable: { state: 'unreachable', reason: null },
  timeout: { state: 'timeout', reason: 'connect-timeout' },
  closed: { state: 'closed', reason: 'connection-closed' },
  blocked: { state: 'skipped', reason: 'egress-blocked' },
  exhausted: { state: 'skipped', reason: 'deadline' },
} as const;

function readGreeting({ code, lines: greeting }: Reply): Partial<SmtpObservation> {
  const bannerName = code < 400 ? readBannerName(greeting) : readRefusalName(greeting);
  const bannerNames = bannerName === null ? [] : [bannerName];
  const facts = { code, greeting, bannerName, bannerNames };
  if (code === 220) return { ...facts, state: 'greeted' };
  if (code < 400) {
    const detail = `a greeting with code ${code} in place of 220`;
    return { ...facts, state: 'malformed', detail };
  }
  const detail = `the server greets with ${code} ${shownLines(greeting)}`.trimEnd();
  return { ...facts, state: 'rejected', detail, reason: 'greeting-rejected' };
}

/** The most lines of a refusal that its detail shows. */
const MAX_SHOWN_LINES = 3;

function shownLines(lines: readonly string[]): string {
  const shown = lines.filter((line) => line !== '').slice(0, MAX_SHOWN_LINES);
  return shown.join(' / ');
}

function greetingFailure(
  { kind, lines, detail: what, protocol, isSilent }: NoReply,
  deadline: Deadline,
): Partial<SmtpObservation> {
  const ended = kind === 'timeout' ? runEndedBefore(deadline, GREETING) : null;
  const detail = kind === 'timeout' && isSilent ? SILENT : what;
  return {
    state: kind,
    greeting: lines,
    protocol,
    reason: GREETING_REASONS[kind],
    detail,
    ...ended,
  };
}

const GREETING_REASONS = {
  timeout: 'greeting-timeout',
  closed: 'connection-closed',
  malformed: null,
} as const;

function answerFailure(
  check: 'ehlo' | 'tls',
  command: string,
  { kind, detail }: NoReply,
  deadline: Deadline,
): InconclusiveCheck {
  const ended = kind === 'timeout' ? runEndedBefore(deadline, 'it was answered') : null;
  const reason = kind === 'timeout' ? 'reply-timeout' : 'connection-closed';
  return { check, reason, detail: `${command}: ${detail}`, ...ended };
}

function withTlsError(smtp: SmtpObservation, error: string): SmtpObservation {
  const tls = { ...NO_TLS, offered: true, error };
  return { ...smtp, state: 'tls-failed', tls, detail: error };
}

const GREETING = 'the greeting was whole';
const HANDSHAKE = 'the TLS handshake had ended';

/**
 * The reason for a timeout when the run itself has ended: the server had less time than usual, so the timeout says
 * nothing about it. Null while the run goes on.
 */
function runEndedBefore(
  deadline: Deadline,
  awaited: string,
): { readonly reason: 'deadline'; readonly detail: string } | null {
  const why = deadline.runEndReason();
  return why === null ? null : { reason: 'deadline', detail: `${why} before ${awaited}` };
}

/** @returns a function that returns the whole milliseconds since its last call, or since the start */
function startStopwatch(): () => number {
  let start = performance.now();
  return () => {
    const now = performance.now();
    const lap = Math.round(now - start);
    start = now;
    return lap;
  };
}

/** The address literal of the connection's local address (RFC 5321 4.1.3). */
function addressLiteral(address: string): string {
  return address.includes(':') ? `[IPv6:${address}]` : `[${address}]`;
}
