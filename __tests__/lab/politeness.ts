import type { Transcript } from './transcript.ts';

const FORBIDDEN_VERBS = ['MAIL', 'RCPT', 'DATA', 'BDAT', 'AUTH', 'VRFY', 'EXPN', 'ETRN', 'TURN'];
const EXPECTED_VERBS = ['EHLO', 'HELO', 'STARTTLS', 'NOOP', 'RSET', 'QUIT'];
const MAX_LINE_BYTES = 512;

/**
 * Lists what a client did wrong on a connection, one sentence each; none means polite. A polite client sends nothing
 * before the end of the greeting and of each reply (RFC 5321 3.1, 4.3.1), one command at a time, only commands that
 * send no mail, correct lines (2.3.8, 4.5.3.1.4), and QUIT before it closes, when it may send a command and the server
 * speaks SMTP (4.1.1.10).
 */
export function politenessBreaches(transcript: Transcript): string[] {
  const breaches: string[] = [];
  let turn: 'greeting' | 'reply' | 'client' | 'handshake' = 'greeting';
  let lastVerb = '';
  let partialLine = '';
  let reply = '';
  let owesQuit = false;

  for (const entry of transcript.entries) {
    if (entry.kind === 'sent') {
      reply += entry.text;
      if (entry.completes === null) continue;
      owesQuit = /(?:^|\n)\d{3}(?: [^\n]*|\r)?\n$/.test(reply);
      reply = '';
      turn = lastVerb === 'STARTTLS' && entry.text.startsWith('220') ? 'handshake' : 'client';
    } else if (entry.kind === 'secured') {
      if (turn === 'handshake') turn = 'client';
    } else if (entry.kind === 'received' && turn !== 'handshake') {
      receive(entry.text);
    } else if (entry.kind === 'end') {
      if (entry.by === 'client' && turn === 'client' && owesQuit && lastVerb !== 'QUIT') {
        breaches.push(`The client left without QUIT${lastVerb && `, after ${lastVerb}`}.`);
      }
      break;
    }
  }
  if (partialLine !== '') breaches.push(`The last line ${show(partialLine)} has no end.`);
  return breaches;

  function receive(text: string): void {
    if (turn === 'greeting') {
      breaches.push(`The client sent ${show(text)} before the greeting had ended.`);
    } else if (turn === 'reply') {
      breaches.push(`The client sent ${show(text)} before ${lastVerb} was answered.`);
    }
    const lines = (partialLine + text).split(/(?<=\n)/);
    partialLine = lines.at(-1)?.endsWith('\n') ? '' : (lines.pop() ?? '');
    if (lines.length > 1 || (lines.length > 0 && partialLine !== '')) {
      breaches.push(`The client sent several commands at once: ${show(text)}.`);
    }
    for (const line of lines) {
      breaches.push(...lineBreaches(line));
      if (lastVerb === 'QUIT') breaches.push(`The client sent ${show(line)} after QUIT.`);
      lastVerb = verbOf(line);
      turn = turn === 'greeting' ? turn : 'reply';
    }
  }
}

function lineBreaches(line: string): string[] {
  const breaches: string[] = [];
  const verb = verbOf(line);
  if (!line.endsWith('\r\n')) breaches.push(`The line ${show(line)} ends in a bare LF.`);
  if (line.length > MAX_LINE_BYTES) breaches.push(`A line of ${line.length} bytes was sent.`);
  if (!/^[ -~]*$/.test(line.replace(/\r?\n$/, ''))) {
    breaches.push(`The line ${show(line)} holds bytes that are not printable ASCII.`);
  }
  if (FORBIDDEN_VERBS.includes(verb)) breaches.push(`The client sent ${verb}.`);
  else if (!EXPECTED_VERBS.includes(verb)) breaches.push(`The client sent ${show(line)}.`);
  const needsName = verb === 'EHLO' || verb === 'HELO';
  if (needsName && !/^\S+ (?:[a-z0-9.-]+|\[[^\]\s]+\])\r?\n$/i.test(line)) {
    breaches.push(`${verb} names no host: ${show(line)}.`);
  }
  return breaches;
}

function verbOf(line: string): string {
  return /^\S*/.exec(line)?.[0].toUpperCase() ?? '';
}

function show(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
