import { type CertificateRequest, makeCertificate } from './certificate.ts';
import type {
  Misbehaviour,
  Personality,
  Reply,
  ReplyText,
  Responder,
  StartTls,
} from './personality.ts';
import { isUnfinished } from './reply-packets.ts';
import type { SmtpConnection } from './smtp-connection.ts';

/**
 * Runs a personality on one connection. Returns when the dialogue or the connection has ended.
 *
 * @param index of the connection at its listener, from 0
 * @throws AbortError when the connection ends during a pause
 */
export async function playPersonality(
  connection: SmtpConnection,
  personality: Personality,
  index: number,
): Promise<void> {
  if (!isResponder(personality)) {
    connection.startReading();
    return misbehave(connection, personality);
  }
  if (personality.implicitTls) {
    await connection.secure(await makeCertificate(personality.implicitTls));
  } else {
    connection.startReading();
  }
  if ((await greet(connection, personality, index)) === 'ended') return;
  await answerCommands(connection, personality);
}

function isResponder(personality: Personality): personality is Responder {
  return personality.kind === undefined || personality.kind === 'responder';
}

const ENDLESS_BYTES = 4 * 1024 * 1024;
const DRIP_BYTES = 4096;

async function misbehave(connection: SmtpConnection, behaviour: Misbehaviour): Promise<void> {
  switch (behaviour.kind) {
    case 'silent':
      return endConnection(connection, 'silent');
    case 'reset':
      // A client on the same event loop has to see its connect succeed first.
      await nextTurn();
      return connection.reset();
    case 'close':
      return connection.close();
    case 'endless': {
      const line = Buffer.from(`${behaviour.line ?? '220-endless.example.com still here'}\r\n`);
      const block = Buffer.concat(Array.from({ length: 200 }, () => line));
      let left = behaviour.bytes ?? ENDLESS_BYTES;
      for (; left > 0 && !connection.hasPeerEnded; left -= block.length) {
        await connection.send(block.subarray(0, left), null);
      }
      return connection.close();
    }
    case 'drip': {
      const text = Buffer.from(behaviour.text ?? '220-drip.example.com\r\n');
      for (
        let sent = 0;
        sent < (behaviour.bytes ?? DRIP_BYTES) && !connection.hasPeerEnded;
        sent += 1
      ) {
        if (sent > 0) await connection.pause(behaviour.everyMs);
        const at = sent % text.length;
        await connection.send(text.subarray(at, at + 1), null);
      }
      return connection.close();
    }
  }
}

type Outcome = 'continues' | 'ended';

async function greet(
  connection: SmtpConnection,
  responder: Responder,
  index: number,
): Promise<Outcome> {
  const greeting = greetingOf(responder, index);
  if (responder.greetingDelayMs) await connection.pause(responder.greetingDelayMs);
  if (responder.postscreenMs === undefined) return sendReply(connection, greeting, 'greeting');
  if (!Array.isArray(greeting) || greeting.length < 2) {
    throw new Error('postscreenMs needs a greeting of at least two lines');
  }
  await connection.send(greeting.slice(0, -1), null);
  await connection.pause(responder.postscreenMs);
  return sendReply(connection, greeting.slice(-1), 'greeting');
}

function greetingOf(responder: Responder, index: number): Reply {
  const name = serverName(responder);
  const {
    greeting = responder.postscreenMs === undefined
      ? `220 ${name} ESMTP`
      : [`220-${name} ESMTP`, `220 ${name} ESMTP`],
  } = responder;
  const rotates = typeof greeting === 'object' && 'rotate' in greeting;
  if (!rotates) return greeting;
  const chosen = greeting.rotate[index % greeting.rotate.length];
  if (chosen === undefined) throw new Error('rotate needs at least one greeting');
  return chosen;
}

function serverName(responder: Responder): string {
  return responder.name ?? 'lab.example.com';
}

