import { type Scenario, testScenarios } from './scenario.ts';

const NAME = 'mx1.example.com A 127.0.0.21\n';
const LISTENERS = { '127.0.0.21': { name: 'mx1.example.com' } };
const HOST = '  - mx1.example.com\n';
const SHARED = '  - { name: mx1.example.com, control: shared }\n';
/** A zone in which the address has this PTR name, and the name leads back. */
const ptr = (name: string) => `${NAME}127.0.0.21 PTR ${name}\n${name} A 127.0.0.21\n`;
const anyPtr = '  - { name: mx1.example.com, ptr: any }\n';

const SCENARIOS: readonly Scenario[] = [
  {
    title: "a provider's default PTR beside a good greeting",
    zone: ptr('static-127-0-0-21.isp.example'),
    listeners: LISTENERS,
    hosts: HOST,
    findings: ['ptr-mismatch error', 'ptr-generic warning', 'banner-ptr-mismatch error'],
    verdict: 'broken',
    cause: 'provider-default-ptr',
    mentions: [/Together with ptr-generic it costs mail/],
  },
  {
    title: "a provider's default PTR on shared control",
    zone: ptr('static-127-0-0-21.isp.example'),
    listeners: LISTENERS,
    hosts: SHARED,
    findings: ['banner-ptr-mismatch notice'],
    verdict: 'cosmetic',
    cause: 'shared-infrastructure',
    mentions: [/whose PTR you set yourself/],
  },
  {
    title: 'an address embedded in a name that has a mail label is not generic',
    zone: `o127-0-0-21.outbound-mail.example.net A 127.0.0.21\n127.0.0.21 PTR o127-0-0-21.outbound-mail.example.net`,
    listeners: {},
    hosts:
      '  - { name: pool.example.net, role: outbound, addresses: [127.0.0.21], ptr: "o*.outbound-mail.example.net" }\n',
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a PTR of one label',
    zone: `${NAME}127.0.0.21 PTR mailserver`,
    listeners: LISTENERS,
    hosts: anyPtr,
    findings: ['ptr-invalid warning', 'ptr-unconfirmed error', 'banner-ptr-mismatch warning'],
    verdict: 'broken',
  },
  {
    title: 'a PTR with an underscore',
    zone: ptr('mail_server.example.com'),
    listeners: LISTENERS,
    hosts: anyPtr,
    findings: ['ptr-invalid warning', 'banner-ptr-mismatch notice'],
    verdict: 'at-risk',
  },
  {
    title: 'a PTR in a domain that public DNS does not have',
    zone: ptr('server.localdomain'),
    listeners: LISTENERS,
    hosts: SHARED,
    findings: ['ptr-invalid notice', 'banner-ptr-mismatch notice'],
    verdict: 'cosmetic',
  },
  {
    title: 'a PTR under a top-level domain that does not exist',
    zone: `${NAME}127.0.0.21 PTR mail.acme.dom`,
    listeners: LISTENERS,
    hosts: anyPtr,
    findings: ['ptr-invalid warning', 'ptr-unconfirmed error', 'banner-ptr-mismatch warning'],
    verdict: 'broken',
    mentions: [/mail\.acme\.dom, which cannot .*: \.dom is not a top-level domain/],
    lacks: [/acme\.dom\. A /],
  },
  {
    title: 'a PTR that got the reverse zone appended',
    zone: ptr('mx1.example.com.0.0.127.in-addr.arpa'),
    listeners: LISTENERS,
    hosts: anyPtr,
    findings: ['ptr-invalid warning', 'banner-ptr-mismatch warning'],
    verdict: 'at-risk',
    mentions: [/final dot is missing in the zone file/],
  },
  {
    title: 'a PTR at the apex',
    zone: `example.com A 127.0.0.21\n127.0.0.21 PTR example.com`,
    listeners: { '127.0.0.21': { name: 'example.com' } },
    hosts: '  - example.com\n',
    findings: ['ptr-apex notice', 'banner-is-mail-domain notice'],
    verdict: 'coherent',
  },
  {
    title: 'two PTR names on shared control',
    zone: `${ptr('mx1.example.com')}127.0.0.21 PTR www.example.com`,
    listeners: LISTENERS,
    hosts: SHARED,
    findings: ['ptr-multiple notice'],
    verdict: 'coherent',
  },
  {
    title: 'two declared PTR names',
    zone: `${ptr('mx1.example.com')}127.0.0.21 PTR www.example.com`,
    listeners: LISTENERS,
    hosts: '  - { name: mx1.example.com, ptr: [mx1.example.com, www.example.com] }\n',
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'a missing PTR on shared control is at risk, and the provider sets it',
    zone: NAME,
    listeners: LISTENERS,
    hosts: SHARED,
    findings: ['ptr-missing warning'],
    verdict: 'at-risk',
    cause: 'missing-reverse',
    mentions: [/Ask the provider/],
  },
  {
    title: 'an unconfirmed PTR on shared control',
    zone: `${NAME}127.0.0.21 PTR s21.provider.example`,
    listeners: LISTENERS,
    hosts: SHARED,
    findings: ['ptr-unconfirmed warning', 'banner-ptr-mismatch notice'],
    verdict: 'at-risk',
  },
  {
    title: 'a PTR missing for one address family',
    zone: `${ptr('mx1.example.com')}mx1.example.com AAAA ::1`,
    listeners: { ...LISTENERS, '::1': { name: 'mx1.example.com' } },
    hosts: HOST,
    findings: ['ptr-missing error at ::1'],
    verdict: 'broken',
    cause: 'missing-reverse',
    mentions: [/Only IPv6 lacks a PTR \(::1\)/],
  },
  {
    title: 'an outbound pool with one wrong PTR',
    zone: `smtp1.example.com A 127.0.0.21\n127.0.0.21 PTR smtp1.example.com
      127.0.0.22 PTR web22.example.com\nweb22.example.com A 127.0.0.22`,
    listeners: {},
    hosts:
      '  - { name: out.example.com, role: outbound, addresses: [127.0.0.21, 127.0.0.22], ptr: "smtp*.example.com" }\n',
    findings: ['ptr-mismatch error at 127.0.0.22'],
    verdict: 'broken',
  },
  {
    title: 'a partial change that left the PTR',
    zone: ptr('old.example.com'),
    listeners: LISTENERS,
    hosts: HOST,
    findings: ['ptr-mismatch error', 'banner-ptr-mismatch notice'],
    verdict: 'broken',
    cause: 'partial-change',
    mentions: [/the PTR is old\.example\.com/],
  },
  {
    title: 'a partial change that left the PTR and the EHLO name',
    zone: ptr('old.example.com'),
    listeners: { '127.0.0.21': { name: 'mx1.example.com', ehloName: 'old.example.com' } },
    hosts: HOST,
    findings: ['ptr-mismatch error', 'ehlo-mismatch warning', 'banner-ptr-mismatch notice'],
    verdict: 'broken',
    cause: 'partial-change',
    mentions: [/the PTR and the EHLO name are old/],
  },
];

testScenarios('reverse', SCENARIOS);
