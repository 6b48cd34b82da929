import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';
import { zip } from './zip.ts';

const END = Date.parse('2026-11-26T23:59:59Z') / 1000;

function report(rows: string, { org = 'receiver.example', attributes = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<feedback${attributes}>
  <report_metadata><org_name>${org}</org_name><email>noreply@dmarc.receiver.example</email><report_id>1</report_id>
    <date_range><begin>${END - 86_399}</begin><end>${END}</end></date_range></report_metadata>
  <policy_published><domain>example.com</domain><p>none</p></policy_published>
  ${rows}
</feedback>`;
}

function row(address: string, { spf = 'pass', from = 'example.com', scope = '' } = {}): string {
  const scoped = scope === '' ? '' : `<scope>${scope}</scope>`;
  return `<record><row><source_ip>${address}</source_ip><count>12</count>
    <policy_evaluated><disposition>none</disposition><dkim>pass</dkim><spf>${spf}</spf></policy_evaluated></row>
    <identifiers><envelope_from>${from}</envelope_from><header_from>${from}</header_from></identifiers>
    <auth_results><dkim><domain>x.example</domain><result>pass</result></dkim>
      <spf><domain>smtp.example.com</domain>${scoped}<result>pass</result></spf></auth_results></record>`;
}

const ROWS = row('203.0.113.7') + row('203.0.113.9', { spf: 'fail' });
const SENDS = '203.0.113.7 sends for example.com, by receiver.example';

const CASES: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  ['XML', report(ROWS), [SENDS]],
  [
    'the namespace of RFC 9990',
    report(ROWS, { attributes: ' xmlns="urn:ietf:params:xml:ns:dmarc-2.0"' }),
    [SENDS],
  ],
  ['gzip', gzipSync(report(ROWS)), [SENDS]],
  ['ZIP', zip({ 'receiver.example!example.com!1!2.xml': report(ROWS) }), [SENDS]],
  [
    'the sender is known by its email',
    report(ROWS, { org: 'Receiver Inc.' }),
    [SENDS.replace('by ', 'by dmarc.')],
  ],
  [
    'the HELO name of a record whose SPF identity it was',
    report(row('203.0.113.7', { scope: 'helo' })),
    [SENDS, '203.0.113.7 says smtp.example.com to receiver.example'],
  ],
  ['another scope is no HELO name', report(row('203.0.113.7', { scope: 'mfrom' })), [SENDS]],
  ['a message with the report', message(gzipSync(report(ROWS))), [SENDS]],
  [
    'a message with a line end behind the report',
    message(Buffer.concat([gzipSync(report(ROWS)), Buffer.from('\r\n')])),
    [SENDS],
  ],
  ['an empty line first', `\ufeff\r\n\r\n${report(ROWS)}`, [SENDS]],
  [
    'an end in parts of a second',
    report(ROWS).replace(`<end>${END}</end>`, `<end> ${END}.0 </end>`),
    [SENDS],
  ],
];

describe('DMARC aggregate reports', () => {
  it.each(CASES)('%s', async (_, content, expected) => {
    expect(described(await read({ a: content }, 'receiver.example'))).toEqual(expected);
  });

  it.each([
    [
      'of a receiver that is not named',
      report(ROWS),
      'of no receiver that evidence-from names',
      'other.example',
    ],
    [
      'with a document type',
      `<!DOCTYPE feedback [<!ENTITY a "aaa">]>${report(row('&a;'))}`,
      'has a document type',
    ],
    [
      'with an entity that XML does not have',
      report(row('&nbsp;')),
      'is XML that is not well-formed',
    ],
    ['that ends early', report(ROWS).slice(0, -20), 'is XML that is not well-formed'],
    ['of another kind', '<html><body>no</body></html>', 'no DMARC aggregate report'],
    ['that is too deep', report('<a>'.repeat(30)), 'more than 24 elements inside each other'],
    [
      'without its dates',
      report(ROWS).replace(/<date_range>.*<\/date_range>/s, ''),
      'without a date',
    ],
    ['as damaged gzip', gzipSync(report(ROWS)).subarray(0, -30), 'not a complete gzip file'],
    [
      'as damaged ZIP',
      zip({ a: report(ROWS) }).subarray(0, -30),
      'no ZIP archive that can be read',
    ],
  ])('notes a report %s', async (_, content, note, from = 'receiver.example') => {
    const evidence = await read({ a: content, b: report(ROWS) }, from);
    expect(evidence.notes.join()).toContain(note);
    // The honest report beside it still counts.
    if (from === 'receiver.example') expect(described(evidence)).toEqual([SENDS]);
  });

  it('reads the other files of an archive with a damaged one', async () => {
    const archive = zip({ 'a.xml': '<feedback>', 'b.xml': report(ROWS) });
    const evidence = await read({ a: archive }, 'receiver.example');
    expect(described(evidence)).toEqual([SENDS]);
    expect(evidence.notes).toHaveLength(1);
  });
});

function message(attachment: Buffer): string {
  return `From: noreply@receiver.example\r\nSubject: Report Domain: example.com\r\nContent-Type: application/gzip\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment.toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;
}

function described({ senders, connections }: Awaited<ReturnType<typeof read>>): string[] {
  return [
    ...senders.map(({ address, domain, by }) => `${address} sends for ${domain}, by ${by}`),
    ...connections.map(({ address, helo, by }) => `${address} says ${helo} to ${by}`),
  ];
}