async function sendReply(
  connection: SmtpConnection,
  reply: Reply,
  completes: 'greeting' | 'reply',
): Promise<Outcome> {
  if (typeof reply === 'number') {
    await connection.send(`${reply} code ${reply} of the lab`, completes);
    return 'continues';
  }
  if (typeof reply === 'string' || !('ending' in reply)) {
    await connection.send(reply, isUnfinished(reply) ? null : completes);
    return 'continues';
  }
  if (reply.send !== undefined) {
    await connection.send(reply.send, isUnfinished(reply.send) ? null : completes);
  }
  await endConnection(connection, reply.ending);
  return 'ended';
}

async function endConnection(
  connection: SmtpConnection,
  ending: 'silent' | 'half-open' | 'close' | 'reset',
): Promise<void> {
  if (ending === 'reset') return connection.reset();
  if (ending === 'close') return connection.close();
  await connection.peerEnded;
  if (ending === 'silent') connection.close();
}

async function answerCommands(connection: SmtpConnection, responder: Responder): Promise<void> {
  let inTls = responder.implicitTls !== undefined;
  for (;;) {
    const line = await connection.nextLine();
    if (line === null) return connection.close();
    // After one turn of the event loop, a command that was sent too early has been recorded.
    await nextTurn();
    if (responder.replyDelayMs) await connection.pause(responder.replyDelayMs);
    const verb = line.trim().split(/\s/, 1)[0]?.toUpperCase() ?? '';
    if (verb === 'STARTTLS' && responder.starttls && !inTls) {
      if ((await startTls(connection, responder.starttls)) === 'ended') return;
      inTls = responder.starttls.outcome === 'works';
      continue;
    }
    const reply = replyTo(verb, responder, inTls);
    if ((await sendReply(connection, reply, 'reply')) === 'ended') return;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function replyTo(verb: string, responder: Responder, inTls: boolean): Reply {
  switch (verb) {
    case 'EHLO':
      return (
        (inTls ? responder.ehloInTls : undefined) ?? responder.ehlo ?? ehloLines(responder, inTls)
      );
    case 'HELO':
      return responder.helo ?? `250 ${responder.ehloName ?? serverName(responder)}`;
    case 'QUIT':
      return responder.quit ?? { send: '221 2.0.0 Bye', ending: 'close' };
    case 'NOOP':
    case 'RSET':
      return '250 2.0.0 Ok';
    case 'MAIL':
    case 'RCPT':
    case 'DATA':
    case 'AUTH':
      return '550 5.7.1 This host takes no mail';
    default:
      return '502 5.5.2 Command not recognized';
  }
}

function ehloLines(responder: Responder, inTls: boolean): ReplyText {
  const offersTls = responder.starttls !== undefined && !inTls;
  const lines = [
    responder.ehloName ?? serverName(responder),
    ...(responder.keywords ?? ['PIPELINING', '8BITMIME']),
    ...(offersTls ? ['STARTTLS'] : []),
  ];
  return lines.map((line, index) => `250${index === lines.length - 1 ? ' ' : '-'}${line}`);
}

async function startTls(connection: SmtpConnection, starttls: StartTls): Promise<Outcome> {
  switch (starttls.outcome) {
    case 'refused':
      return sendReply(connection, starttls.reply ?? '454 4.7.0 TLS not available', 'reply');
    case 'unanswered':
      await endConnection(connection, 'silent');
      return 'ended';
    case 'works':
      await upgrade(connection, starttls.certificate);
      return 'continues';
    default:
      await connection.send('220 2.0.0 Ready to start TLS', 'reply');
      await connection.nextChunk();
      if (starttls.outcome === 'garbage') {
        await connection.send('this is no TLS record', null);
      }
      await endConnection(connection, starttls.outcome === 'closes' ? 'close' : 'silent');
      return 'ended';
  }
}

async function upgrade(connection: SmtpConnection, request: CertificateRequest): Promise<void> {
  const certificate = await makeCertificate(request);
  const replied = connection.send('220 2.0.0 Ready to start TLS', 'reply');
  await Promise.all([replied, connection.secure(certificate)]);
}
