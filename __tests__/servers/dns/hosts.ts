import type { DelegatedZone } from './tree.ts';

/** A host behind NAT that only sends: all that can be seen of it is DNS. */
export interface SendingHostCase {
  readonly sentence: string;
  readonly name: string;
  readonly address: string;
  /** The resolver that the action asks; Unbound by default. */
  readonly resolver?: 'dnsmasq' | 'unbound';
  readonly expected: {
    readonly verdict: 'at-risk' | 'broken' | 'coherent' | 'inconclusive';
    /** The rules that are reported; none by default. */
    readonly rules?: readonly string[];
    readonly ptr: Readonly<Record<string, unknown>>;
    /** Reasons for which its PTR could not be looked up; which one is up to the resolver's patience. */
    readonly inconclusive?: readonly string[];
    /** Unbound's own words about it, in its log. */
    readonly resolverSays?: RegExp;
  };
}

/** Enough names of this length for more than the 1232 octets that a resolver takes over UDP. */
const MANY = Array.from({ length: 40 }, (_, index) => `smtp-of-customer-number-${index}.powerdns`);

/** The name servers' zones. A reverse zone is 127.1.N.0/24; its hosts' names lie in its server's zone. */
export const ZONES: readonly DelegatedZone[] = [
  {
    origin: 'example.com',
    servers: ['nsd'],
    records: `mx1.nsd A 127.1.10.11
mx2.nsd A 127.1.10.12
mx1.bind A 127.1.20.11
mx2.bind A 127.1.20.12
mx3.bind A 127.1.21.11
mx1.knot A 127.1.30.11
mx2.knot A 127.1.30.12
mx3.knot A 127.1.31.11
mx1.powerdns A 127.1.40.11
mx2.powerdns A 127.1.40.12
${MANY.map((name) => `${name} A 127.1.41.11`).join('\n')}
mx1.office A 127.1.51.11
mx9.parts A 127.1.60.9
mx10.parts A 127.1.60.10
mx17.parts A 127.1.60.17
mx1.set A 127.1.70.11
mx2.set A 127.1.71.11
mx3.set A 127.1.72.11
`,
  },
  {
    origin: '10.1.127.in-addr.arpa',
    servers: ['nsd'],
    records: '11 PTR mx1.nsd.example.com.\n12 PTR old.example.com.\n',
  },
  {
    origin: '20.1.127.in-addr.arpa',
    servers: ['bind'],
    signing: 'signed',
    records: '11 PTR mx1.bind.example.com.\n',
  },
  {
    origin: '21.1.127.in-addr.arpa',
    servers: ['bind'],
    signing: 'expired',
    records: '11 PTR mx3.bind.example.com.\n',
  },
  {
    origin: '30.1.127.in-addr.arpa',
    servers: ['knot'],
    signing: 'signed',
    records: '11 PTR mx1.knot.example.com.\n12 PTR mx1.knot.example.com.\n',
  },
  {
    origin: '31.1.127.in-addr.arpa',
    servers: ['knot'],
    signing: 'stale-ds',
    records: '11 PTR mx3.knot.example.com.\n',
  },
  {
    origin: '40.1.127.in-addr.arpa',
    servers: ['powerdns'],
    signing: 'signed',
    records: '11 PTR mx1.powerdns.example.com.\n',
  },
  {
    origin: '41.1.127.in-addr.arpa',
    servers: ['powerdns'],
    records: MANY.map((name) => `11 PTR ${name}.example.com.\n`).join(''),
  },
  {
    origin: '51.1.127.in-addr.arpa',
    servers: ['knot'],
    records: '11 PTR mx1.office.example.com.\n',
  },
  // RFC 2317: the provider's zone points into two of its customers'.
  {
    origin: '60.1.127.in-addr.arpa',
    servers: ['bind'],
    records: `8/29 NS ns-nsd.example.net.
9 CNAME 9.8/29
10 CNAME 10.8/29
16/29 NS ns-knot.example.net.
17 CNAME 17.16/29
`,
  },
  {
    origin: '8/29.60.1.127.in-addr.arpa',
    servers: ['nsd'],
    records: '9 PTR mx9.parts.example.com.\n',
  },
  { origin: '16/29.60.1.127.in-addr.arpa', servers: ['knot'], lame: ['knot'], records: '' },
  {
    origin: '70.1.127.in-addr.arpa',
    servers: ['dead', 'powerdns', 'knot'],
    lame: ['powerdns'],
    records: '11 PTR mx1.set.example.com.\n',
  },
  {
    origin: '71.1.127.in-addr.arpa',
    servers: ['nsd', 'powerdns'],
    lame: ['nsd', 'powerdns'],
    records: '',
  },
  { origin: '72.1.127.in-addr.arpa', servers: ['dead'], records: '' },
];

/** dnsmasq's own: a host record makes A and PTR, an address makes an A only. */
export const OFFICE_RECORDS: readonly string[] = [
  'host-record=mx1.dnsmasq.example.com,127.1.50.11',
  'address=/mx2.dnsmasq.example.com/127.1.50.12',
];

