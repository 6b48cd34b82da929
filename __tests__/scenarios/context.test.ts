import { type Scenario, testScenarios } from './scenario.ts';

const COHERENT = 'mx1.example.com A 127.0.0.21\n127.0.0.21 PTR mx1.example.com\n';
const SPF = 'example.com TXT "v=spf1 ip4:127.0.0.21 -all"\n';
const DMARC = '_dmarc.example.com TXT "v=DMARC1; p=reject"\n';
const HOST = '  - { name: mx1.example.com, domains: [example.com] }\n';
const LISTENS = { '127.0.0.21': { name: 'mx1.example.com' } };

const SCENARIOS: readonly Scenario[] = [
  {
    says: 'the domain authorises the host and enforces DMARC',
    zone: COHERENT + SPF + DMARC,
    listeners: LISTENS,
    hosts: HOST,
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'nothing is asked of a host that declares no domains',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: '  - mx1.example.com\n',
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'a domain without SPF and DMARC',
    zone: COHERENT,
    listeners: LISTENS,
    hosts: HOST,
    verdict: 'at-risk',
    mustReport: ['spf-missing warning', 'dmarc-missing warning'],
    mustNotReport: ['spf-not-authorised warning', 'dmarc-not-enforced notice'],
  },
  {
    says: 'the record was not changed when the host moved',
    zone: `${COHERENT}${DMARC}example.com TXT "v=spf1 ip4:127.0.0.20 ~all"`,
    listeners: LISTENS,
    hosts: HOST,
    verdict: 'at-risk',
    mustReport: ['spf-not-authorised warning'],
    mustNotReport: ['spf-missing warning', 'spf-over-limit warning'],
  },
  {
    says: 'a host that only receives need not be authorised',
    zone: `${COHERENT}${DMARC}example.com TXT "v=spf1 ip4:127.0.0.20 ~all"`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, role: inbound, domains: [example.com] }\n',
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'a pool of which one address is left out',
    zone: `${DMARC}example.com TXT "v=spf1 include:_spf.example.com -all"
      _spf.example.com TXT "v=spf1 ip4:127.0.0.22 -all"
      127.0.0.22 PTR smtp1.example.com
      smtp1.example.com A 127.0.0.22
      127.0.0.23 PTR smtp2.example.com
      smtp2.example.com A 127.0.0.23`,
    listeners: {},
    hosts:
      '  - { name: out.example.com, role: outbound, addresses: [127.0.0.22, 127.0.0.23], ptr: "smtp*.example.com", domains: [example.com] }\n',
    verdict: 'at-risk',
    mustReport: ['spf-not-authorised warning'],
  },
  {
    says: 'a record that needs too many lookups authorises nobody',
    zone: `${COHERENT}${DMARC}example.com TXT "v=spf1 include:example.com ip4:127.0.0.21 -all"`,
    listeners: LISTENS,
    hosts: HOST,
    verdict: 'at-risk',
    mustReport: ['spf-over-limit warning'],
    mustNotReport: ['spf-not-authorised warning'],
  },
  {
    says: 'two records are no record',
    zone: `${COHERENT}${DMARC}${SPF}example.com TXT "v=spf1 mx -all"`,
    listeners: LISTENS,
    hosts: HOST,
    verdict: 'at-risk',
    mustReport: ['spf-not-authorised warning'],
    mustNotReport: ['spf-missing warning'],
  },
  {
    says: 'a policy for reports only is a notice',
    zone: `${COHERENT}${SPF}_dmarc.example.com TXT "v=DMARC1; p=none"`,
    listeners: LISTENS,
    hosts: HOST,
    verdict: 'coherent',
    mustReport: ['dmarc-not-enforced notice'],
    mustNotReport: ['dmarc-missing warning'],
  },
  {
    says: 'a subdomain has the policy of its organizational domain',
    zone: `${COHERENT}news.example.com TXT "v=spf1 ip4:127.0.0.21 -all"\n_dmarc.example.com TXT "v=DMARC1; p=reject; sp=none"`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, domains: [news.example.com] }\n',
    verdict: 'coherent',
    mustReport: ['dmarc-not-enforced notice'],
  },
  {
    says: 'lookups that fail are inconclusive, never a missing record',
    zone: `${COHERENT}example.com TXT !servfail\n_dmarc.example.com TXT !refused`,
    listeners: LISTENS,
    hosts: HOST,
    verdict: 'inconclusive',
    mustReport: [],
    mustNotReport: ['spf-missing warning', 'dmarc-missing warning'],
    inconclusive: ['spf dns-servfail', 'dmarc dns-refused'],
  },
  {
    says: 'an include that fails is inconclusive, never a fail',
    zone: `${COHERENT}${DMARC}example.com TXT "v=spf1 include:a.test -all"\na.test TXT !servfail`,
    listeners: LISTENS,
    hosts: HOST,
    verdict: 'inconclusive',
    mustReport: [],
    inconclusive: ['spf dns-servfail'],
  },
  {
    says: 'one SERVFAIL and then an answer is an answer',
    zone: `${COHERENT}${SPF}${DMARC}example.com TXT !servfail*1\n_dmarc.example.com TXT !nxdomain*1`,
    listeners: LISTENS,
    hosts: HOST,
    verdict: 'coherent',
    mustReport: [],
  },
  {
    says: 'shared control does not excuse a missing record',
    zone: `${COHERENT}${DMARC}`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, control: shared, domains: [example.com] }\n',
    verdict: 'at-risk',
    mustReport: ['spf-missing warning'],
  },
];

testScenarios('domains that send through a host', SCENARIOS);
