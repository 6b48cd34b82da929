import { type Scenario, testScenarios } from './scenario.ts';

/**
 * Situations that are easily judged wrongly: the role of a host, who controls its address, which findings receivers
 * score, and names of which only a part differs.
 */

const NAME = 'mx1.example.com A 127.0.0.21\n';
const RIGHT = `${NAME}127.0.0.21 PTR mx1.example.com\n`;
const LISTENS = { '127.0.0.21': { name: 'mx1.example.com' } };
const HOST = '  - mx1.example.com\n';
const SHARED = '  - { name: mx1.example.com, control: shared }\n';
const INBOUND = '  - { name: mx1.example.com, role: inbound, ptr: any }\n';

const REFUSALS: readonly Scenario[] = [
  {
    title: 'the name in a 554 greeting is not judged',
    zone: RIGHT,
    listeners: { '127.0.0.21': { greeting: '554 relay7.pool.example no access' } },
    hosts: HOST,
    findings: [],
    inconclusive: ['smtp greeting-rejected'],
    verdict: 'inconclusive',
  },
  {
    title: 'a default name in a 554 greeting is not judged',
    zone: RIGHT,
    listeners: { '127.0.0.21': { greeting: '554 localhost.localdomain go away' } },
    hosts: HOST,
    findings: [],
    inconclusive: ['smtp greeting-rejected'],
    verdict: 'inconclusive',
  },
];

const ROLE: readonly Scenario[] = [
  {
    title: 'a host that only receives needs no PTR',
    zone: NAME,
    listeners: LISTENS,
    hosts: INBOUND,
    findings: ['ptr-missing notice'],
    verdict: 'coherent',
    mentions: [/This host only receives mail/],
    lacks: [/refuse mail/],
  },
  {
    title: "a host that only receives, with a provider's default PTR",
    zone: `${NAME}127.0.0.21 PTR static-127-0-0-21.isp.example\nstatic-127-0-0-21.isp.example A 127.0.0.21`,
    listeners: LISTENS,
    hosts: INBOUND,
    findings: ['ptr-generic notice', 'banner-ptr-mismatch notice'],
    verdict: 'coherent',
    mentions: [/This host only receives mail/],
    lacks: [/home connection/],
  },
  {
    title: 'a host that only receives and greets by default: no receiver scores it',
    zone: RIGHT,
    listeners: { '127.0.0.21': { name: 'localhost.localdomain' } },
    hosts: '  - { name: mx1.example.com, role: inbound, ehlo: any }\n',
    findings: ['banner-default warning'],
    verdict: 'cosmetic',
    cause: 'default-banner',
  },
  {
    title: 'a declared PTR is an error whatever the role',
    zone: `${NAME}127.0.0.21 PTR mx9.example.com\nmx9.example.com A 127.0.0.21`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, role: inbound, ptr: mx1.example.com }\n',
    findings: ['ptr-mismatch error', 'banner-ptr-mismatch notice'],
    verdict: 'broken',
  },
  {
    title: 'a host of an mx entry may send, so it needs a PTR',
    zone: `example.com MX 10 mx1.example.com\n${NAME}`,
    listeners: LISTENS,
    hosts: '  - mx: example.com\n',
    findings: ['ptr-missing error'],
    verdict: 'broken',
    cause: 'missing-reverse',
  },
  {
    title: 'a host of an mx entry that is declared as inbound',
    zone: `example.com MX 10 mx1.example.com\n${NAME}`,
    listeners: LISTENS,
    hosts: '  - { mx: example.com, role: inbound }\n',
    findings: ['ptr-missing notice'],
    verdict: 'coherent',
  },
];