export const SENDING_HOSTS: readonly SendingHostCase[] = [
  {
    sentence: 'NSD: PTR and A agree',
    name: 'mx1.nsd.example.com',
    address: '127.1.10.11',
    expected: confirmed('mx1.nsd.example.com'),
  },
  {
    sentence: 'NSD: the PTR was left behind with a name that resolves no more',
    name: 'mx2.nsd.example.com',
    address: '127.1.10.12',
    expected: {
      verdict: 'broken',
      rules: ['ptr-mismatch', 'ptr-unconfirmed'],
      ptr: { state: 'unconfirmed', iprev: 'fail', names: ['old.example.com'] },
    },
  },
  {
    sentence: 'BIND, signed by dnssec-signzone: PTR and A agree',
    name: 'mx1.bind.example.com',
    address: '127.1.20.11',
    expected: confirmed('mx1.bind.example.com'),
  },
  {
    sentence: 'BIND, signed by dnssec-signzone: that there is no PTR is proven',
    name: 'mx2.bind.example.com',
    address: '127.1.20.12',
    expected: absent(),
  },
  {
    sentence: 'BIND: the signatures of the reverse zone have run out',
    name: 'mx3.bind.example.com',
    address: '127.1.21.11',
    expected: {
      ...undetermined('dns-servfail'),
      resolverSays: /validation failure <11\.21\.1\.127\S* PTR IN>/,
    },
  },
  {
    sentence: 'Knot, which signs the zone itself: PTR and A agree',
    name: 'mx1.knot.example.com',
    address: '127.1.30.11',
    expected: confirmed('mx1.knot.example.com'),
  },
  {
    sentence: 'Knot, which signs the zone itself: the PTR is the name of the neighbour',
    name: 'mx2.knot.example.com',
    address: '127.1.30.12',
    expected: {
      verdict: 'broken',
      rules: ['ptr-mismatch', 'ptr-unconfirmed'],
      ptr: { state: 'unconfirmed', iprev: 'fail', names: ['mx1.knot.example.com'] },
    },
  },
  {
    sentence: 'Knot: the reverse zone has a new key, its parent the DS of the old one',
    name: 'mx3.knot.example.com',
    address: '127.1.31.11',
    expected: {
      ...undetermined('dns-servfail'),
      resolverSays: /validation failure <11\.31\.1\.127\S* PTR IN>/,
    },
  },
  {
    sentence: 'PowerDNS, which signs each answer: PTR and A agree',
    name: 'mx1.powerdns.example.com',
    address: '127.1.40.11',
    expected: confirmed('mx1.powerdns.example.com'),
  },
  {
    sentence: 'PowerDNS, which signs each answer: that there is no PTR is proven',
    name: 'mx2.powerdns.example.com',
    address: '127.1.40.12',
    expected: absent(),
  },
  {
    sentence: 'PowerDNS: forty PTR names, more than fit into UDP',
    name: `${MANY[7]}.example.com`,
    address: '127.1.41.11',
    expected: {
      verdict: 'at-risk',
      rules: ['ptr-multiple'],
      ptr: { state: 'confirmed', iprev: 'pass', names: { length: MANY.length } },
    },
  },
  {
    sentence: 'dnsmasq: PTR and A agree',
    name: 'mx1.dnsmasq.example.com',
    address: '127.1.50.11',
    resolver: 'dnsmasq',
    expected: confirmed('mx1.dnsmasq.example.com'),
  },
  {
    sentence: 'dnsmasq: an address that it has the name of, but no PTR for',
    name: 'mx2.dnsmasq.example.com',
    address: '127.1.50.12',
    resolver: 'dnsmasq',
    expected: absent(),
  },
  {
    sentence: 'dnsmasq asks Unbound, Unbound asks Knot',
    name: 'mx1.office.example.com',
    address: '127.1.51.11',
    resolver: 'dnsmasq',
    expected: confirmed('mx1.office.example.com'),
  },
  {
    sentence: 'dnsmasq asks Unbound, which does not believe the signatures',
    name: 'mx3.bind.example.com',
    address: '127.1.21.11',
    resolver: 'dnsmasq',
    expected: undetermined('dns-servfail'),
  },
  {
    sentence: "RFC 2317: the provider's BIND points into the customer's NSD",
    name: 'mx9.parts.example.com',
    address: '127.1.60.9',
    expected: confirmed('mx9.parts.example.com'),
  },
  {
    sentence: "RFC 2317: the provider's BIND points to a record that the customer's NSD lacks",
    name: 'mx10.parts.example.com',
    address: '127.1.60.10',
    expected: absent(),
  },
  {
    sentence: "RFC 2317: the customer's Knot does not know of its zone",
    name: 'mx17.parts.example.com',
    address: '127.1.60.17',
    expected: undetermined('dns-servfail'),
  },
  {
    sentence: 'one name server of the zone is dead and one is lame, the third answers',
    name: 'mx1.set.example.com',
    address: '127.1.70.11',
    expected: confirmed('mx1.set.example.com'),
  },
  {
    sentence: 'all name servers of the zone are lame',
    name: 'mx2.set.example.com',
    address: '127.1.71.11',
    expected: undetermined('dns-servfail'),
  },
  {
    sentence: 'all name servers of the zone are dead',
    name: 'mx3.set.example.com',
    address: '127.1.72.11',
    expected: undetermined('dns-servfail', 'dns-timeout'),
  },
];

function confirmed(name: string): SendingHostCase['expected'] {
  const ptr = { state: 'confirmed', iprev: 'pass', names: [name], error: null };
  return { verdict: 'coherent', ptr };
}

function absent(): SendingHostCase['expected'] {
  const ptr = { state: 'absent', iprev: 'permerror', names: [], error: null };
  return { verdict: 'broken', rules: ['ptr-missing'], ptr };
}

/** Whether there is a PTR is not known, so nothing is held against the host. */
function undetermined(...reasons: readonly string[]): SendingHostCase['expected'] {
  const ptr = { state: 'undetermined', iprev: 'temperror', names: [] };
  return { verdict: 'inconclusive', ptr, inconclusive: reasons };
}
