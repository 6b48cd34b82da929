import { describe, expect, it } from 'vitest';
import type { TlsMode } from '../../../src/model/mail-host.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type Dial, dialDirectly } from '../../../src/observe/smtp/dial.ts';
import { probeSmtp } from '../../../src/observe/smtp/probe.ts';
import type { Personality } from '../../lab/personality.ts';
import { politenessBreaches } from '../../lab/politeness.ts';
import { startSmtpServer } from '../../lab/smtp-server.ts';
import { refusedPort } from '../../lab/unreachable.ts';

const ADDRESS = '127.0.41.1';
const NAME = 'mx1.example.com';
const CERTIFICATE = { names: [NAME] };

/** Milliseconds: a few seconds more than all that comes before a server stalls. */
const SHORT_MS = 5000;
/** Milliseconds: more than any probe of a server that answers takes on a slow machine. */
const LONG_MS = 50_000;

interface Case {
  readonly title: string;
  readonly server: Personality;
  readonly tls?: TlsMode;
  readonly samples?: number;
  /** Whether the server leaves the probe waiting, so that it takes its whole budget. */
  readonly stalls?: boolean;
  readonly smtp: object;
  /** Each inconclusive check with its reason. */
  readonly inconclusive?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    title: 'a good host',
    server: { name: NAME },
    smtp: { state: 'greeted', code: 220, bannerName: NAME, ehloName: NAME, reason: null },
  },
  {
    title: 'a greeting in packets of one byte',
    server: { greeting: { text: `220 ${NAME} ESMTP`, bytesAtATime: 1, pauseMs: 1 } },
    smtp: { state: 'greeted', bannerName: NAME },
  },
  {
    title: 'a greeting in two parts, as postscreen sends it',
    server: { name: NAME, postscreenMs: 200 },
    smtp: { state: 'greeted', bannerName: NAME },
  },
  {
    title: 'names that rotate',
    server: { greeting: { rotate: ['220 a.example.com', '220 b.example.com'] } },
    samples: 3,
    smtp: { bannerNames: ['a.example.com', 'b.example.com'] },
  },
  {
    title: 'a 554 greeting with a name',
    server: { greeting: `554 ${NAME} no` },
    smtp: { state: 'rejected', code: 554, bannerName: NAME, reason: 'greeting-rejected' },
  },
  {
    title: 'a 421 greeting: one more connection after a pause, whatever the number of retries',
    server: { greeting: { rotate: ['421 Too many connections', `220 ${NAME} ESMTP`] } },
    samples: 1,
    smtp: { state: 'greeted', code: 220, bannerName: NAME },
  },
  {
    title: 'two 421 greetings: no third connection',
    server: { greeting: { rotate: ['421 busy', '421 busy', `220 ${NAME} ESMTP`] } },
    samples: 1,
    smtp: { state: 'rejected', code: 421, bannerName: null, reason: 'greeting-rejected' },
  },
  ...[500, 502].map((code) => ({
    title: `EHLO answered ${code}: HELO, whose answer has the name and no extensions`,
    server: { name: NAME, ehlo: `${code} unknown command`, helo: '250 helo.example.com' },
    tls: 'opportunistic' as const,
    smtp: {
      state: 'greeted',
      ehloName: 'helo.example.com',
      ehloReply: ['helo.example.com'],
      tls: { offered: false, error: null },
    },
  })),
  {
    title: 'EHLO answered 502, and HELO too',
    server: { name: NAME, ehlo: '502 unknown', helo: '502 unknown' },
    smtp: { state: 'greeted', ehloName: null, tls: null },
    inconclusive: ['ehlo greeting-rejected'],
  },
  {
    title: 'EHLO answered 550: no HELO',
    server: { name: NAME, ehlo: '550 no', helo: '250 helo.example.com' },
    smtp: { state: 'greeted', ehloName: null, tls: null },
    inconclusive: ['ehlo greeting-rejected'],
  },
  {
    title: 'SSH',
    server: { greeting: 'SSH-2.0-OpenSSH_9.9' },
    smtp: { state: 'malformed', protocol: 'ssh', reason: null },
  },
  {
    title: 'an HTTP server that speaks first',
    server: { greeting: 'HTTP/1.1 408 Request Timeout' },
    smtp: { state: 'malformed', protocol: 'http' },
  },
  {
    title: 'plain SMTP where TLS is expected from the first byte',
    server: { name: NAME },
    tls: 'implicit',
    smtp: { state: 'tls-failed', protocol: 'smtp', reason: null },
  },
  {
    title: 'SSH where TLS is expected from the first byte',
    server: { greeting: 'SSH-2.0-OpenSSH_9.9' },
    tls: 'implicit',
    smtp: { state: 'tls-failed', protocol: 'ssh' },
  },
  {
    title: 'a server that sends nothing',
    server: { kind: 'silent' },
    stalls: true,
    smtp: { state: 'timeout', code: null, reason: 'greeting-timeout' },
  },
  {
    title: 'a greeting of one byte every 100 ms',
    server: { kind: 'drip', everyMs: 100 },
    stalls: true,
    smtp: { state: 'timeout', reason: 'greeting-timeout' },
  },
  { title: 'an endless greeting', server: { kind: 'endless' }, smtp: { state: 'malformed' } },
  {
    title: 'a reset before the greeting',
    server: { kind: 'reset' },
    smtp: { state: 'closed', reason: 'connection-closed' },
  },
  {
    title: 'a close before the greeting',
    server: { kind: 'close' },
    smtp: { state: 'closed', reason: 'connection-closed' },
  },
  {
    title: 'EHLO without an answer',
    server: { name: NAME, ehlo: { ending: 'silent' } },
    stalls: true,
    smtp: { state: 'greeted', ehloName: null },
    inconclusive: ['ehlo reply-timeout'],
  },
  {
    title: 'EHLO answered with 550',
    server: { name: NAME, ehlo: 550 },
    smtp: { state: 'greeted', bannerName: NAME, ehloName: null },
    inconclusive: ['ehlo greeting-rejected'],
  },
  {
    title: 'a connection that stays open after QUIT',
    server: { name: NAME, quit: { send: '221 Bye', ending: 'half-open' } },
    smtp: { state: 'greeted' },
  },
  {
    title: 'STARTTLS',
    server: { name: NAME, starttls: { outcome: 'works', certificate: CERTIFICATE } },
    tls: 'opportunistic',
    smtp: {
      state: 'greeted',
      tls: { offered: true, negotiated: 'TLSv1.3', names: [NAME], trusted: false, error: null },
    },
  },
  {
    title: 'STARTTLS offered but not used with tls: none',
    server: { name: NAME, starttls: { outcome: 'works', certificate: CERTIFICATE } },
    tls: 'none',
    smtp: { tls: { offered: true, negotiated: null } },
  },
  {
    title: 'STARTTLS refused',
    server: { name: NAME, starttls: { outcome: 'refused' } },
    tls: 'starttls',
    smtp: { state: 'tls-failed', bannerName: NAME, ehloName: NAME },
  },
  {
    title: 'a handshake of garbage',
    server: { name: NAME, starttls: { outcome: 'garbage' } },
    tls: 'starttls',
    smtp: { state: 'tls-failed', bannerName: NAME, detail: 'wrong version number' },
  },
  {
    title: 'a handshake that hangs',
    server: { name: NAME, starttls: { outcome: 'hangs' } },
    stalls: true,
    tls: 'starttls',
    smtp: { state: 'tls-failed' },
  },
  {
    title: 'STARTTLS without an answer',
    server: { name: NAME, starttls: { outcome: 'unanswered' } },
    stalls: true,
    tls: 'starttls',
    smtp: { state: 'greeted' },
    inconclusive: ['tls reply-timeout'],
  },
  {
    title: 'implicit TLS',
    server: { name: NAME, implicitTls: CERTIFICATE },
    tls: 'implicit',
    smtp: { state: 'greeted', bannerName: NAME, tls: { negotiated: 'TLSv1.3', names: [NAME] } },
  },
  {
    title: 'a plain server with tls: implicit',
    server: { name: NAME },
    tls: 'implicit',
    smtp: { state: 'tls-failed', bannerName: null },
  },
];

