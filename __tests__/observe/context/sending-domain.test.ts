import { expect, it } from 'vitest';
import {
  type ContextTools,
  observeSendingDomains,
} from '../../../src/observe/context/sending-domain.ts';
import { confirmNothing } from '../../../src/observe/dns/confirm-answer.ts';
import type { Resolve } from '../../../src/observe/dns/resolver.ts';
import { inconclusiveDomains } from '../../../src/observe/inconclusive.ts';
import { deadlineIn } from '../../../src/observe/limits/deadline.ts';
import { ADDRESS, observed } from '../../judge/observed.ts';
import { type DnsServer, startDnsServer } from '../../lab/dns-server.ts';
import { startResolver } from '../dns/start-resolver.ts';

const sending = (...domains: string[]) => observed({ host: { domains } }).host;

it('observes each domain once, in the order of the declaration', async () => {
  await withDns(
    'b.test TXT "v=spf1 ip4:203.0.113.25 -all"\n_dmarc.b.test TXT "v=DMARC1; p=reject"',
    async (resolve) => {
      const host = sending('b.test', 'a.test', 'b.test');
      const { sendingDomains } = await observeSendingDomains(
        host,
        [ADDRESS],
        tools(resolve),
        deadlineIn(5_000),
      );
      expect(sendingDomains).toMatchObject([
        { domain: 'b.test', spf: { kind: 'found' }, dmarc: { kind: 'found' } },
        { domain: 'a.test', spf: { kind: 'absent' }, dmarc: { kind: 'absent' } },
      ]);
      expect(inconclusiveDomains(host, sendingDomains)).toEqual([]);
    },
  );
});

it('looks up a domain of many hosts once', async () => {
  const zone =
    'a.test TXT "v=spf1 ip4:203.0.113.0/24 -all"\n_dmarc.a.test TXT "v=DMARC1; p=reject"';
  await withDns(zone, async (resolve, dns) => {
    const hosts = Array.from({ length: 100 }, () => sending('a.test'));
    await Promise.all(
      hosts.map((host) =>
        observeSendingDomains(host, [ADDRESS], tools(resolve), deadlineIn(5_000)),
      ),
    );
    expect(dns.queries.map(({ name, type }) => `${type} ${name}`).toSorted()).toEqual([
      'TXT _dmarc.a.test',
      'TXT a.test',
    ]);
  });
});

it('reports failures once for SPF and once for DMARC, whatever the number of domains', async () => {
  const zone = ['a', 'b', 'c', 'd', 'e']
    .map((name) => `${name}.test TXT !servfail\n_dmarc.${name}.test TXT !refused`)
    .join('\n');
  await withDns(zone, async (resolve) => {
    const host = sending('a.test', 'b.test', 'c.test', 'd.test', 'e.test');
    const { sendingDomains } = await observeSendingDomains(
      host,
      [ADDRESS],
      tools(resolve),
      deadlineIn(5_000),
    );
    const [spf, dmarc, ...others] = inconclusiveDomains(host, sendingDomains);
    expect(spf).toMatchObject({ check: 'spf', address: null, reason: 'dns-servfail' });
    expect(spf?.detail).toMatch(/^TXT of a\.test: .+; .+; .+; and 2 more$/);
    expect(dmarc).toMatchObject({ check: 'dmarc', address: null, reason: 'dns-refused' });
    expect(others).toEqual([]);
  });
});

it('reports that the host has no time left', async () => {
  await withDns('', async (resolve, dns) => {
    const host = sending('a.test');
    const { sendingDomains } = await observeSendingDomains(
      host,
      [ADDRESS],
      tools(resolve),
      deadlineIn(0),
    );
    expect(inconclusiveDomains(host, sendingDomains)).toMatchObject([
      { check: 'spf', reason: 'deadline' },
      { check: 'dmarc', reason: 'deadline' },
    ]);
    expect(dns.queries).toEqual([]);
  });
});

/** No domain has an MTA-STS policy. */
function tools(resolve: Resolve): ContextTools {
  return {
    resolve,
    confirm: confirmNothing(resolve),
    observeMtaSts: async () => ({ kind: 'absent' }),
  };
}

async function withDns(
  zone: string,
  test: (resolve: Resolve, dns: DnsServer) => Promise<void>,
): Promise<void> {
  const dns = await startDnsServer({ zone });
  const { resolve, close } = startResolver([dns.resolver]);
  try {
    await test(resolve, dns);
  } finally {
    close();
    await dns.close();
  }
}
