import { expect, it } from 'vitest';
import { detectZoneFormat } from '../../../src/plan/zones/read-zone-file.ts';

it.each([
  ['master', 'example.com.zone', '$ORIGIN example.com.\n'],
  ['master', 'db.example.com', '; serial\n@\tIN SOA ns. host. (\n 1 2 3 4 5 )\n'],
  ['master', 'zones/example.com', 'mx1 3600 IN A 192.0.2.1\n'],
  ['master', 'mail.inc', '  MX 10 mx1\n'],
  ['octodns', 'config/example.com.yaml', "---\n'':\n  type: A\n  value: 192.0.2.1\n"],
  ['octodns', 'config/example.com.yml', 'www: [{ttl: 60, type: CNAME, value: a.}]\n'],
  ['octodns', 'config/example.com.yaml', "'': {type: A, value: 192.0.2.1}\n"],
  ['octodns', 'config/example.com.yaml', '---\n'],
  ['dnscontrol', 'ir.json', ' {"registrars":[],"domains":[]}'],
  [
    null,
    'config/production.yaml',
    'providers:\n  config:\n    class: octodns.provider.yaml.YamlProvider\nzones:\n  a.: {type: X}\n',
  ],
  [null, '.github/mail-hosts.yml', 'hosts:\n  - mx1.example.com\n'],
  [null, 'package.json', '{"name":"x"}'],
  [null, 'report.json', '[{"domain":"example.com","corrections":1}]'],
  [null, 'README.md', '$ORIGIN example.com.\n'],
  [null, 'notes', 'This is a text.\n'],
  [null, 'zones/empty', ''],
])('detects the format %s of %s', (format, file, text) => {
  expect(detectZoneFormat(file, text)).toBe(format);
});