describe.concurrent('probeSmtp', () => {
  it.each(CASES)(
    'observes $title, politely and in time',
    async ({ server, tls, samples, stalls = false, smtp, inconclusive = [] }) => {
      const running = await startSmtpServer(server, { address: ADDRESS });
      try {
        const target = {
          address: ADDRESS,
          port: running.port,
          tls: tls ?? 'none',
          serverName: NAME,
        };
        const settings = {
          dial: dialDirectly,
          samples: samples ?? 1,
          retries: 0,
          ehloName: null,
        };
        const budgetMs = stalls ? SHORT_MS : LONG_MS;
        const started = performance.now();
        const probe = await probeSmtp(target, settings, deadlineIn(budgetMs));
        expect(performance.now() - started).toBeLessThan(stalls ? LONG_MS : budgetMs);
        expect(probe.smtp).toMatchObject(smtp);
        expect(probe.inconclusive.map(({ check, reason }) => `${check} ${reason}`)).toEqual(
          inconclusive,
        );
        await running.idle();
        expect(running.maxConcurrency).toBe(1);
        if (probe.smtp.state === 'greeted' && inconclusive.length === 0) {
          expect(
            running.transcripts.flatMap((transcript) => politenessBreaches(transcript)),
          ).toEqual([]);
        }
      } finally {
        await running.close();
      }
    },
  );

  it('reports a refused connection after its retries', async () => {
    let dials = 0;
    const port = await refusedPort({ address: ADDRESS });
    const dial: Dial = (...where) => {
      dials++;
      return dialDirectly(...where);
    };
    const target = { address: ADDRESS, port, tls: 'none', serverName: NAME } as const;
    const settings = { dial, samples: 2, retries: 1, ehloName: null };
    const { smtp } = await probeSmtp(target, settings, deadlineIn(60_000));
    expect([smtp.state, smtp.reason, dials]).toEqual(['refused', null, 2]);
  });
});
