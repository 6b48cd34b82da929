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

interface Case {
  readonly says: string;
  readonly server: Personality;
  readonly tls?: TlsMode;
  readonly samples?: number;
  readonly smtp: object;
  readonly undone?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    says: 'a good host',
    server: { name: NAME },
    smtp: { state: 'greeted', code: 220, bannerName: NAME, ehloName: NAME, reason: null },
  },
  {
    says: 'a greeting split into single bytes',
    server: { greeting: { text: `220 ${NAME} ESMTP`, bytesAtATime: 1, pauseMs: 1 } },
    smtp: { state: 'greeted', bannerName: NAME },
  },
  {
    says: 'a greeting in two parts, as postscreen sends it',
    server: { name: NAME, postscreenMs: 200 },
    smtp: { state: 'greeted', bannerName: NAME },
  },
  {
    says: 'names that rotate',
    server: { greeting: { rotate: ['220 a.example.com', '220 b.example.com'] } },
    samples: 3,
    smtp: { bannerNames: ['a.example.com', 'b.example.com'] },
  },
  {
    says: 'a greeting that rejects, whose name can be read',
    server: { greeting: `554 ${NAME} no` },
    smtp: { state: 'rejected', code: 554, bannerName: NAME, reason: 'greeting-rejected' },
  },
  {
    says: 'silence',
    server: { kind: 'silent' },
    smtp: { state: 'timeout', code: null, reason: 'greeting-timeout' },
  },
  {
    says: 'a byte now and then',
    server: { kind: 'drip', everyMs: 100 },
    smtp: { state: 'timeout', reason: 'greeting-timeout' },
  },
  { says: 'a greeting without end', server: { kind: 'endless' }, smtp: { state: 'malformed' } },
  {
    says: 'a reset',
    server: { kind: 'reset' },
    smtp: { state: 'closed', reason: 'connection-closed' },
  },
  {
    says: 'a close before the greeting',
    server: { kind: 'close' },
    smtp: { state: 'closed', reason: 'connection-closed' },
  },
  {
    says: 'EHLO without an answer',
    server: { name: NAME, ehlo: { ending: 'silent' } },
    smtp: { state: 'greeted', ehloName: null },
    undone: ['ehlo reply-timeout'],
  },
  {
    says: 'EHLO refused',
    server: { name: NAME, ehlo: 550 },
    smtp: { state: 'greeted', bannerName: NAME, ehloName: null },
    undone: ['ehlo greeting-rejected'],
  },
  {
    says: 'a connection that stays open after QUIT',
    server: { name: NAME, quit: { say: '221 Bye', ending: 'half-open' } },
    smtp: { state: 'greeted' },
  },
  {
    says: 'STARTTLS',
    server: { name: NAME, starttls: { outcome: 'works', certificate: CERTIFICATE } },
    tls: 'opportunistic',
    smtp: {
      state: 'greeted',
      tls: { offered: true, negotiated: 'TLSv1.3', names: [NAME], trusted: false, error: null },
    },
  },
  {
    says: 'STARTTLS left alone where it is not wanted',
    server: { name: NAME, starttls: { outcome: 'works', certificate: CERTIFICATE } },
    tls: 'none',
    smtp: { tls: { offered: true, negotiated: null } },
  },
  {
    says: 'STARTTLS refused',
    server: { name: NAME, starttls: { outcome: 'refused' } },
    tls: 'starttls',
    smtp: { state: 'tls-failed', bannerName: NAME, ehloName: NAME },
  },
  {
    says: 'a handshake of garbage',
    server: { name: NAME, starttls: { outcome: 'garbage' } },
    tls: 'starttls',
    smtp: { state: 'tls-failed', bannerName: NAME, detail: 'wrong version number' },
  },
  {
    says: 'a handshake that hangs',
    server: { name: NAME, starttls: { outcome: 'hangs' } },
    tls: 'starttls',
    smtp: { state: 'tls-failed' },
  },
  {
    says: 'STARTTLS without an answer',
    server: { name: NAME, starttls: { outcome: 'unanswered' } },
    tls: 'starttls',
    smtp: { state: 'greeted' },
    undone: ['tls reply-timeout'],
  },
  {
    says: 'TLS from the first byte',
    server: { name: NAME, implicitTls: CERTIFICATE },
    tls: 'implicit',
    smtp: { state: 'greeted', bannerName: NAME, tls: { negotiated: 'TLSv1.3', names: [NAME] } },
  },
  {
    says: 'no TLS where it should come first',
    server: { name: NAME },
    tls: 'implicit',
    smtp: { state: 'tls-failed', bannerName: null },
  },
];

describe.concurrent('an SMTP probe', () => {
  it.each(CASES)(
    'sees $says, politely and in time',
    async ({ server, tls, samples, smtp, undone }) => {
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
        const started = performance.now();
        const seen = await probeSmtp(target, settings, deadlineIn(1000));
        expect(performance.now() - started).toBeLessThan(5000);
        expect(seen.smtp).toMatchObject(smtp);
        expect(seen.undone.map(({ check, reason }) => `${check} ${reason}`)).toEqual(undone ?? []);
        await running.idle();
        expect(running.greatestConcurrency).toBe(1);
        if (seen.smtp.state === 'greeted' && (undone ?? []).length === 0) {
          expect(
            running.transcripts.flatMap((transcript) => politenessBreaches(transcript)),
          ).toEqual([]);
        }
      } finally {
        await running.close();
      }
    },
  );

  it('sees that nothing listens, after its retries', async () => {
    let dials = 0;
    const port = await refusedPort({ address: ADDRESS });
    const dial: Dial = (...where) => {
      dials++;
      return dialDirectly(...where);
    };
    const target = { address: ADDRESS, port, tls: 'none', serverName: NAME } as const;
    const settings = { dial, samples: 2, retries: 1, ehloName: null };
    const { smtp } = await probeSmtp(target, settings, deadlineIn(3000));
    expect([smtp.state, smtp.reason, dials]).toEqual(['refused', null, 2]);
  });
});
