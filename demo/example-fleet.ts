import type { LabOptions } from '../__tests__/lab/lab.ts';

/** DNS of a small mail operator: coherent hosts and one host for each common fault. */
export const ZONE = `
mx1.example.com       A     127.0.0.11
127.0.0.11            PTR   mx1.example.com

mail.provider.example A     127.0.0.12
127.0.0.12            PTR   shared-12.provider.example
shared-12.provider.example A 127.0.0.12

mx3.example.com       A     127.0.0.13
127.0.0.13            PTR   static-127-0-0-13.isp.example
static-127-0-0-13.isp.example A 127.0.0.13

mx4.example.com       A     127.0.0.14
127.0.0.14            PTR   mail-old.example.com
mail-old.example.com  A     127.0.0.14

mx5.example.com       A     127.0.0.15
mx5.example.com       AAAA  ::1
127.0.0.15            PTR   mx5.example.com

mx6.example.com       A     127.0.0.16
127.0.0.16            PTR   mx6.example.com

mx7.example.com       A     127.0.0.17
127.0.0.17            PTR   mx7.example.com

mx8.example.com       A     127.0.0.98
mx8.example.com       A     127.0.0.99
127.0.0.18            PTR   mx8.example.com

mx9.example.com       A     127.0.0.19
127.0.0.19            PTR   mx9.example.com

smtp1.example.com     A     127.0.0.20
127.0.0.20            PTR   smtp1.example.com
smtp2.example.com     A     127.0.0.21
127.0.0.21            PTR   smtp2.example.com
example.com           TXT   "v=spf1 ip4:127.0.0.20 mx -all"
example.com           MX    10 mx1.example.com
_dmarc.example.com    TXT   "v=DMARC1; p=reject"

mx11.example.com      A     127.0.0.11

mx12.example.com      A     127.0.0.22
127.0.0.22            PTR   mx12.example.com
`;

const DAY_MS = 86_400_000;

/** The mail server at each address. */
export const LISTENERS: LabOptions['listeners'] = {
  '127.0.0.11': { name: 'mx1.example.com' },
  '127.0.0.12': { name: 'mail.provider.example' },
  '127.0.0.13': { name: 'localhost.localdomain' },
  '127.0.0.14': { name: 'mx4.example.com' },
  '127.0.0.15': { name: 'mx5.example.com' },
  '::1': { name: 'mx5.example.com' },
  '127.0.0.16': { kind: 'drip', everyMs: 500 },
  '127.0.0.17': {
    name: 'mx7.example.com',
    greeting: { rotate: ['220 mx7.example.com ESMTP', '220 mx8.example.com ESMTP'] },
  },
  '127.0.0.18': { name: 'mx8.example.com' },
  '127.0.0.19': { greeting: '220 ****************************', ehloName: 'mx9.example.com' },
  '127.0.0.22': {
    name: 'mx12.example.com',
    starttls: {
      outcome: 'works',
      certificate: {
        names: ['mx12.example.com'],
        validFrom: new Date(Date.now() - 92 * DAY_MS),
        validTo: new Date(Date.now() - 2 * DAY_MS),
      },
    },
  },
};

export const DECLARATION = `# What should be true, by the operator's declaration.
defaults: { port: PORT, tls: none }
hosts:
  - mx1.example.com             # coherent
  - name: mail.provider.example # shared infrastructure with the provider's PTR
    control: shared
  - mx3.example.com             # a provider's default PTR and a default greeting
  - mx4.example.com             # renamed, but the PTR is still the old name
  - mx5.example.com             # IPv6 without PTR
  - mx6.example.com             # a tarpit: no complete greeting in time
  - mx7.example.com             # greets with two names in turn
  - name: mx8.example.com       # its A record points to a CDN
    addresses: 127.0.0.18
  - mx9.example.com             # a firewall masks the greeting
  - name: out.example.com       # a sending pool; SPF lacks one of its addresses
    role: outbound
    addresses: [127.0.0.20, 127.0.0.21]
    ptr: smtp*.example.com
    domains: example.com
  - mx11.example.com            # has the address of mx1
  - name: mx12.example.com      # an expired certificate
    tls: starttls
`;

export const EXPECTED_VERDICTS: Readonly<Record<string, string>> = {
  'mx1.example.com': 'coherent',
  'mail.provider.example': 'cosmetic',
  'mx3.example.com': 'broken',
  'mx4.example.com': 'broken',
  'mx5.example.com': 'broken',
  'mx6.example.com': 'inconclusive',
  'mx7.example.com': 'broken',
  'mx8.example.com': 'broken',
  'mx9.example.com': 'cosmetic',
  'out.example.com': 'at-risk',
  'mx11.example.com': 'broken',
  'mx12.example.com': 'cosmetic',
};
