import { describe, expect, it } from 'vitest';
import { answerInZone } from '../../../src/observe/planned/answer-in-zone.ts';
import { readZones } from '../../../src/plan/zones/read-zones.ts';

/** The example of RFC 4592 section 2.2.1, with aliases, a DNAME and a delegation. */
const ZONE = `$ORIGIN example.
@ 3600 IN SOA ns. host. 1 2 3 4 5
@ NS ns.example.com.
* TXT "this is a wildcard"
* MX 10 host1
sub.* TXT "this is not a wildcard"
host1 A 192.0.2.1
_ssh._tcp.host1 SRV 0 0 22 host1
_ssh._tcp.host2 SRV 0 0 22 host1
subdel NS ns.example.com.
subdel NS ns.example.net.
alias CNAME host1
*.alias2 CNAME host1
moved DNAME example.net.
`;

const [zone] = readZones([{ file: 'zones/example', text: ZONE, origin: 'example' }], null).zones;

describe('the answer of a zone', () => {
  it.each<[string, string, string]>([
    ['host1.example', 'A', '192.0.2.1'],
    ['host1.example', 'MX', 'nodata'],
    ['host3.example', 'MX', '10 host1.example'],
    ['host3.example', 'A', 'nodata'],
    ['foo.bar.example', 'TXT', 'this is a wildcard'],
    // These names exist, or names below them do, so that the wildcard says nothing about them.
    ['_telnet._tcp.host1.example', 'MX', 'nxdomain'],
    ['host2.example', 'MX', 'nodata'],
    ['ghost.*.example', 'MX', 'nxdomain'],
    ['*.example', 'TXT', 'this is a wildcard'],
    ['subdel.example', 'A', 'delegated subdel.example ns.example.com ns.example.net'],
    ['host.subdel.example', 'A', 'delegated subdel.example ns.example.com ns.example.net'],
    ['alias.example', 'A', 'alias host1.example'],
    ['alias.example', 'CNAME', 'host1.example'],
    ['x.alias2.example', 'A', 'alias host1.example'],
    ['alias2.example', 'A', 'nodata'],
    ['a.b.moved.example', 'A', 'alias a.b.example.net'],
    ['moved.example', 'A', 'redirected-below moved.example'],
    ['example', 'A', 'nodata'],
  ])('for %s %s is %s', (name, type, expected) => {
    if (zone === undefined) throw new Error('no zone');
    const answer = answerInZone(zone, name, type);
    const text = {
      records: () =>
        answer.kind === 'records' &&
        answer.records
          .map((one) => (typeof one === 'string' ? one : `${one.preference} ${one.exchange}`))
          .join(' '),
      alias: () => answer.kind === 'alias' && `alias ${answer.target}`,
      delegated: () =>
        answer.kind === 'delegated' && `delegated ${answer.name} ${answer.servers.join(' ')}`,
      'redirected-below': () =>
        answer.kind === 'redirected-below' && `redirected-below ${answer.name}`,
      absent: () => answer.kind === 'absent' && answer.why,
    }[answer.kind]();
    expect(text).toBe(expected);
  });
});
