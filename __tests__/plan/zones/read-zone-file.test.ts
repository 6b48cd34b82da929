import { expect, it } from 'vitest';
import { detectZoneFormat, readZoneFile } from '../../../src/plan/zones/read-zone-file.ts';

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

it.each([
  ['is named after a zone', 'zones/example.com.zone', '<html></html>\n', [['example.com'], []]],
  ['is called db and a zone', 'bind/db.example.com', 'mx1 = 192.0.2.1\n', [['example.com'], []]],
  [
    'has records of external-dns',
    'zones/endpoints.yaml',
    'kind: DNSEndpoint\nspec:\n  endpoints:\n    - { dnsName: mx1.example.com, recordType: A }\n',
    [[], ['mx1.example.com']],
  ],
  [
    'has data of tinydns',
    'zones/data',
    '=mx1.example.com:192.0.2.1:300\n',
    [[], ['mx1.example.com']],
  ],
  [
    'has records of Route 53',
    'zones/records.json',
    '{"ResourceRecordSets":[{"Name":"mx1.example.com.","Type":"A"}]}\n',
    [[], ['mx1.example.com']],
  ],
  [
    'has a table of records',
    'zones/records.csv',
    'name,ttl,type,value\nmx1.example.com,300,A,192.0.2.1\n',
    [[], ['mx1.example.com']],
  ],
])('does not know the names of a file that %s and is no zone', (_, file, text, [zones, names]) => {
  const { unread } = readZoneFile({ file, text });
  expect(unread).toMatchObject([{ scope: { zones, names }, types: null, location: { file } }]);
});

it.each([
  ['README.md', 'The host is mx1.example.com.\n'],
  ['zones/example.com.zone', '; no records yet\n'],
])('takes %s for a file that decides no name', (file, text) => {
  const { unread, notes } = readZoneFile({ file, text });
  expect(unread).toEqual([]);
  expect(notes).toEqual([`${file} contains no zone in a format that is read here.`]);
});
