import { type CertificateRequest, makeCertificate } from './certificate.ts';
import type { Misbehaviour, Personality, Reply, StartTls, Talker, Words } from './personality.ts';
import type { SmtpConnection } from './smtp-connection.ts';
import { isUnfinished } from './words.ts';

/**
 * Plays a personality on one connection, the `turn`th (from 0) of its listener. Returns when the
 * conversation is over or the peer is gone; throws an AbortError when the socket goes while it
 * waits.
 */
export async function playPersonality(
  connection: SmtpConnection,
  personality: Personality,
  turn: number,
): Promise<void> {
  if (!isTalker(personality)) {
    connection.startReading();
    return misbehave(connection, personality);
  }
  if (personality.implicitTls) {
    await connection.secure(await makeCertificate(personality.implicitTls));
  } else {
    connection.startReading();
  }
  if ((await greet(connection, personality, turn)) === 'over') return;
  await answerCommands(connection, personality);
}

function isTalker(personality: Personality): personality is Talker {
  return personality.kind === undefined || personality.kind === 'talker';
}

const ENDLESS_BYTES = 4 * 1024 * 1024;
const DRIP_BYTES = 4096;

async function misbehave(connection: SmtpConnection, behaviour: Misbehaviour): Promise<void> {
  switch (behaviour.kind) {
    case 'silent':
      return after(connection, 'silent');
    case 'reset':
      // A peer on the same event loop is to see its connect succeed first.
      await turnOfTheLoop();
      return connection.reset();
    case 'close':
      return connection.close();
    case 'endless': {
      const line = Buffer.from(`${behaviour.line ?? '220-endless.example.com still here'}\r\n`);
      const block = Buffer.concat(Array.from({ length: 200 }, () => line));
      let left = behaviour.bytes ?? ENDLESS_BYTES;
      for (; left > 0 && !connection.gone; left -= block.length) {
        await connection.say(block.subarray(0, left), null);
      }
      return connection.close();
    }
    case 'drip': {
      const text = Buffer.from(behaviour.text ?? '220-drip.example.com\r\n');
      for (let sent = 0; sent < (behaviour.bytes ?? DRIP_BYTES) && !connection.gone; sent += 1) {
        if (sent > 0) await connection.pause(behaviour.everyMs);
        const at = sent % text.length;
        await connection.say(text.subarray(at, at + 1), null);
      }
      return connection.close();
    }
  }
}

/** Whether the conversation goes on. */
type Outcome = 'goes-on' | 'over';

async function greet(connection: SmtpConnection, talker: Talker, turn: number): Promise<Outcome> {
  const greeting = greetingOf(talker, turn);
  if (talker.greetingDelayMs) await connection.pause(talker.greetingDelayMs);
  if (talker.postscreenMs === undefined) return speak(connection, greeting, 'greeting');
  if (!Array.isArray(greeting) || greeting.length < 2) {
    throw new Error('postscreenMs needs a greeting of at least two lines');
  }
  await connection.say(greeting.slice(0, -1), null);
  await connection.pause(talker.postscreenMs);
  return speak(connection, greeting.slice(-1), 'greeting');
}

function greetingOf(talker: Talker, turn: number): Reply {
  const name = nameOf(talker);
  const {
    greeting = talker.postscreenMs === undefined
      ? `220 ${name} ESMTP`
      : [`220-${name} ESMTP`, `220 ${name} ESMTP`],
  } = talker;
  const rotates = typeof greeting === 'object' && 'rotate' in greeting;
  if (!rotates) return greeting;
  const chosen = greeting.rotate[turn % greeting.rotate.length];
  if (chosen === undefined) throw new Error('rotate needs at least one greeting');
  return chosen;
}

function nameOf(talker: Talker): string {
  return talker.name ?? 'lab.example.com';
}

async function speak(
  connection: SmtpConnection,
  reply: Reply,
  completes: 'greeting' | 'reply',
): Promise<Outcome> {
  if (typeof reply === 'number') {
    await connection.say(`${reply} code ${reply} of the lab`, completes);
    return 'goes-on';
  }
  if (typeof reply === 'string' || !('ending' in reply)) {
    await connection.say(reply, isUnfinished(reply) ? null : completes);
    return 'goes-on';
  }
  if (reply.say !== undefined) {
    await connection.say(reply.say, isUnfinished(reply.say) ? null : completes);
  }
  await after(connection, reply.ending);
  return 'over';
}

async function after(
  connection: SmtpConnection,
  ending: 'silent' | 'half-open' | 'close' | 'reset',
): Promise<void> {
  if (ending === 'reset') return connection.reset();
  if (ending === 'close') return connection.close();
  await connection.peerGone;
  if (ending === 'silent') connection.close();
}

async function answerCommands(connection: SmtpConnection, talker: Talker): Promise<void> {
  let inTls = talker.implicitTls !== undefined;
  for (;;) {
    const line = await connection.nextLine();
    if (line === null) return connection.close();
    // One turn of the event loop lets a command that was sent too early be recorded as such.
    await turnOfTheLoop();
    if (talker.replyDelayMs) await connection.pause(talker.replyDelayMs);
    const verb = line.trim().split(/\s/, 1)[0]?.toUpperCase() ?? '';
    if (verb === 'STARTTLS' && talker.starttls && !inTls) {
      if ((await startTls(connection, talker.starttls)) === 'over') return;
      inTls = talker.starttls.outcome === 'works';
      continue;
    }
    const reply = replyTo(verb, talker, inTls);
    if ((await speak(connection, reply, 'reply')) === 'over') return;
  }
}

function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function replyTo(verb: string, talker: Talker, inTls: boolean): Reply {
  switch (verb) {
    case 'EHLO':
      return (inTls ? talker.ehloInTls : undefined) ?? talker.ehlo ?? ehloLines(talker, inTls);
    case 'HELO':
      return talker.helo ?? `250 ${talker.ehloName ?? nameOf(talker)}`;
    case 'QUIT':
      return talker.quit ?? { say: '221 2.0.0 Bye', ending: 'close' };
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

function ehloLines(talker: Talker, inTls: boolean): Words {
  const offersTls = talker.starttls !== undefined && !inTls;
  const lines = [
    talker.ehloName ?? nameOf(talker),
    ...(talker.keywords ?? ['PIPELINING', '8BITMIME']),
    ...(offersTls ? ['STARTTLS'] : []),
  ];
  return lines.map((line, index) => `250${index === lines.length - 1 ? ' ' : '-'}${line}`);
}

async function startTls(connection: SmtpConnection, starttls: StartTls): Promise<Outcome> {
  switch (starttls.outcome) {
    case 'refused':
      return speak(connection, starttls.reply ?? '454 4.7.0 TLS not available', 'reply');
    case 'unanswered':
      await after(connection, 'silent');
      return 'over';
    case 'works':
      await upgrade(connection, starttls.certificate);
      return 'goes-on';
    default:
      await connection.say('220 2.0.0 Ready to start TLS', 'reply');
      await connection.nextChunk();
      if (starttls.outcome === 'garbage') {
        await connection.say('this is no TLS record at all', null);
      }
      await after(connection, starttls.outcome === 'closes' ? 'close' : 'silent');
      return 'over';
  }
}

async function upgrade(connection: SmtpConnection, request: CertificateRequest): Promise<void> {
  const certificate = await makeCertificate(request);
  const said = connection.say('220 2.0.0 Ready to start TLS', 'reply');
  await Promise.all([said, connection.secure(certificate)]);
}
