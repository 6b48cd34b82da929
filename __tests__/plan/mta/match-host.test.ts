import { describe, expect, it } from 'vitest';
import { matchHost } from '../../../src/plan/mta/match-host.ts';
import { readMtaConfigs } from '../../../src/plan/mta/read-mta-configs.ts';

const HOSTS = ['mx1.example.com', 'mx2.example.com', 'mail.example.com', 'mx1.example.net'].map(
  (name) => ({ name, addresses: null }),
);

interface Case {
  readonly title: string;
  readonly path: string;
  readonly announcedName?: string;
  readonly inputHost?: string;
  readonly nameParts?: readonly string[];
  /** The matched host, or the message of the problem. */
  readonly expected: string | RegExp;
}

const CASES: readonly Case[] = [
  {
    title: 'the input names the host',
    path: 'x/main.cf',
    inputHost: 'MX2.example.com.',
    announcedName: 'mx1.example.com',
    expected: 'mx2.example.com',
  },
  {
    title: 'the input names a host that is not declared',
    path: 'x/main.cf',
    inputHost: 'mx3.example.com',
    expected: /^"mx3\.example\.com" is no declared host\. Did you mean "mx\d\.example\.com"\?$/,
  },
  {
    title: 'the full name in the path comes before the announced name',
    path: 'hosts/mx2.example.com/main.cf',
    announcedName: 'mx1.example.com',
    expected: 'mx2.example.com',
  },
  {
    title: "the full name in the file's own name",
    path: 'hosts/main.cf.mx2.example.com',
    nameParts: ['mx2.example.com'],
    expected: 'mx2.example.com',
  },
  {
    title: 'two full names in the path',
    path: 'mx1.example.com/mx2.example.com/main.cf',
    expected: /the path names mx1\.example\.com and mx2\.example\.com\./,
  },
  {
    title: 'the announced name',
    path: 'etc/postfix/main.cf',
    announcedName: 'mx2.example.com',
    expected: 'mx2.example.com',
  },
  {
    title: 'the first label in the path, where it announces no name',
    path: 'ansible/mx2/main.cf',
    expected: 'mx2.example.com',
  },
  {
    title: 'the first label in the path, where the announced name is not declared',
    path: 'ansible/mx2/main.cf',
    announcedName: 'typo.example.com',
    expected: 'mx2.example.com',
  },
  {
    title: 'a first label of two hosts',
    path: 'ansible/mx1/main.cf',
    expected:
      /the path speaks of mx1\.example\.com and mx1\.example\.net\..* such as `mx1\.example\.com: ansible\/mx1\/main\.cf`/,
  },
  {
    title: 'a first label of two hosts, of which one has the announced name',
    path: 'ansible/mx1/main.cf',
    announcedName: 'mx1.example.net',
    expected: 'mx1.example.net',
  },
  {
    title: 'a first label and an announced name that disagree, since the name may be the mistake',
    path: 'ansible/mx2/main.cf',
    announcedName: 'mx1.example.com',
    expected: /the path speaks of mx2\.example\.com, and the file of mx1\.example\.com/,
  },
  {
    title: 'a path segment that only begins with a first label',
    path: 'ansible/mx22/main.cf',
    expected: /it sets no name that can be told, and no host's name stands in the path/,
  },
  {
    title: 'an announced name that is not declared',
    path: 'etc/main.cf',
    announcedName: 'typo.example.com',
    expected: /no host "typo\.example\.com" is declared/,
  },
];

describe('matchHost', () => {
  it.each(CASES)(
    '$title',
    ({ path, announcedName = null, inputHost = null, nameParts = [], expected }) => {
      const match = matchHost({ path, announcedName, inputHost, nameParts }, HOSTS);
      if (typeof expected === 'string') {
        expect(match).toEqual({ kind: 'matched', host: expected });
      } else {
        expect(match).toEqual({ kind: 'problem', message: expect.stringMatching(expected) });
      }
    },
  );

  it('the input names a host that only an mx: entry adds', () => {
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
  const greetingsIn = (
    files: Readonly<Record<string, string>>,
    hosts: readonly { readonly name: string; readonly addresses: readonly string[] | null }[],
  ) => {
    const all = Object.entries(files).map(([path, text]) => ({ path, text, host: null }));
    const { plan, problems } = readMtaConfigs(all, hosts, (path) => files[path] ?? null);
    expect(problems).toEqual([]);
    return plan.changes.flatMap((change) => (change.kind === 'greeting' ? change : []));
  };
  const main = 'myhostname = mx1.example.com\n';
  const master =
    'smtp inet n - y - - smtpd\n203.0.113.26:smtp inet n - y - - smtpd -o myhostname=mx2.example.com\n';

  it.each([
    ['declares its address', [null, ['203.0.113.26']]],
    ['has its announced name', [null, null]],
  ])('a service on one address belongs to the host that %s', (_, addresses) => {
    const hosts = ['mx1.example.com', 'mx2.example.com'].map((name, index) => {
      return { name, addresses: addresses[index] ?? null };
    });
    const greetings = greetingsIn({ 'main.cf': main, 'master.cf': master }, hosts);
    expect(greetings.map(({ host, address, ehlo }) => [host, address, ehlo])).toEqual([
      ['mx1.example.com', undefined, 'mx1.example.com'],
      ['mx2.example.com', '203.0.113.26', 'mx2.example.com'],
    ]);
  });

  it('main.cf and master.cf from one glob are read once', () => {
    const [host = { name: '', addresses: null }] = HOSTS;
    const files = { 'main.cf': main, 'master.cf': 'smtp inet n - y - - smtpd\n' };
    expect(greetingsIn(files, [host])).toHaveLength(1);
  });
});
