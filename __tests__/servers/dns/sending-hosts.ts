import { FORTY_NAMES } from './test-zones.ts';

/** An outbound host behind NAT, of which only DNS can be observed. */
export interface SendingHostCase {
  readonly title: string;
  readonly name: string;
  readonly address: string;
  /** The `resolvers` input; default Unbound. */
  readonly resolver?: 'dnsmasq' | 'unbound';
  readonly expected: {
    readonly verdict: 'cosmetic' | 'broken' | 'coherent' | 'inconclusive';
    /** All rules that are reported; default none. */
    readonly rules?: readonly string[];
    readonly ptr: Readonly<Record<string, unknown>>;
    /** Possible reasons of the failed PTR lookup; they depend on the resolver's timeouts. */
    readonly inconclusive?: readonly string[];
    /** Must match the detail of the failed lookup. */
    readonly detail?: RegExp;
    /** Must match the remedies of the findings. */
    readonly remedy?: RegExp;
    /** Must match Unbound's log. */
    readonly unboundLog?: RegExp;
  };
}

export const SENDING_HOSTS: readonly SendingHostCase[] = [
  {
    title: 'NSD: PTR and A agree',
    name: 'mx1.nsd.example.com',
    address: '127.1.10.11',
    expected: confirmed('mx1.nsd.example.com'),
  },
  {
    title: 'NSD: the PTR has an old name that does not resolve',
    name: 'mx2.nsd.example.com',
    address: '127.1.10.12',
    expected: {
      verdict: 'broken',
      rules: ['ptr-mismatch', 'ptr-unconfirmed'],
      ptr: { state: 'unconfirmed', iprev: 'fail', names: ['old.example.com'] },
    },
  },
  {
    title: 'BIND, signed by dnssec-signzone: PTR and A agree',
    name: 'mx1.bind.example.com',
    address: '127.1.20.11',
    expected: confirmed('mx1.bind.example.com'),
  },
  {
    title: 'BIND, signed by dnssec-signzone: no PTR, with proof of absence',
    name: 'mx2.bind.example.com',
    address: '127.1.20.12',
    expected: absent(),
  },
  {
    title: 'BIND: the signatures of the reverse zone have expired',
    name: 'mx3.bind.example.com',
    address: '127.1.21.11',
    expected: {
      ...undetermined('dns-servfail'),
      detail: /answers SERVFAIL \(.*(?:DNSSEC bogus|signature expired)/,
      unboundLog: /validation failure <11\.21\.1\.127\S* PTR IN>/,
    },
  },
  {
    title: 'Knot, with automatic signing: PTR and A agree',
    name: 'mx1.knot.example.com',
    address: '127.1.30.11',
    expected: confirmed('mx1.knot.example.com'),
  },
  {
    title: 'Knot, with automatic signing: the PTR is the name of another host',
    name: 'mx2.knot.example.com',
    address: '127.1.30.12',
    expected: {
      verdict: 'broken',
      rules: ['ptr-mismatch', 'ptr-unconfirmed'],
      ptr: { state: 'unconfirmed', iprev: 'fail', names: ['mx1.knot.example.com'] },
    },
  },
  {
    title: 'Knot: the reverse zone has a new key, but the parent has the DS of the old one',
    name: 'mx3.knot.example.com',
    address: '127.1.31.11',
    expected: {
      ...undetermined('dns-servfail'),
      detail: /answers SERVFAIL \((?:DNSSEC bogus|DNSKEY missing)/,
      unboundLog: /validation failure <11\.31\.1\.127\S* PTR IN>/,
    },
  },
  {
    title: 'PowerDNS, with live signing: PTR and A agree',
    name: 'mx1.powerdns.example.com',
    address: '127.1.40.11',
    expected: confirmed('mx1.powerdns.example.com'),
  },
  {
    title: 'PowerDNS, with live signing: no PTR, with proof of absence',
    name: 'mx2.powerdns.example.com',
    address: '127.1.40.12',
    expected: absent(),
  },
  {
    title: 'PowerDNS: forty PTR names, more than fit into UDP',
    name: `${FORTY_NAMES[7]}.example.com`,
    address: '127.1.41.11',
    expected: {
      verdict: 'cosmetic',
      rules: ['ptr-multiple'],
      ptr: { state: 'confirmed', iprev: 'pass', names: { length: FORTY_NAMES.length } },
    },
  },
  {
    title: 'dnsmasq: PTR and A agree',
    name: 'mx1.dnsmasq.example.com',
    address: '127.1.50.11',
    resolver: 'dnsmasq',
    expected: confirmed('mx1.dnsmasq.example.com'),
  },
  {
    title: 'dnsmasq: an A record without a PTR',
    name: 'mx2.dnsmasq.example.com',
    address: '127.1.50.12',
    resolver: 'dnsmasq',
    expected: absent(),
  },
  {
    title: 'dnsmasq forwards to Unbound, which queries Knot',
    name: 'mx1.office.example.com',
    address: '127.1.51.11',
    resolver: 'dnsmasq',
    expected: confirmed('mx1.office.example.com'),
  },
  {
    title: 'dnsmasq forwards to Unbound, which rejects the signatures',
    name: 'mx3.bind.example.com',
    address: '127.1.21.11',
    resolver: 'dnsmasq',
    expected: undetermined('dns-servfail'),
  },
  {
    title: "RFC 2317: the provider's BIND has a CNAME into the customer's NSD",
    name: 'mx9.parts.example.com',
    address: '127.1.60.9',
    expected: confirmed('mx9.parts.example.com'),
  },
  {
    title: "RFC 2317: the provider's BIND has a CNAME to a record that the customer's NSD lacks",
    name: 'mx10.parts.example.com',
    address: '127.1.60.10',
    expected: {
      ...absent(),
      // The record belongs in the customer's zone, not in the provider's.
      remedy: /`10\.8\/29\.60\.1\.127\.in-addr\.arpa\. PTR mx10\.parts\.example\.com\.`.*ns-nsd/,
    },
  },
  {
    title: "RFC 2317: the customer's Knot does not serve its zone",
    name: 'mx17.parts.example.com',
    address: '127.1.60.17',
    expected: undetermined('dns-servfail'),
  },
  {
    title: 'one name server of the zone is dead and one is lame, the third answers',
    name: 'mx1.set.example.com',
    address: '127.1.70.11',
    expected: confirmed('mx1.set.example.com'),
  },
  {
    title: 'all name servers of the zone are lame',
    name: 'mx2.set.example.com',
    address: '127.1.71.11',
    expected: undetermined('dns-servfail'),
  },
  {
    title: 'all name servers of the zone are dead',
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

/** A failed lookup is not a finding about the host. */
function undetermined(...reasons: readonly string[]): SendingHostCase['expected'] {
  const ptr = { state: 'undetermined', iprev: 'temperror', names: [] };
  return { verdict: 'inconclusive', ptr, inconclusive: reasons };
}
