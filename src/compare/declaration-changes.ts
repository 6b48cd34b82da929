import { hostKey } from '../model/host-key.ts';
import {
  bindHost,
  type Declaration,
  type Level,
  type LevelOverrides,
  type MailHost,
} from '../model/mail-host.ts';
import type { HostChange } from '../model/report.ts';
import { RULE_NAMES, type RuleName } from '../model/rule-names.ts';

/** What a declaration has: a mail host, or an `mx:` entry as the host that its domain's name would be. */
export interface DeclaredEntry {
  readonly kind: 'host' | 'mx';
  readonly host: MailHost;
}

/** The entries of a declaration by kind, name and port: `mx:` entries first. */
export function declaredEntries({
  hosts,
  mailDomains,
}: Declaration): ReadonlyMap<string, DeclaredEntry> {
  const entries = [
    ...mailDomains.map(({ domain, template }): DeclaredEntry => {
      return { kind: 'mx', host: bindHost(template, domain, null) };
    }),
    ...hosts.map((host): DeclaredEntry => ({ kind: 'host', host })),
  ];
  return new Map(
    entries.map((entry) => [`${entry.kind} ${hostKey(entry.host.name, entry.host.port)}`, entry]),
  );
}

/** The keys of a declaration, each with what a host declares by it. */
const VALUES: readonly (readonly [key: string, valueIn: (side: Side) => unknown])[] = [
  ['addresses', ({ host }) => host.addresses],
  ['ptr', ({ host }) => host.ptr],
  ['banner', ({ host }) => host.banner],
  ['ehlo', ({ host }) => host.ehlo],
  ['helo', ({ host }) => host.helo],
  ['control', ({ host }) => host.control],
  ['role', ({ host }) => host.role],
  ['tls', ({ host }) => host.tls],
  ['domains', ({ host }) => host.domains],
  ['fallback-ports', ({ host }) => host.fallbackPorts],
  ['rules', ownLevels],
  ['waivers', waiverTexts],
];

/** A host, with the levels that its declaration gives all hosts. */
interface Side {
  readonly host: MailHost;
  readonly levels: LevelOverrides;
}

/** The hosts, and the domains of `mx:` entries, that the head declaration adds, changes and removes. */
export function hostChanges(base: Declaration, head: Declaration): HostChange[] {
  const baseEntries = declaredEntries(base);
  const headEntries = declaredEntries(head);
  const changes = [...headEntries].map(([key, { host }]): HostChange => {
    const { name, port } = host;
    const before = baseEntries.get(key);
    if (before === undefined) return { name, port, kind: 'added', keys: [] };
    const keys = differingKeys(
      { host: before.host, levels: base.levels },
      { host, levels: head.levels },
    );
    return { name, port, kind: 'changed', keys };
  });
  const removed = [...baseEntries].filter(([key]) => !headEntries.has(key));
  return [
    ...changes.filter(({ kind }) => kind === 'added'),
    ...changes.filter(({ kind, keys }) => kind === 'changed' && keys.length > 0),
    ...removed.map(
      ([
        ,
        {
          host: { name, port },
        },
      ]): HostChange => {
        return { name, port, kind: 'removed', keys: [] };
      },
    ),
  ];
}

function differingKeys(a: Side, b: Side): string[] {
  const differs = (values: typeof VALUES) =>
    JSON.stringify(values.map(([, valueIn]) => valueIn(a))) !==
    JSON.stringify(values.map(([, valueIn]) => valueIn(b)));
  // Most hosts of a fleet do not change: one comparison is enough for them.
  if (!differs(VALUES)) return [];
  return VALUES.filter((value) => differs([value])).map(([key]) => key);
}

/** The levels that a host does not inherit. */
function ownLevels({ host, levels }: Side): readonly (readonly [RuleName, Level | undefined])[] {
  return RULE_NAMES.filter((rule) => host.levels[rule] !== levels[rule]).map((rule) => {
    return [rule, host.levels[rule]];
  });
}

/** Without their places in the file. */
function waiverTexts({ host }: Side): readonly string[] {
  return host.waivers
    .map(({ rule, reason, until }) => JSON.stringify([rule, reason, until]))
    .toSorted();
}
