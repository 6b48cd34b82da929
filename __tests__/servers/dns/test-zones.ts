import type { DelegatedZone } from './dns-tree.ts';

/** Together longer than the 1232 octets that a resolver accepts over UDP. */
export const FORTY_NAMES = Array.from(
  { length: 40 },
  (_, index) => `smtp-of-customer-number-${index}.powerdns`,
);

/** The reverse zone of 127.1.N.0/24 belongs to one server, whose hosts are in `example.com`. */
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
${FORTY_NAMES.map((name) => `${name} A 127.1.41.11`).join('\n')}
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
    records: FORTY_NAMES.map((name) => `11 PTR ${name}.example.com.\n`).join(''),
  },
  {
    origin: '51.1.127.in-addr.arpa',
    servers: ['knot'],
    records: '11 PTR mx1.office.example.com.\n',
  },
  // RFC 2317: the provider's zone points into the zones of two customers.
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

/** Lines of dnsmasq's configuration: `host-record` creates A and PTR, `address` only A. */
export const DNSMASQ_RECORDS: readonly string[] = [
  'host-record=mx1.dnsmasq.example.com,127.1.50.11',
  'address=/mx2.dnsmasq.example.com/127.1.50.12',
];
