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
  readonly isNamed?: boolean;
  /** The matched host, or why none is. */
  readonly expected: string | RegExp;
  /** The hosts that the file may belong to, where none is matched. */
  readonly candidates?: readonly string[];
}

const ALL = HOSTS.map(({ name }) => name);

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
    expected: /^"mx3\.example\.com" is not a declared host$/,
    candidates: ALL,
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
    expected: /^its path names mx1\.example\.com and mx2\.example\.com$/,
    candidates: ['mx1.example.com', 'mx2.example.com'],
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
    title:
      'the first label in the path, where the file has the name of another host: that is the mistake',
    path: 'hosts/mx2/main.cf',
    announcedName: 'mx1.example.com',
    expected: 'mx2.example.com',
  },
  {
    title: 'a first label of two hosts',
    path: 'ansible/mx1/main.cf',
    expected: /^its path names mx1\.example\.com and mx1\.example\.net$/,
    candidates: ['mx1.example.com', 'mx1.example.net'],
  },
  {
    title: 'a first label of two hosts, of which one has the announced name',
    path: 'ansible/mx1/main.cf',
    announcedName: 'mx1.example.net',
    expected: 'mx1.example.net',
  },
  {
    title:
      'a usual folder name that is the first label of a host does not overrule the announced name',
    path: 'roles/mail/files/main.cf',
    announcedName: 'mx2.example.com',
    expected: 'mx2.example.com',
  },
  {
    title:
      'a usual folder name that is the first label of a host, where the announced name is not declared',
    path: 'roles/mail/files/main.cf',
    announcedName: 'typo.example.com',
    expected: 'mail.example.com',
  },
  {
    title: 'a path segment that only begins with a first label',
    path: 'ansible/mx22/main.cf',
    expected: /^neither its path nor a name in it is that of a declared host$/,
    candidates: ALL,
  },
  {
    title: 'an announced name that is not declared, in a file of a glob: it may be of any host',
    path: 'etc/main.cf',
    announcedName: 'web.example.com',
    expected: /^no host "web\.example\.com" is declared/,
    candidates: ALL,
  },
  {
    title: 'a folder with the name of a host that is not declared, which the file announces too',
    path: 'hosts/web.example.com/main.cf',
    announcedName: 'web.example.com',
    expected: /^it is the configuration of web\.example\.com, which is not declared$/,
    candidates: [],
  },
  {
    title: 'a folder with the first label of such a host',
    path: 'hosts/web/postfix/main.cf',
    announcedName: 'web.example.com',
    expected: /^it is the configuration of web\.example\.com/,
    candidates: [],
  },
  {
    title: 'a folder with a usual name that is also the first label of such a host',
    path: 'relay/main.cf',
    announcedName: 'relay.example.com',
    expected: /^no host "relay\.example\.com" is declared/,
    candidates: ALL,
  },
  {
    title:
      'an announced name that is not declared, in a file that the input names: it may be of any host',
    path: 'etc/main.cf',
    announcedName: 'typo.example.com',
    isNamed: true,
    expected: /^no host "typo\.example\.com" is declared/,
    candidates: ALL,
  },
];

describe('matchHost', () => {
  it.each(CASES)(
    '$title',
    ({
      path,
      announcedName = null,
      inputHost = null,
      nameParts = [],
      isNamed = false,
      expected,
      candidates,
    }) => {
      const match = matchHost({ path, announcedName, inputHost, nameParts, isNamed }, HOSTS);
      if (typeof expected === 'string') {
        expect(match).toEqual({ kind: 'matched', host: expected });
      } else {
        const why = expect.stringMatching(expected);
        expect(match).toEqual({ kind: 'unclear', why, candidates });
      }
    },
  );

  const hints = {
    path: 'main.cf',
    nameParts: [],
    announcedName: null,
    inputHost: null,
    isNamed: true,
  };

  it('the input names a host that only an mx: entry adds', () => {
    const match = matchHost({ ...hints, inputHost: 'mx9.example.com' }, HOSTS, { open: true });
    expect(match).toEqual({ kind: 'matched', host: 'mx9.example.com' });
  });

  it('a file that the input names is of the only declared host', () => {
    const match = matchHost({ ...hints, announcedName: 'typo.example.com' }, HOSTS.slice(0, 1));
    expect(match).toEqual({ kind: 'matched', host: 'mx1.example.com' });
  });
});

