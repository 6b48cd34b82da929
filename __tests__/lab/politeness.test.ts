import { describe, expect, test } from 'vitest';
import { politenessBreaches } from './politeness.ts';
import { createRecorder, type Transcript } from './transcript.ts';

// A dialogue in short form: `G` greeting, `R` reply, `s` an incomplete part of either, `>` received, `FIN` of the
// client, `CUT` for the FIN of the server, `TLS` for the end of a handshake.
const GREETING = 'G 220 mx1.example.com ESMTP';
const EHLO = ['> EHLO me.example\r\n', 'R 250 mx1.example.com'];
const QUIT = ['> QUIT\r\n', 'R 221 Bye'];

describe('politenessBreaches', () => {
  test.each<[string, string[], RegExp[]]>([
    ['a polite client', [GREETING, ...EHLO, ...QUIT, 'FIN'], []],
    ['a line in several packets', [GREETING, '> QU', '> IT\r\n', 'R 221 Bye', 'FIN'], []],
    ['QUIT after a 554 greeting', ['G 554 go away', ...QUIT, 'FIN'], []],
    ['a listener that sends nothing', ['FIN'], []],
    ['an unfinished greeting', ['s 220-mx1', 'FIN'], []],
    ['a missing reply', [GREETING, '> EHLO me.example\r\n', 'FIN'], []],
    ['a server that closes', [GREETING, ...EHLO, 'CUT'], []],
    ['a server that speaks no SMTP', ['G SSH-2.0-x', 'FIN'], []],
    [
      'STARTTLS and a failed handshake',
      [GREETING, ...EHLO, '> STARTTLS\r\n', 'R 220 Go', '> \x16\x03\x01', 'FIN'],
      [],
    ],
    [
      'a dialogue inside TLS',
      [GREETING, '> STARTTLS\r\n', 'R 220 Go', 'TLS', ...EHLO, ...QUIT, 'FIN'],
      [],
    ],
    [
      'a command before the greeting',
      ['> EHLO me.example\r\n', 'FIN'],
      [/^The client sent "EHLO me.example\\r\\n" before the greeting had ended\.$/],
    ],
    [
      'a command inside a greeting',
      ['s 220-mx1', ...QUIT, 'FIN'],
      [/before the greeting had ended/],
    ],
    [
      'two commands at once',
      [GREETING, '> EHLO me.example\r\nQUIT\r\n', 'R 250 x', 'R 221 x', 'FIN'],
      [/several commands at once/],
    ],
    [
      'a command and a part of the next',
      [GREETING, '> EHLO me.example\r\nQU', 'R 250 x', '> IT\r\n', 'R 221 x', 'FIN'],
      [/several commands at once/],
    ],
    [
      'a command before the reply',
      [GREETING, '> EHLO me.example\r\n', ...QUIT, 'FIN'],
      [/before EHLO was answered/],
    ],
    ['a close without QUIT', [GREETING, ...EHLO, 'FIN'], [/left without QUIT, after EHLO\.$/]],
    ['a close after the greeting', [GREETING, 'FIN'], [/left without QUIT\.$/]],
    [
      'a close inside TLS',
      [GREETING, '> STARTTLS\r\n', 'R 220 Go', 'TLS', 'FIN'],
      [/without QUIT/],
    ],
    ['a bare LF', [GREETING, '> QUIT\n', 'R 221 x', 'FIN'], [/ends in a bare LF/]],
    ['a line without an end', [GREETING, '> QUIT', 'FIN'], [/without QUIT/, /"QUIT" has no end/]],
    ['a command after QUIT', [GREETING, ...QUIT, '> NOOP\r\n', 'FIN'], [/"NOOP\\r\\n" after QUIT/]],
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
  ])('%s', (_, dialogue, expected) => {
    const breaches = politenessBreaches(transcriptOf(dialogue));
    expect(breaches).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(breaches[index]).toMatch(pattern);
  });
});

function transcriptOf(dialogue: readonly string[]): Transcript {
  const { transcript, record } = createRecorder(1);
  record({ kind: 'connect' });
  for (const step of dialogue) {
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
