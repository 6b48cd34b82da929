import { type Scenario, testScenarios } from './scenario.ts';

const COHERENT = 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR mx1.example.com\n';
const SPF = 'example.com TXT "v=spf1 ip4:127.0.0.21 -all"\n';
const DMARC = '_dmarc.example.com TXT "v=DMARC1; p=reject"\n';
const HOST = '  - { name: mx1.example.com, domains: [example.com] }\n';
const LISTENS = { '127.0.0.21': { name: 'mx1.example.com' } };

const SCENARIOS: readonly Scenario[] = [
  {
    title: 'the domain authorises the host and enforces DMARC',
    zone: COHERENT + SPF + DMARC,
    listeners: LISTENS,
    hosts: HOST,
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a host without declared domains gets no SPF or DMARC finding',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: '  - mx1.example.com\n',
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a domain without SPF and DMARC',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    findings: ['spf-missing warning', 'dmarc-missing warning'],
    verdict: 'at-risk',
  },
  {
    title: 'an SPF record that does not authorise the address',
    zone: `${COHERENT}${DMARC}example.com TXT "v=spf1 ip4:127.0.0.20 ~all"`,
    listeners: LISTENS,
    hosts: HOST,
    findings: ['spf-not-authorised warning'],
    verdict: 'at-risk',
  },
  {
    title: 'a host that only receives need not be authorised',
    zone: `${COHERENT}${DMARC}example.com TXT "v=spf1 ip4:127.0.0.20 ~all"`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, role: inbound, domains: [example.com] }\n',
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a pool with one address missing from SPF',
    zone: `${DMARC}example.com TXT "v=spf1 include:_spf.example.com -all"
      _spf.example.com TXT "v=spf1 ip4:127.0.0.22 -all"
      127.0.0.22 PTR smtp1.example.com
      smtp1.example.com A 127.0.0.22
      127.0.0.23 PTR smtp2.example.com
      smtp2.example.com A 127.0.0.23`,
    listeners: {},
    hosts:
      '  - { name: out.example.com, role: outbound, addresses: [127.0.0.22, 127.0.0.23], ptr: "smtp*.example.com", domains: [example.com] }\n',
    findings: ['spf-not-authorised warning at 127.0.0.23'],
    verdict: 'at-risk',
  },
  {
    title: 'an SPF record over the lookup limit',
    zone: `${COHERENT}${DMARC}example.com TXT "v=spf1 include:example.com ip4:127.0.0.21 -all"`,
    listeners: LISTENS,
    hosts: HOST,
    findings: ['spf-over-limit warning'],
    verdict: 'at-risk',
  },
  {
    title: 'two SPF records are a permanent error',
    zone: `${COHERENT}${DMARC}${SPF}example.com TXT "v=spf1 mx -all"`,
    listeners: LISTENS,
    hosts: HOST,
    findings: ['spf-not-authorised warning'],
    verdict: 'at-risk',
  },
  {
    title: 'DMARC p=none is a notice',
    zone: `${COHERENT}${SPF}_dmarc.example.com TXT "v=DMARC1; p=none"`,
    listeners: LISTENS,
    hosts: HOST,
    findings: ['dmarc-not-enforced notice'],
    verdict: 'coherent',
  },
  {
    title: 'a subdomain takes the policy of its organizational domain',
    zone: `${COHERENT}news.example.com TXT "v=spf1 ip4:127.0.0.21 -all"\n_dmarc.example.com TXT "v=DMARC1; p=reject; sp=none"`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, domains: [news.example.com] }\n',
    findings: ['dmarc-not-enforced notice'],
    verdict: 'coherent',
  },
  {
    title: 'failed lookups are inconclusive, not missing records',
    zone: `${COHERENT}example.com TXT !servfail\n_dmarc.example.com TXT !refused`,
    listeners: LISTENS,
    hosts: HOST,
    findings: [],
    verdict: 'inconclusive',
    inconclusive: ['spf dns-servfail', 'dmarc dns-refused'],
  },
  {
    title: 'a failed include is inconclusive, not a fail',
    zone: `${COHERENT}${DMARC}example.com TXT "v=spf1 include:a.test -all"\na.test TXT !servfail`,
    listeners: LISTENS,
    hosts: HOST,
    findings: [],
    verdict: 'inconclusive',
    inconclusive: ['spf dns-servfail'],
  },
  {
    title: 'a lookup is retried after SERVFAIL',
    zone: `${COHERENT}${SPF}${DMARC}example.com TXT !servfail*1\n_dmarc.example.com TXT !nxdomain*1`,
    listeners: LISTENS,
    hosts: HOST,
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'shared control does not excuse a missing record',
    zone: `${COHERENT}${DMARC}`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, control: shared, domains: [example.com] }\n',
    findings: ['spf-missing warning'],
    verdict: 'at-risk',
  },
];

testScenarios('domains that send through a host', SCENARIOS);