describe('several files and hosts', () => {
  type Hosts = readonly { readonly name: string; readonly addresses: readonly string[] | null }[];
  const read = (files: Readonly<Record<string, string>>, hosts: Hosts = HOSTS) => {
    const all = Object.entries(files).map(([path, text]) => {
      return { path, text, host: null, isNamed: false };
    });
    return readMtaConfigs(all, hosts, (path) => files[path] ?? null);
  };
  const greetingsIn = (files: Readonly<Record<string, string>>, hosts: Hosts) =>
    read(files, hosts).changes.filter(({ ehlo }) => ehlo !== undefined);
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

  it('a configuration of a host that is not declared is noted, and decides no name', () => {
    const { changes, notes } = read({
      'hosts/mx1/main.cf': main,
      'hosts/web/main.cf': 'myhostname = web.example.com\n',
    });
    expect(new Set(changes.map(({ host }) => host))).toEqual(new Set(['mx1.example.com']));
    expect(notes).toEqual([
      'hosts/web/main.cf:1: it is the configuration of web.example.com, which is not declared, so no name in it was checked.',
    ]);
  });

  it('main.cf and master.cf from one glob are read once', () => {
    const [host = { name: '', addresses: null }] = HOSTS;
    const files = { 'main.cf': main, 'master.cf': 'smtp inet n - y - - smtpd\n' };
    expect(greetingsIn(files, [host])).toHaveLength(1);
  });

  it('a name that was copied from another host is a change of the host that the folder names', () => {
    const { changes } = read({ 'hosts/mx2/main.cf': main });
    const found = changes
      .filter(({ ehlo }) => ehlo !== undefined)
      .map(({ host, ehlo }) => [host, ehlo]);
    expect(found).toEqual([['mx2.example.com', 'mx1.example.com']]);
  });

  it('foreign files of a glob are one note each, and make no name unknown', () => {
    const { changes, notes } = read({
      'mx2/main.cf': 'myhostname = mx2.example.com\n',
      'mx2/postfix-accounts.cf': 'a@example.com|x\n',
      'README.md': '# Hello\n',
    });
    expect(changes.filter(({ unknown }) => unknown !== undefined)).toEqual([]);
    expect(notes.map((note) => note.replace(/, so no name in it was checked\.$/, ''))).toEqual([
      'mx2/postfix-accounts.cf:1: this kind of file is not read',
      'README.md:1: this kind of file is not read',
    ]);
  });

  it('a template for all hosts makes the names of those without a file of their own unknown', () => {
    const { changes } = read(
      {
        'hosts/mx2/main.cf': 'myhostname = mx2.example.com\n',
        'roles/postfix/templates/main.cf.j2': 'myhostname = {{ inventory_hostname }}\n',
      },
      HOSTS.slice(0, 2),
    );
    const unknown = changes.filter((change) => change.unknown !== undefined);
    expect(unknown.map(({ host }) => host)).toEqual(['mx1.example.com']);
  });

  it('a file that could not be read makes the names of its host unknown', () => {
    const files = [
      {
        path: 'mx1/main.cf',
        text: null,
        problem: 'is larger than 1 MiB',
        host: 'mx1.example.com',
        isNamed: true,
      },
    ];
    const { changes, notes } = readMtaConfigs(files, HOSTS, () => null);
    expect(notes).toEqual(['mx1/main.cf:1: this file is larger than 1 MiB.']);
    expect(changes).toMatchObject([
      { host: 'mx1.example.com', unknown: { banner: 'a file that is larger than 1 MiB' } },
    ]);
  });

  it('several places of one file that are not understood are one note with a count', () => {
    const { notes } = read({
      'mx1.example.com/main.cf': '{{ a }}\n{{ b }}\n{{ c }}\nmyhostname = mx2.example.com\n',
    });
    expect(notes).toEqual([
      'mx1.example.com/main.cf:1: `{{ a }}` is not read. This file has 2 more such places.',
    ]);
  });
});
