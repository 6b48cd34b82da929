import { describe, expect, it } from 'vitest';
import {
  configuredZone,
  isServerConfig,
  readServerConfig,
} from '../../../src/plan/zones/server-config.ts';

const NAMED = `
options { directory "/etc/bind"; /* zone "no.example" { file "no"; }; */ };
// zone "no.example" { file "no"; };
zone "example.com" IN { type primary; file "zones/db.main"; };
view "inside" {
  zone "Example.org" { type master; file "inside/db.org"; };
};
view "outside" { zone "example.org." { type master; file "outside/db.org"; }; };
zone "hint" { type hint; };
`;
const NSD = `
server:
    zonesdir: "/etc/nsd"
pattern:
    name: "master"
    zonefile: "zones/%s.zone"
zone:
    name: "example.com" # a comment
    zonefile: zones/main
zone:
    name: example.net
    include-pattern: "master"
`;
const KNOT = `
template:
  - id: default
    file: "%s.zone"
zone:
  - domain: example.com
    file: /var/lib/knot/main
  - domain: example.net.
`;

describe('the zones in the configuration of a name server', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'named.conf',
      NAMED,
      [
        'example.com zones/db.main',
        'example.org inside/db.org inside',
        'example.org outside/db.org outside',
      ],
    ],
    ['nsd.conf', NSD, ['example.com zones/main', 'example.net zones/example.net.zone']],
    ['knot.conf', KNOT, ['example.com /var/lib/knot/main', 'example.net example.net.zone']],
    ['another file', 'hello: world\n', []],
    ['an unfinished file', 'zone "example.com" { file "a"', []],
  ])('of %s', (_, text, expected) => {
    const zones = readServerConfig(text).map(({ zone, file, view }) => {
      return [zone, file, view ?? ''].join(' ').trim();
    });
    expect(zones).toEqual(expected);
  });

  it('are found by the ends of their paths, as the server has its files elsewhere', () => {
    const zones = readServerConfig(NAMED);
    expect(configuredZone('dns/zones/db.main', zones)).toMatchObject({ zone: 'example.com' });
    expect(configuredZone('bind/outside/db.org', zones)).toMatchObject({ view: 'outside' });
    expect(configuredZone('other', zones)).toBeNull();
  });

  it('are not known where two zones fit equally well', () => {
    const text = 'zone "a.example" { file "x/db"; };\nzone "b.example" { file "y/db"; };\n';
    expect(configuredZone('z/db', readServerConfig(text))).toBeNull();
  });

  it.each([
    ['named.conf', true],
    ['etc/named.conf.local', true],
    ['nsd.conf', true],
    ['knot.conf', true],
    ['postfix/main.conf', false],
    ['zones/example.com', false],
  ])('may be in %s: %s', (file, expected) => {
    expect(isServerConfig(file)).toBe(expected);
  });
});