const SHARED_CONTROL: readonly Scenario[] = [
  {
    title: 'a default greeting on shared control is at risk',
    zone: RIGHT,
    listeners: { '127.0.0.21': { name: 'debian' } },
    hosts: SHARED,
    findings: ['banner-default warning'],
    verdict: 'at-risk',
    cause: 'default-banner',
    lacks: [/Leave it/],
  },
  {
    title: 'localhost.localdomain on shared control',
    zone: RIGHT,
    listeners: { '127.0.0.21': { name: 'localhost.localdomain' } },
    hosts: SHARED,
    findings: ['banner-default warning'],
    verdict: 'at-risk',
    cause: 'default-banner',
  },
  {
    title: 'no PTR on shared control',
    zone: NAME,
    listeners: LISTENS,
    hosts: SHARED,
    findings: ['ptr-missing warning'],
    verdict: 'at-risk',
    cause: 'missing-reverse',
    mentions: [/Ask the provider/],
    lacks: [/Nothing to do/],
  },
  {
    title: 'a domain without SPF on shared control',
    zone: `${RIGHT}_dmarc.example.com TXT "v=DMARC1; p=reject"`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, control: shared, domains: [example.com] }\n',
    findings: ['spf-missing warning'],
    verdict: 'at-risk',
    cause: 'unknown',
    mentions: [/"evidence":"example\.com has no SPF record/],
  },
  {
    title: "a provider's names that differ",
    zone: `${NAME}127.0.0.21 PTR s21.provider.example\ns21.provider.example A 127.0.0.21`,
    listeners: LISTENS,
    hosts: SHARED,
    findings: ['banner-ptr-mismatch notice'],
    verdict: 'cosmetic',
    cause: 'shared-infrastructure',
  },
  {
    title: "a provider's host without control: shared",
    zone: `${NAME}127.0.0.21 PTR out7.provider.example\nout7.provider.example A 127.0.0.21`,
    listeners: { '127.0.0.21': { name: 'out7.provider.example' } },
    hosts: HOST,
    findings: ['ptr-mismatch error', 'banner-mismatch error', 'ehlo-mismatch warning'],
    verdict: 'broken',
    mentions: [/"advice":"First: If a provider runs this host, declare `control: shared`/],
  },
  {
    title: "a provider's host in the MX records of a domain without control: shared",
    zone: `example.org MX 10 mx1.example.com\n${NAME}127.0.0.21 PTR lb7.example.com\nlb7.example.com A 127.0.0.21`,
    listeners: { '127.0.0.21': { name: 'lb7.example.com' } },
    hosts: '  - mx: example.org\n',
    findings: ['ptr-mismatch error', 'banner-mismatch error', 'ehlo-mismatch warning'],
    verdict: 'broken',
    mentions: [
      /"advice":"First: If a provider runs this host, .*mx1\.example\.com is in another domain than example\.org/,
    ],
  },
  {
    title: 'an own host with an old PTR gets no such advice',
    zone: `${NAME}127.0.0.21 PTR old.example.com\nold.example.com A 127.0.0.21`,
    listeners: LISTENS,
    hosts: HOST,
    findings: ['ptr-mismatch error', 'banner-ptr-mismatch notice'],
    verdict: 'broken',
    lacks: [/control: shared/],
  },
];

const SCORED: readonly Scenario[] = [
  {
    title: 'an undeclared address is not scored',
    zone: `${RIGHT}mx1.example.com A 127.0.0.22\n`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, addresses: 127.0.0.21 }\n',
    findings: ['address-undeclared warning'],
    verdict: 'cosmetic',
    mentions: [/No receiver scores this/],
  },
  {
    title: 'an EHLO name unlike the greeting is not scored',
    zone: RIGHT,
    listeners: { '127.0.0.21': { name: 'mx1.example.com', ehloName: 'mail.example.com' } },
    hosts: HOST,
    findings: ['ehlo-mismatch warning'],
    verdict: 'cosmetic',
  },
  {
    title: 'an alias name is not scored',
    zone: 'mx1.example.com CNAME host.example.com\nhost.example.com A 127.0.0.21\n127.0.0.21 PTR mx1.example.com\n',
    listeners: LISTENS,
    hosts: HOST,
    findings: ['name-is-alias warning'],
    verdict: 'cosmetic',
  },
  {
    title: 'a mismatch at one address and a generic PTR at another do not compound',
    zone: `mx1.example.com A 127.0.0.21\nmx1.example.com A 127.0.0.22\nother.example.net A 127.0.0.21
      127.0.0.21 PTR other.example.net
      127.0.0.22 PTR static-127-0-0-22.isp.example\nstatic-127-0-0-22.isp.example A 127.0.0.22`,
    listeners: { '127.0.0.21': { name: 'mx1.example.com' }, '127.0.0.22': { greeting: '220 ' } },
    hosts: '  - { name: mx1.example.com, ptr: any, ehlo: any }\n',
    findings: [
      'banner-ptr-mismatch warning at 127.0.0.21',
      'ptr-generic warning at 127.0.0.22',
      'banner-nameless warning at 127.0.0.22',
    ],
    verdict: 'at-risk',
  },
  {
    title: 'a mismatch compounds with a generic PTR of its own address',
    zone: `${NAME}127.0.0.21 PTR static-127-0-0-21.isp.example\nstatic-127-0-0-21.isp.example A 127.0.0.21`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, ptr: any }\n',
    findings: ['banner-ptr-mismatch error', 'ptr-generic warning'],
    verdict: 'broken',
    mentions: [/Together with ptr-generic/],
  },
  {
    title: 'a waived finding does not compound',
    zone: `${NAME}127.0.0.21 PTR static-127-0-0-21.isp.example\nstatic-127-0-0-21.isp.example A 127.0.0.21`,
    listeners: LISTENS,
    hosts:
      '  - { name: mx1.example.com, ptr: any, waivers: [{ rule: ptr-generic, reason: ticket, until: 2100-01-01 }] }\n',
    findings: ['banner-ptr-mismatch warning', 'ptr-generic warning'],
    verdict: 'at-risk',
  },
  {
    title: 'a finding at notice does not compound',
    zone: `${NAME}127.0.0.21 PTR static-127-0-0-21.isp.example\nstatic-127-0-0-21.isp.example A 127.0.0.21`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, ptr: any, rules: { ptr-generic: notice } }\n',
    findings: ['banner-ptr-mismatch warning', 'ptr-generic notice'],
    verdict: 'cosmetic',
  },
];

