import { describe, expect, it } from 'vitest';
import { play, type Scenario } from './scenario.ts';

const GOOD = 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR mx1.example.com\n';
const HOST = '  - mx1.example.com\n';
const FIXED = '  - { name: mx1.example.com, addresses: [127.0.0.21] }\n';
const greets = (name: string) => ({ '127.0.0.21': { name } });

const SCENARIOS: readonly Scenario[] = [
  {
    says: 'everything agrees',
    zone: GOOD,
    listeners: greets('mx1.example.com'),
    hosts: HOST,
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'the name has no address',
    zone: '127.0.0.21 PTR mx1.example.com',
    listeners: greets('mx1.example.com'),
    hosts: FIXED,
    verdict: 'broken',
    mustReport: ['name-unresolved error'],
    mustNotReport: ['address-not-in-name error'],
  },
  {
    says: 'the name moved away from its declared address',
    zone: 'mx1.example.com A 127.0.0.22\n127.0.0.21 PTR mx1.example.com',
    listeners: greets('mx1.example.com'),
    hosts: FIXED,
    verdict: 'broken',
    mustReport: [
      'address-not-in-name error',
      'address-undeclared warning',
      'ptr-unconfirmed error',
    ],
  },
  {
    says: 'no PTR at all',
    zone: 'mx1.example.com A 127.0.0.21',
    listeners: greets('mx1.example.com'),
    hosts: HOST,
    verdict: 'broken',
    mustReport: ['ptr-missing error'],
    mustNotReport: ['ptr-mismatch error', 'ptr-unconfirmed error', 'banner-ptr-mismatch warning'],
  },
  {
    says: 'a PTR lookup that fails is never a missing PTR',
    zone: 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR !servfail',
    listeners: greets('mx1.example.com'),
    hosts: HOST,
    verdict: 'inconclusive',
    mustReport: [],
    mustNotReport: ['ptr-missing error'],
    inconclusive: ['ptr dns-servfail'],
  },
  {
    says: 'one SERVFAIL and then an answer is an answer',
    zone: `${GOOD}127.0.0.21 PTR !servfail*1`,
    listeners: greets('mx1.example.com'),
    hosts: HOST,
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'one NXDOMAIN and then an answer is an answer',
    zone: `${GOOD}127.0.0.21 PTR !nxdomain*1`,
    listeners: greets('mx1.example.com'),
    hosts: HOST,
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'a forward lookup that fails leaves the PTR undetermined',
    zone: 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR mx2.example.com\nmx2.example.com A !servfail',
    listeners: greets('mx1.example.com'),
    hosts: '  - { name: mx1.example.com, ptr: any }\n',
    verdict: 'inconclusive',
    mustNotReport: ['ptr-unconfirmed error'],
    inconclusive: ['forward dns-servfail'],
  },
  {
    says: 'the PTR was left behind',
    zone: 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR old.example.com\nold.example.com A 127.0.0.21',
    listeners: greets('mx1.example.com'),
    hosts: HOST,
    verdict: 'broken',
    mustReport: ['ptr-mismatch error', 'banner-ptr-mismatch warning'],
    mustNotReport: ['ptr-unconfirmed error'],
  },
  {
    says: 'the right PTR in capitals behind a classless delegation',
    zone: 'mx1.example.com A 127.0.0.21\n21.0.0.127.in-addr.arpa CNAME 21.16/29.0.0.127.in-addr.arpa\n21.16/29.0.0.127.in-addr.arpa PTR MX1.Example.COM',
    listeners: greets('mx1.example.com'),
    hosts: HOST,
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'a second PTR name',
    zone: `${GOOD}127.0.0.21 PTR www.example.com`,
    listeners: greets('mx1.example.com'),
    hosts: HOST,
    verdict: 'at-risk',
    mustReport: ['ptr-multiple warning'],
    mustNotReport: ['ptr-mismatch error'],
  },
  {
    says: 'a PTR that holds the root',
    zone: 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR .',
    listeners: greets('mx1.example.com'),
    hosts: HOST,
    verdict: 'broken',
    mustReport: ['ptr-unconfirmed error'],
    mustNotReport: ['ptr-missing error'],
  },
  {
    says: 'nothing listens',
    zone: GOOD,
    listeners: { '127.0.0.21': 'refused' },
    hosts: HOST,
    verdict: 'broken',
    mustReport: ['smtp-unreachable error'],
  },
  {
    says: 'an outbound host needs no listener',
    zone: GOOD,
    listeners: { '127.0.0.21': 'refused' },
    hosts: '  - { name: mx1.example.com, role: outbound }\n',
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'a sending pool shows names of a pattern',
    zone: 'smtp1.example.com A 127.0.0.21\n127.0.0.21 PTR smtp1.example.com',
    listeners: {},
    hosts:
      '  - { name: out.example.com, role: outbound, addresses: [127.0.0.21], ptr: "smtp*.example.com" }\n',
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'another protocol answers',
    zone: GOOD,
    listeners: { '127.0.0.21': { greeting: Buffer.from('SSH-2.0-OpenSSH_9\r\n') } },
    hosts: HOST,
    verdict: 'broken',
    mustReport: ['smtp-malformed error'],
    mustNotReport: ['banner-nameless warning'],
  },
  {
    says: 'the server was never told its name',
    zone: GOOD,
    listeners: greets('localhost.localdomain'),
    hosts: HOST,
    verdict: 'broken',
    mustReport: ['banner-default error'],
    mustNotReport: ['banner-mismatch error', 'banner-ptr-mismatch warning'],
  },
  {
    says: 'the greeting is another name',
    zone: GOOD,
    listeners: greets('other.example.net'),
    hosts: HOST,
    verdict: 'broken',
    mustReport: ['banner-mismatch error', 'banner-ptr-mismatch warning'],
    mustNotReport: ['banner-default error'],
  },
  {
    says: 'a masked greeting is no wrong name',
    zone: GOOD,
    listeners: { '127.0.0.21': { greeting: '220 **********', ehloName: 'mx1.example.com' } },
    hosts: HOST,
    verdict: 'at-risk',
    mustReport: ['banner-nameless warning'],
    mustNotReport: ['banner-mismatch error'],
  },
  {
    says: 'only the EHLO name differs',
    zone: GOOD,
    listeners: { '127.0.0.21': { name: 'mx1.example.com', ehloName: 'inner.example.com' } },
    hosts: HOST,
    verdict: 'at-risk',
    mustReport: ['ehlo-mismatch warning'],
    mustNotReport: ['banner-mismatch error'],
  },
  {
    says: "on shared control the provider's PTR is normal",
    zone: 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR s21.provider.example\ns21.provider.example A 127.0.0.21',
    listeners: greets('mx1.example.com'),
    hosts: '  - { name: mx1.example.com, control: shared }\n',
    verdict: 'cosmetic',
    mustReport: ['banner-ptr-mismatch notice'],
    mustNotReport: ['ptr-mismatch error'],
  },
  {
    says: 'on shared control what is declared still counts',
    zone: 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR s21.provider.example\ns21.provider.example A 127.0.0.21',
    listeners: greets('mx1.example.com'),
    hosts: '  - { name: mx1.example.com, control: shared, ptr: mx1.example.com }\n',
    verdict: 'broken',
    mustReport: ['ptr-mismatch error'],
  },
  {
    says: 'a rule can be switched off',
    zone: `${GOOD}127.0.0.21 PTR www.example.com`,
    listeners: greets('mx1.example.com'),
    hosts: '  - { name: mx1.example.com, rules: { ptr-multiple: off } }\n',
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'a server that refuses to talk is inconclusive',
    zone: GOOD,
    listeners: { '127.0.0.21': { greeting: '554 no' } },
    hosts: HOST,
    verdict: 'inconclusive',
    mustReport: [],
    inconclusive: ['smtp greeting-rejected'],
  },
  {
    says: 'a silent server is inconclusive',
    zone: GOOD,
    listeners: { '127.0.0.21': { kind: 'silent' } },
    hosts: HOST,
    verdict: 'inconclusive',
    mustReport: [],
    inconclusive: ['smtp greeting-timeout'],
  },
  {
    says: 'a reset is inconclusive',
    zone: GOOD,
    listeners: { '127.0.0.21': { kind: 'reset' } },
    hosts: HOST,
    verdict: 'inconclusive',
    mustReport: [],
    inconclusive: ['smtp connection-closed'],
  },
  {
    says: 'an MX entry checks its targets',
    zone: `${GOOD}example.com MX 10 mx1.example.com`,
    listeners: greets('mx1.example.com'),
    hosts: '  - mx: example.com\n',
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'a null MX beside another',
    zone: `${GOOD}example.com MX 10 mx1.example.com\nexample.com MX 0 .`,
    listeners: greets('mx1.example.com'),
    hosts: '  - mx: example.com\n',
    verdict: 'broken',
    mustReport: ['mx-invalid error'],
  },
];

describe.concurrent('scenarios', () => {
  it.each(SCENARIOS)('$says', { timeout: 60_000 }, async (scenario) => {
    const seen = await play(scenario);
    const expected = [...(scenario.mustReport ?? [])];
    expect(seen.rules).toEqual(expect.arrayContaining(expected));
    if (scenario.mustReport?.length === 0) expect(seen.rules).toEqual([]);
    for (const rule of scenario.mustNotReport ?? []) expect(seen.rules).not.toContain(rule);
    expect(seen.inconclusive).toEqual(scenario.inconclusive ?? []);
    expect(seen.verdict).toBe(scenario.verdict);
    expect(seen.exitCode).toBe(seen.rules.some((rule) => rule.endsWith(' error')) ? 1 : 0);
  });
});
