import { describe, expect, test } from 'vitest';
import { politenessBreaches } from './politeness.ts';
import { createRecorder, type Transcript } from './transcript.ts';

// A conversation in short: `G` greeting, `R` reply, `s` a piece that completes nothing, `>` received,
// `FIN` by the client, `CUT` by the server, `TLS` handshake done.
const GREETING = 'G 220 mx1.example.com ESMTP';
const EHLO = ['> EHLO me.example\r\n', 'R 250 mx1.example.com'];
const QUIT = ['> QUIT\r\n', 'R 221 Bye'];

describe('politeness breaches of a transcript', () => {
  test.each<[string, string[], RegExp[]]>([
    ['a polite visit', [GREETING, ...EHLO, ...QUIT, 'FIN'], []],
    ['a line that comes in pieces', [GREETING, '> QU', '> IT\r\n', 'R 221 Bye', 'FIN'], []],
    ['QUIT after a greeting that rejects', ['G 554 go away', ...QUIT, 'FIN'], []],
    ['a listener that never spoke', ['FIN'], []],
    ['a greeting that never ended', ['s 220-mx1', 'FIN'], []],
    ['a reply that never came', [GREETING, '> EHLO me.example\r\n', 'FIN'], []],
    ['a server that cut the line', [GREETING, ...EHLO, 'CUT'], []],
    ['a server that speaks no SMTP', ['G SSH-2.0-x', 'FIN'], []],
    [
      'STARTTLS and a handshake that failed',
      [GREETING, ...EHLO, '> STARTTLS\r\n', 'R 220 Go', '> \x16\x03\x01', 'FIN'],
      [],
    ],
    [
      'a visit inside TLS',
      [GREETING, '> STARTTLS\r\n', 'R 220 Go', 'TLS', ...EHLO, ...QUIT, 'FIN'],
      [],
    ],
    [
      'speaking before the greeting',
      ['> EHLO me.example\r\n', 'FIN'],
      [/^The client sent "EHLO me.example\\r\\n" before the greeting had ended\.$/],
    ],
    [
      'speaking inside a greeting',
      ['s 220-mx1', ...QUIT, 'FIN'],
      [/before the greeting had ended/],
    ],
    [
      'two commands at once',
      [GREETING, '> EHLO me.example\r\nQUIT\r\n', 'R 250 x', 'R 221 x', 'FIN'],
      [/several commands at once/],
    ],
    [
      'a command and a piece of the next',
      [GREETING, '> EHLO me.example\r\nQU', 'R 250 x', '> IT\r\n', 'R 221 x', 'FIN'],
      [/several commands at once/],
    ],
    [
      'a command before the reply',
      [GREETING, '> EHLO me.example\r\n', ...QUIT, 'FIN'],
      [/before EHLO was answered/],
    ],
    ['leaving without QUIT', [GREETING, ...EHLO, 'FIN'], [/left without QUIT, after EHLO\.$/]],
    ['leaving at the greeting', [GREETING, 'FIN'], [/left without QUIT\.$/]],
    [
      'leaving inside TLS',
      [GREETING, '> STARTTLS\r\n', 'R 220 Go', 'TLS', 'FIN'],
      [/without QUIT/],
    ],
    ['a bare LF', [GREETING, '> QUIT\n', 'R 221 x', 'FIN'], [/ends in a bare LF/]],
    ['a line cut short', [GREETING, '> QUIT', 'FIN'], [/without QUIT/, /"QUIT" has no end/]],
    ['more after QUIT', [GREETING, ...QUIT, '> NOOP\r\n', 'FIN'], [/"NOOP\\r\\n" after QUIT/]],
    ['EHLO without a name', [GREETING, '> EHLO\r\n', 'R 501 x', ...QUIT], [/EHLO names no host/]],
    ['EHLO with two words', [GREETING, '> EHLO a b\r\n', 'R 250 x', ...QUIT], [/names no host/]],
    [
      'a byte beyond ASCII',
      [GREETING, '> EHLO \xe9\r\n', 'R 250 x', ...QUIT],
      [/not printable ASCII/, /names no host/],
    ],
    [
      'a line that is too long',
      [GREETING, `> EHLO ${'a'.repeat(600)}\r\n`, 'R 250 x', ...QUIT],
      [/607 bytes/],
    ],
    ['an unknown verb', [GREETING, '> HELP\r\n', 'R 502 x', ...QUIT], [/sent "HELP\\r\\n"\.$/]],
    ...['MAIL FROM:<>', 'RCPT TO:<a@b>', 'AUTH PLAIN', 'vrfy root', 'EXPN x', 'DATA'].map(
      (line): [string, string[], RegExp[]] => [
        `the command ${line}`,
        [GREETING, `> ${line}\r\n`, 'R 550 x', ...QUIT],
        [new RegExp(`^The client sent ${line.split(' ')[0]?.toUpperCase()}\\.$`)],
      ],
    ),
  ])('%s', (_, conversation, expected) => {
    const breaches = politenessBreaches(transcriptOf(conversation));
    expect(breaches).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(breaches[index]).toMatch(pattern);
  });
});

function transcriptOf(conversation: readonly string[]): Transcript {
  const { transcript, record } = createRecorder(1);
  record({ kind: 'connect' });
  for (const step of conversation) {
    const text = step.slice(2);
    if (step === 'FIN') record({ kind: 'end', by: 'client', how: 'fin' });
    else if (step === 'CUT') record({ kind: 'end', by: 'server', how: 'fin' });
    else if (step === 'TLS') record({ kind: 'secured', serverName: null });
    else if (step.startsWith('>')) record({ kind: 'received', text });
    else {
      const completes = step.startsWith('s') ? null : step.startsWith('G') ? 'greeting' : 'reply';
      record({ kind: 'sent', text: `${text}\r\n`, completes });
    }
  }
  return transcript;
}
