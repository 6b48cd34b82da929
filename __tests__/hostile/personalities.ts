import type { Personality, Responder } from '../lab/personality.ts';

const CERTIFICATE = { names: ['hostile.example.com'] };
const LONG = 'x'.repeat(500);

/** Servers that stall a client, exhaust it or contradict themselves. */
export const HOSTILE: Readonly<Record<string, Personality>> = {
  silence: { kind: 'silent' },
  'a reset at once': { kind: 'reset' },
  'a FIN at once': { kind: 'close' },
  'a greeting without an end': { kind: 'endless', bytes: 512 * 1024 },
  'a line without an end': { kind: 'endless', line: LONG.repeat(100), bytes: 512 * 1024 },
  'a byte now and then': { kind: 'drip', everyMs: 100 },
  'half a greeting, and silence': {
    greeting: { send: ['220-hostile.example.com'], ending: 'silent' },
  },
  'half a greeting, and a FIN': {
    greeting: { send: ['220-hostile.example.com'], ending: 'close' },
  },
  'half a greeting, and a reset': {
    greeting: { send: ['220-hostile.example.com'], ending: 'reset' },
  },
  'half a greeting, and never a FIN': {
    greeting: { send: ['220-hostile.example.com'], ending: 'half-open' },
  },
  'another protocol': { greeting: Buffer.from('SSH-2.0-OpenSSH_9.2\r\n') },
  NULs: { greeting: Buffer.from(`220 ${'\0'.repeat(200)}\r\n`) },
  'a code that changes': { greeting: ['220-hostile.example.com', '250 hostile.example.com'] },
  'a rejection': { greeting: '554 5.7.1 hostile.example.com says no' },
  'EHLO without an answer': talker({ ehlo: { ending: 'silent' } }),
  'EHLO answered by a reset': talker({ ehlo: { ending: 'reset' } }),
  'EHLO answered by 200 lines': talker({
    ehlo: Array.from({ length: 200 }, (_, index) => `250-LINE${index} ${LONG}`),
  }),
  'EHLO answered by garbage': talker({ ehlo: Buffer.from('\xff\xfe\x00nonsense\r\n', 'latin1') }),
  'QUIT without an answer': talker({ quit: { ending: 'half-open' } }),
  'STARTTLS refused': talker({ starttls: { outcome: 'refused' } }),
  'STARTTLS without an answer': talker({ starttls: { outcome: 'unanswered' } }),
  'a handshake that hangs': talker({ starttls: { outcome: 'hangs' } }),
  'a handshake of garbage': talker({ starttls: { outcome: 'garbage' } }),
  'a handshake that is closed': talker({ starttls: { outcome: 'closes' } }),
  'an EHLO in TLS that hangs': talker({
    starttls: { outcome: 'works', certificate: CERTIFICATE },
    ehloInTls: { ending: 'silent' },
  }),
};

function talker(behaviour: Responder): Responder {
  return { name: 'hostile.example.com', ...behaviour };
}