const NAMES: readonly Scenario[] = [
  {
    title: 'a declared greeting that differs from the PTR is coherent',
    zone: `${RIGHT}hello.other.example A 127.0.0.21`,
    listeners: { '127.0.0.21': { name: 'hello.other.example' } },
    hosts: '  - { name: mx1.example.com, banner: hello.other.example }\n',
    findings: ['banner-ptr-mismatch notice'],
    verdict: 'coherent',
    lacks: [/still says|partial-change/],
  },
  {
    title: 'a name of the organization that is not in public DNS',
    zone: RIGHT,
    listeners: { '127.0.0.21': { name: 'ex01.ad.example.com' } },
    hosts: HOST,
    findings: [
      'banner-mismatch error',
      'ehlo-mismatch warning',
      'banner-unresolved warning',
      'banner-ptr-mismatch error',
    ],
    verdict: 'broken',
    cause: 'internal-name',
    lacks: [/Publish `ex01/],
  },
  {
    title: 'a host that was taken down',
    zone: '',
    listeners: { '127.0.0.21': 'refused', '127.0.0.22': { name: 'mx2.example.com' } },
    hosts: '  - { name: mx1.example.com, addresses: 127.0.0.21 }\n',
    inputs: { 'vantage-hosts': '' },
    findings: ['name-unresolved error', 'ptr-missing error', 'smtp-unreachable error'],
    verdict: 'broken',
    cause: 'decommissioned',
    mentions: [/"advice":"If mx1\.example\.com was taken down, remove it/],
  },
];

const SYNTAX: readonly Scenario[] = [
  {
    title: 'an underscore in the greeting is what is reported',
    zone: RIGHT,
    listeners: { '127.0.0.21': { name: 'smtp_a.example.com' } },
    hosts: '  - { name: mx1.example.com, banner: any }\n',
    findings: ['banner-invalid warning', 'banner-ptr-mismatch warning'],
    verdict: 'at-risk',
    mentions: [/underscore/, /Exim refuses/],
  },
  {
    title: 'an underscore in the EHLO name',
    zone: RIGHT,
    listeners: { '127.0.0.21': { name: 'mx1.example.com', ehloName: 'mx_1.example.com' } },
    hosts: '  - { name: mx1.example.com, ehlo: any }\n',
    findings: ['banner-invalid warning'],
    verdict: 'at-risk',
    mentions: [/answers EHLO as mx_1/],
  },
  {
    title: 'an underscore on shared control',
    zone: RIGHT,
    listeners: { '127.0.0.21': { name: 'smtp_a.provider.example' } },
    hosts: SHARED,
    findings: ['banner-invalid warning', 'banner-ptr-mismatch notice'],
    verdict: 'at-risk',
  },
  {
    title: 'an underscore at a host that only receives',
    zone: RIGHT,
    listeners: { '127.0.0.21': { name: 'smtp_a.example.com' } },
    hosts: '  - { name: mx1.example.com, role: inbound, banner: any }\n',
    findings: ['banner-invalid notice', 'banner-ptr-mismatch notice'],
    verdict: 'coherent',
  },
  {
    title: 'a container id: the container gets a host name',
    zone: RIGHT,
    listeners: { '127.0.0.21': { name: '3f2a9c1b7d40' } },
    hosts: '  - { name: mx1.example.com, ehlo: any }\n',
    findings: ['banner-default error'],
    verdict: 'broken',
    cause: 'default-banner',
    mentions: [/docker run --hostname mx1\.example\.com/],
  },
  {
    title: 'a greeting with the name of an alias',
    zone: `${RIGHT}mail.example.com CNAME mx1.example.com`,
    listeners: { '127.0.0.21': { name: 'mail.example.com' } },
    hosts: '  - { name: mx1.example.com, banner: mail.example.com }\n',
    findings: ['name-is-alias warning', 'banner-ptr-mismatch notice'],
    verdict: 'cosmetic',
    mentions: [/greets as mail\.example\.com, which is an alias of mx1/],
  },
];

const DOMAIN = '  - { name: mx1.example.com, domains: [example.com] }\n';
const SPF = 'example.com TXT "v=spf1 ip4:127.0.0.21 -all"\n';
const DMARC = '_dmarc.example.com TXT "v=DMARC1; p=reject"\n';

const DOMAINS: readonly Scenario[] = [
  {
    title: 'SPF that authorises everybody',
    zone: `${RIGHT}${DMARC}example.com TXT "v=spf1 mx +all"`,
    listeners: LISTENS,
    hosts: DOMAIN,
    findings: ['spf-allows-all warning'],
    verdict: 'at-risk',
    mentions: [/every IPv4 and IPv6 address/, /Replace `all`/],
  },
  {
    title: 'SPF that authorises everybody by an include',
    zone: `${RIGHT}${DMARC}example.com TXT "v=spf1 include:_spf.provider.example -all"\n_spf.provider.example TXT "v=spf1 all"`,
    listeners: LISTENS,
    hosts: DOMAIN,
    findings: ['spf-allows-all warning'],
    verdict: 'at-risk',
    mentions: [/Find the record that `include` or `redirect`/],
  },
  {
    title: 'SPF that authorises everybody by a redirect',
    zone: `${RIGHT}${DMARC}example.com TXT "v=spf1 redirect=_spf.provider.example"\n_spf.provider.example TXT "v=spf1 +all"`,
    listeners: LISTENS,
    hosts: DOMAIN,
    findings: ['spf-allows-all warning'],
    verdict: 'at-risk',
  },
  {
    title: 'SPF that authorises all IPv4 addresses by blocks',
    zone: `${RIGHT}${DMARC}example.com TXT "v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all"`,
    listeners: LISTENS,
    hosts: DOMAIN,
    findings: ['spf-allows-all warning'],
    verdict: 'at-risk',
    lacks: [/and IPv6 address/],
  },
  {
    title: 'SPF that says nothing about others allows nobody',
    zone: `${RIGHT}${DMARC}example.com TXT "v=spf1 ip4:127.0.0.21 ?all"`,
    listeners: LISTENS,
    hosts: DOMAIN,
    findings: [],
    verdict: 'coherent',
  },
  {
    title: 'void SPF lookups are named',
    zone: `${RIGHT}${DMARC}example.com TXT "v=spf1 a:a.example.com a:b.example.com a:c.example.com ip4:127.0.0.21 -all"`,
    listeners: LISTENS,
    hosts: DOMAIN,
    findings: ['spf-over-limit warning'],
    verdict: 'at-risk',
    mentions: [
      /These found nothing: A of a\.example\.com, A of b\.example\.com and A of c\.example\.com/,
    ],
  },
  {
    title: 'a misspelt DMARC record',
    zone: `${RIGHT}${SPF}_dmarc.example.com TXT "v=dmarc1; p=reject"`,
    listeners: LISTENS,
    hosts: DOMAIN,
    findings: ['dmarc-unreadable warning'],
    verdict: 'at-risk',
  },
  {
    title: 'a DMARC record at the domain itself',
    zone: `${RIGHT}${SPF}example.com TXT "v=DMARC1; p=reject"`,
    listeners: LISTENS,
    hosts: DOMAIN,
    findings: ['dmarc-unreadable warning'],
    verdict: 'at-risk',
    mentions: [/Publish `_dmarc\.example\.com\. TXT \\"v=DMARC1; p=reject\\"` in place/],
  },
  {
    title: 'a DMARC record with a misspelt policy',
    zone: `${RIGHT}${SPF}_dmarc.example.com TXT "v=DMARC1; p=rejct"`,
    listeners: LISTENS,
    hosts: DOMAIN,
    findings: ['dmarc-unreadable warning'],
    verdict: 'at-risk',
  },
  {
    title: 'DMARC in test mode',
    zone: `${RIGHT}${SPF}_dmarc.example.com TXT "v=DMARC1; p=reject; t=y"`,
    listeners: LISTENS,
    hosts: DOMAIN,
    findings: ['dmarc-not-enforced notice'],
    verdict: 'coherent',
  },
  {
    title: 'a DMARC lookup over the labels in between',
    zone: `${RIGHT}mail.shop.example.com TXT "v=spf1 ip4:127.0.0.21 -all"\n_dmarc.shop.example.com TXT "v=DMARC1; p=reject"`,
    listeners: LISTENS,
    hosts: '  - { name: mx1.example.com, domains: [mail.shop.example.com] }\n',
    findings: [],
    verdict: 'coherent',
  },
];

testScenarios('names that break the syntax', SYNTAX);
testScenarios('domains that send', DOMAINS);
testScenarios('a greeting that refuses the client', REFUSALS);
testScenarios('the role of a host', ROLE);
testScenarios('who controls the address', SHARED_CONTROL);
testScenarios('what receivers score', SCORED);
testScenarios('names that differ', NAMES);
