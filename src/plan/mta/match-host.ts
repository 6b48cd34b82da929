import { canonicalName, hostNameProblem } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import { quote } from '../../model/suggestion.ts';

/** Facts about a configuration file that may identify the host that it belongs to. */
export interface ConfigOwnerHints {
  /** Path from the workspace's root with `/`. */
  readonly path: string;
  /** Parts of the file's name besides its usual one: `mx1` of `main.cf.mx1`. */
  readonly nameParts: readonly string[];
  /** The name that the configured server announces; null where it is not known. */
  readonly announcedName: string | null;
  /** The host that the input gives for the file; null where it gives none. */
  readonly inputHost: string | null;
  /** Whether the input names just this file, or this is the only configuration of the run: it is of a declared host. */
  readonly isNamed: boolean;
}

export type HostMatch =
  | { readonly kind: 'matched'; readonly host: string }
  | {
      readonly kind: 'unclear';
      /** Why, as the rest of a sentence. */
      readonly why: string;
      /** The declared hosts that it may belong to; none for a file of another host. */
      readonly candidates: readonly string[];
    };

/**
 * Finds the declared host that a configuration belongs to. The first hint that fits decides:
 *
 * 1. the host in the input;
 * 2. the one host whose full name is in the path;
 * 3. the one host whose first label is in the path, or that of several with the announced name;
 * 4. the host with the announced name;
 * 5. the one host whose first label is in the path and is an ordinary word, such as `mail`;
 * 6. the only declared host, for a file that the input names, and for the only configuration that a glob matches.
 *
 * A name in the file may be the very mistake that the run should report, so that it does not overrule the path.
 *
 * @param hosts the declared hosts
 * @param options `open` where `mx:` entries may add hosts that are not in the list
 */
export function matchHost(
  { path, nameParts, announcedName, inputHost, isNamed }: ConfigOwnerHints,
  hosts: readonly Pick<MailHost, 'name'>[],
  { open = false } = {},
): HostMatch {
  const declared = [...new Set(hosts.map(({ name }) => name))];
  const announced = announcedName === null ? null : canonicalName(announcedName);
  if (inputHost !== null) {
    const host = canonicalName(inputHost);
    if (declared.includes(host) || open) return { kind: 'matched', host };
    return {
      kind: 'unclear',
      why: `${quote(inputHost)} is not a declared host`,
      candidates: declared,
    };
  }
  const segments = [...path.split('/').slice(0, -1), ...nameParts].map(canonicalName);
  const byFullName = declared.filter((name) => segments.includes(name));
  const byLabel = declared.filter((name) => segments.includes(firstLabel(name)));
  const byOwnLabel = byLabel.filter((name) => !ORDINARY_WORDS.has(firstLabel(name)));
  for (const found of [byFullName, byOwnLabel]) {
    const [only] = found;
    if (only === undefined) continue;
    if (found.length === 1) return { kind: 'matched', host: only };
    if (announced !== null && found.includes(announced))
      return { kind: 'matched', host: announced };
    return { kind: 'unclear', why: `its path names ${listHosts(found)}`, candidates: found };
  }
  if (announced !== null && declared.includes(announced))
    return { kind: 'matched', host: announced };
  const [byWord] = byLabel;
  if (byWord !== undefined && byLabel.length === 1) return { kind: 'matched', host: byWord };
  const [only] = declared;
  if (isNamed && !open && only !== undefined && declared.length === 1) {
    return { kind: 'matched', host: only };
  }
  if (open && announced !== null && hostNameProblem(announced) === null) {
    return { kind: 'matched', host: announced };
  }
  if (announced === null) {
    const why = 'neither its path nor a name in it is that of a declared host';
    return { kind: 'unclear', why, candidates: declared };
  }
  const label = firstLabel(announced);
  const isInPath = (name: string) => segments.includes(name) && !ORDINARY_WORDS.has(name);
  if (!isNamed && [announced, label].some(isInPath)) {
    const why = `it is the configuration of ${announced}, which is not declared`;
    return { kind: 'unclear', why, candidates: [] };
  }
  const why = `no host ${quote(announced)} is declared, and its path names none`;
  return { kind: 'unclear', why, candidates: declared };
}

/** First labels of hosts that are also usual names of folders. */
const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  'config',
  'dovecot',
  'etc',
  'exim',
  'exim4',
  'files',
  'haraka',
  'host',
  'hosts',
  'mail',
  'mailserver',
  'mta',
  'mx',
  'opensmtpd',
  'out',
  'postfix',
  'relay',
  'sendmail',
  'server',
  'smtp',
  'templates',
]);

function firstLabel(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

function listHosts(hosts: readonly string[]): string {
  const shown = hosts.slice(0, 3).join(' and ');
  return hosts.length > 3 ? `${shown} and ${hosts.length - 3} more` : shown;
}
