import { describe, expect, it } from 'vitest';
import { matchHost } from '../../../src/plan/mta/match-host.ts';
import { readMtaConfigs } from '../../../src/plan/mta/read-mta-configs.ts';

const HOSTS = ['mx1.example.com', 'mx2.example.com', 'mail.example.com', 'mx1.example.net'].map(
  (name) => ({ name, addresses: null }),
);

interface Case {
  readonly because: string;
  readonly path: string;
  readonly says?: string;
  readonly named?: string;
  readonly nameParts?: readonly string[];
  /** The host, or what the problem says. */
  readonly is: string | RegExp;
}

const CASES: readonly Case[] = [
  {
    because: 'the input names the host',
    path: 'x/main.cf',
    named: 'MX2.example.com.',
    says: 'mx1.example.com',
    is: 'mx2.example.com',
  },
  {
    because: 'the input names a host that is not declared',
    path: 'x/main.cf',
    named: 'mx3.example.com',
    is: /^"mx3\.example\.com" is no declared host\. Did you mean "mx\d\.example\.com"\?$/,
  },
  {
    because: 'the full name in the path goes before the name that it says',
    path: 'hosts/mx2.example.com/main.cf',
    says: 'mx1.example.com',
    is: 'mx2.example.com',
  },
  {
    because: "the full name in the file's own name",
    path: 'hosts/main.cf.mx2.example.com',
    nameParts: ['mx2.example.com'],
    is: 'mx2.example.com',
  },
  {
    because: 'two full names in the path',
    path: 'mx1.example.com/mx2.example.com/main.cf',
    is: /the path names mx1\.example\.com and mx2\.example\.com\./,
  },
  {
    because: 'the name that it says',
    path: 'etc/postfix/main.cf',
    says: 'mx2.example.com',
    is: 'mx2.example.com',
  },
  {
    because: 'the first label in the path, where the name is not known',
    path: 'ansible/mx2/main.cf',
    is: 'mx2.example.com',
  },
  {
    because: 'the first label in the path, where the name is nobody else’s',
    path: 'ansible/mx2/main.cf',
    says: 'typo.example.com',
    is: 'mx2.example.com',
  },
  {
    because: 'a first label that two hosts bear',
    path: 'ansible/mx1/main.cf',
    is: /the path speaks of mx1\.example\.com and mx1\.example\.net\..* such as `mx1\.example\.com: ansible\/mx1\/main\.cf`/,
  },
  {
    because: 'of which the one is meant whose name it says',
    path: 'ansible/mx1/main.cf',
    says: 'mx1.example.net',
    is: 'mx1.example.net',
  },
  {
    because: 'a label and a name that disagree: the name may be the mistake',
    path: 'ansible/mx2/main.cf',
    says: 'mx1.example.com',
    is: /the path speaks of mx2\.example\.com, and the file of mx1\.example\.com/,
  },
  {
    because: 'a segment is compared whole',
    path: 'ansible/mx22/main.cf',
    is: /it sets no name that can be told, and no host's name stands in the path/,
  },
  {
    because: 'a name that nobody declares',
    path: 'etc/main.cf',
    says: 'typo.example.com',
    is: /no host "typo\.example\.com" is declared/,
  },
];

describe('a configuration belongs to', () => {
  it.each(CASES)('$because', ({ path, says = null, named = null, nameParts = [], is }) => {
    const match = matchHost({ path, announcedName: says, inputHost: named, nameParts }, HOSTS);
    if (typeof is === 'string') expect(match).toEqual({ kind: 'matched', host: is });
    else expect(match).toEqual({ kind: 'problem', message: expect.stringMatching(is) });
  });

  it('a host that only an mx: entry will bring, where the input names it', () => {
    const hints = {
      path: 'main.cf',
      nameParts: [],
      announcedName: null,
      inputHost: 'mx9.example.com',
    };
    const match = matchHost(hints, HOSTS, { open: true });
    expect(match).toEqual({ kind: 'matched', host: 'mx9.example.com' });
  });
});

describe('one file for several hosts', () => {
  const file = (path: string, text: string) => ({ path, text, host: null });
  const hostsOf = (
    files: Readonly<Record<string, string>>,
    hosts: readonly { readonly name: string; readonly addresses: readonly string[] | null }[],
  ) => {
    const all = Object.entries(files).map(([path, text]) => file(path, text));
    const { plan, problems } = readMtaConfigs(all, hosts, (path) => files[path] ?? null);
    expect(problems).toEqual([]);
    return plan.changes.flatMap((change) => (change.kind === 'greeting' ? change : []));
  };
  const main = 'myhostname = mx1.example.com\n';
  const master =
    'smtp inet n - y - - smtpd\n203.0.113.26:smtp inet n - y - - smtpd -o myhostname=mx2.example.com\n';

  it.each([
    ['by its address', [null, ['203.0.113.26']]],
    ['by its name', [null, null]],
  ])('a service of one address goes to the host that has it: %s', (_, addresses) => {
    const hosts = ['mx1.example.com', 'mx2.example.com'].map((name, index) => {
      return { name, addresses: addresses[index] ?? null };
    });
    const found = hostsOf({ 'main.cf': main, 'master.cf': master }, hosts);
    expect(found.map(({ host, address, ehlo }) => [host, address, ehlo])).toEqual([
      ['mx1.example.com', undefined, 'mx1.example.com'],
      ['mx2.example.com', '203.0.113.26', 'mx2.example.com'],
    ]);
  });

  it('a glob that finds both files of Postfix reads them once', () => {
    const [host = { name: '', addresses: null }] = HOSTS;
    const files = { 'main.cf': main, 'master.cf': 'smtp inet n - y - - smtpd\n' };
    expect(hostsOf(files, [host])).toHaveLength(1);
  });
});
