import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createMtaStsObserver, readPolicy } from '../../../src/observe/context/mta-sts.ts';
import { runDeadlineIn } from '../../../src/observe/limits/deadline.ts';
import { type Dial, dialDirectly } from '../../../src/observe/smtp/dial.ts';
import { makeCertificate } from '../../lab/certificate.ts';
import { startDnsServer } from '../../lab/dns-server.ts';
import { startResolver } from '../dns/start-resolver.ts';

const POLICY = 'version: STSv1\r\nmode: enforce\r\nmx: mx1.example.com\r\nmax_age: 86400\r\n';
const ZONE = `_mta-sts.example.com TXT "v=STSv1; id=1"\nmta-sts.example.com A 127.0.0.71`;

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly certificateFor?: string;
  readonly zone?: string;
  readonly dial?: Dial;
  readonly allowPrivateAddresses?: boolean;
  /** The server never answers. */
  readonly silent?: true;
  readonly runMs?: number;
}

let close: () => Promise<void> = async () => {};
afterEach(() => close());

/** A policy host on loopback whose certificate is trusted; the observer's dial leads port 443 to it. */
async function observe(answer: Answer, times = 1) {
  const { body = POLICY, status = 200, headers = {}, zone = ZONE, silent } = answer;
  const name = answer.certificateFor ?? 'mta-sts.example.com';
  const { key, cert } = await makeCertificate({ names: [name] });
  const requests: string[] = [];
  const server: Server = createServer({ key, cert }, (request, response) => {
    requests.push(`${request.headers.host} ${request.url}`);
    if (silent) return;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.71', resolve));
  const { port } = server.address() as AddressInfo;
  const dns = await startDnsServer({ zone });
  const { resolve, close: closeResolver } = startResolver([dns.resolver]);
  close = async () => {
    closeResolver();
    server.closeAllConnections();
    await Promise.all([dns.close(), new Promise((done) => server.close(done))]);
    close = async () => {};
  };
  const observer = createMtaStsObserver({
    resolve,
    dial: answer.dial ?? ((address, _, deadline) => dialDirectly(address, port, deadline)),
    guard: { allowPrivateAddresses: answer.allowPrivateAddresses ?? true },
    deadline: runDeadlineIn(answer.runMs ?? 5000),
    ca: cert,
  });
  const all = await Promise.all(Array.from({ length: times }, () => observer('example.com')));
  return { policy: all[0], requests };
}

const refused: Dial = async () => ({ kind: 'refused', detail: 'refused' });

describe('createMtaStsObserver', () => {
  it.each<readonly [title: string, answer: Answer, policy: object]>([
    ['an enforced policy', {}, { kind: 'found', mode: 'enforce', mx: ['mx1.example.com'] }],
    ['no TXT record', { zone: '' }, { kind: 'absent' }],
    [
      'a TXT record of another version',
      { zone: '_mta-sts.example.com TXT "v=STSv2; id=1"' },
      { kind: 'absent' },
    ],
    [
      'two TXT records',
      { zone: `${ZONE}\n_mta-sts.example.com TXT "v=STSv1; id=2"` },
      { kind: 'absent' },
    ],
    [
      'a TXT lookup that fails',
      { zone: '_mta-sts.example.com TXT !servfail' },
      { kind: 'failed', reason: 'dns-servfail' },
    ],
    [
      'a policy host without an address',
      { zone: '_mta-sts.example.com TXT "v=STSv1; id=1"' },
      { kind: 'unusable' },
    ],
    [
      'a redirect, which is not followed',
      { status: 301, headers: { location: 'https://127.0.0.1/' } },
      { kind: 'unusable', detail: expect.stringContaining('status 301') },
    ],
    [
      'no such page',
      { status: 404 },
      { kind: 'unusable', detail: expect.stringContaining('status 404') },
    ],
    ['a certificate for another name', { certificateFor: 'example.com' }, { kind: 'unusable' }],
    [
      'more than 64 KiB',
      { body: `${POLICY}${'x'.repeat(70_000)}` },
      { kind: 'unusable', detail: expect.stringContaining('65536 bytes') },
    ],
    [
      'a private address',
      { allowPrivateAddresses: false },
      { kind: 'failed', reason: 'address-not-allowed' },
    ],
    ['a host that refuses the port', { dial: refused }, { kind: 'unusable' }],
    [
      'a host that never answers',
      { silent: true, runMs: 300 },
      { kind: 'failed', reason: 'reply-timeout' },
    ],
  ])('%s', async (_, answer, policy) => {
    expect((await observe(answer)).policy).toMatchObject(policy);
  });

  it('fetches the policy of a domain once', async () => {
    const { requests } = await observe({}, 50);
    expect(requests).toEqual(['mta-sts.example.com /.well-known/mta-sts.txt']);
  });
});

describe('readPolicy', () => {
  it.each<readonly [title: string, text: string, policy: object]>([
    ['lines that end with LF', POLICY.replaceAll('\r', ''), { kind: 'found', mode: 'enforce' }],
    ['several mx', `${POLICY}mx: *.Example.NET\n`, { mx: ['mx1.example.com', '*.example.net'] }],
    [
      'mode none without mx',
      'version: STSv1\nmode: none\nmax_age: 1\n',
      { kind: 'found', mode: 'none' },
    ],
    ['another version', POLICY.replace('STSv1', 'STSv2'), { kind: 'unusable' }],
    ['an unknown mode', POLICY.replace('enforce', 'maybe'), { kind: 'unusable' }],
    ['no max_age', POLICY.replace(/max_age.*/, ''), { kind: 'unusable' }],
    ['no mx', POLICY.replace(/mx:[^\n]*\n/, ''), { kind: 'unusable' }],
    ['an HTML page', '<html><body>Not found</body></html>', { kind: 'unusable' }],
  ])('%s', (_, text, policy) => {
    expect(readPolicy(text)).toMatchObject(policy);
  });
});
