import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Lab, startLab } from '../lab/lab.ts';
import { type SocksServerOptions, startSocksServer } from '../lab/socks-server.ts';
import { refusedPort } from '../lab/unreachable.ts';
import { runInProcess } from '../runner/run-in-process.ts';

const PROXY = '127.0.52.9';
let lab: Lab;
beforeAll(async () => {
  lab = await startLab({
    zone: 'mx1.example.com A 127.0.52.1\n127.0.52.1 PTR mx1.example.com',
    listeners: { '127.0.52.1': { name: 'mx1.example.com' } },
  });
});
afterAll(() => lab.close());

async function check(proxy: string, inputs: Readonly<Record<string, string>> = {}) {
  const result = await runInProcess({
    inputs: {
      hosts: `- { name: mx1.example.com, port: ${lab.port}, tls: none }`,
      resolvers: lab.resolver,
      proxy,
      retries: '0',
      samples: '1',
      'allow-private-addresses': 'true',
      'allow-any-port': 'true',
      ...inputs,
    },
  });
  await result.remove();
  return { ...result, report: result.report as Report };
}

async function through(options: Omit<SocksServerOptions, 'address'>, login = '') {
  const proxy = await startSocksServer({ address: PROXY, ...options });
  try {
    const result = await check(`socks5://${login}${PROXY}:${proxy.port}`);
    return { ...result, requests: [...proxy.requests] };
  } finally {
    await proxy.close();
  }
}

describe.concurrent('a SOCKS5 proxy', () => {
  it('gets the checked address, and the dialogue goes through it', async () => {
    const { report, requests } = await through({});
    expect(requests).toEqual([`127.0.52.1:${lab.port}`]);
    expect(report).toMatchObject({ result: 'passed', complete: true });
    expect(report.hosts[0]?.endpoints[0]?.smtp).toMatchObject({ ehloName: 'mx1.example.com' });
  });

  it('gets the user and the password, which are not shown', async () => {
    const credentials = { user: 'me', password: 'p@ss:word' };
    const { report, log, stdout } = await through({ credentials }, 'me:p%40ss%3Aword@');
    expect(report.result).toBe('passed');
    expect(log).not.toContain('p@ss');
    expect(stdout.replace(/::add-mask::.*/g, '')).not.toContain('p@ss');
  });

  it.each([
    ['refused', 'refused', 'smtp-unreachable', []],
    ['hostUnreachable', 'unreachable', undefined, ['egress-blocked']],
    ['failure', 'timeout', undefined, ['connect-timeout']],
    ['notAllowed', 'skipped', undefined, ['egress-blocked']],
  ] as const)('that answers %s: %s', async (reply, state, rule, reasons) => {
    const { report } = await through({ reply });
    expect(report.hosts[0]?.endpoints[0]?.smtp.state).toBe(state);
    expect(report.findings[0]?.rule).toBe(rule);
    expect(report.inconclusive.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('rejects the password: no finding about the host', async () => {
    const { report } = await through({ credentials: { user: 'a', password: 'b' } }, 'a:c@');
    expect(report.findings).toEqual([]);
    expect(report.inconclusive.map(({ reason }) => reason)).toEqual(['egress-blocked']);
  });

  it('cannot be reached: no finding about the host', async () => {
    const { report } = await check(`socks5://${PROXY}:${await refusedPort({ address: PROXY })}`);
    expect(report.findings).toEqual([]);
    expect(report.inconclusive[0]).toMatchObject({
      reason: 'egress-blocked',
      detail: expect.stringContaining('the proxy 127.0.52.9'),
    });
  });

  it('is not asked for an address that the guard rejects', async () => {
    const proxy = await startSocksServer({ address: PROXY });
    const { report } = await check(`socks5://${PROXY}:${proxy.port}`, {
      'allow-private-addresses': 'false',
    });
    await proxy.close();
    expect(new Set(report.inconclusive.map(({ reason }) => reason))).toEqual(
      new Set(['address-not-allowed']),
    );
    expect(proxy.requests).toEqual([]);
  });

  it.each(['http://proxy.example.com', 'socks5://', 'socks4://a:1', 'a.example.com:1080'])(
    '%s is rejected',
    async (proxy) => {
      const { report, stdout } = await check(proxy);
      expect(report.problems[0]?.message).toMatch(
        /Input proxy: .* is not a SOCKS5 proxy; expected one such as socks5:/,
      );
      expect(stdout).not.toContain('undefined');
    },
  );
});
