import { canonicalName } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import { didYouMean, quote } from '../../model/suggestion.ts';
import { code } from './config-text.ts';

/** What is known of a configuration that may tell whose it is. */
export interface ConfigOwnerHints {
  /** Path from the workspace's root with `/`. */
  readonly path: string;
  /** Parts of the file's own name beside its usual one: `mx1` of `main.cf.mx1`. */
  readonly nameParts: readonly string[];
  /** The name that the server will say; null where that cannot be told. */
  readonly says: string | null;
  /** The host that the input names for the file; null where it names none. */
  readonly named: string | null;
}

export type Binding =
  | { readonly kind: 'bound'; readonly host: string }
  | { readonly kind: 'problem'; readonly message: string };

/**
 * Which declared host a configuration is. Whom the input names; else whose full name stands in the path; else
 * who bears the name that the server will say, or whose first label stands in the path. Where these two
 * disagree, or several hosts would do, nobody guesses: the wrong name may be what is looked for.
 *
 * @param hosts the declared hosts; some more may follow from `mx:` entries where `open`
 */
export function matchHost(
  { path, nameParts, says, named }: ConfigOwnerHints,
  hosts: readonly Pick<MailHost, 'name'>[],
  { open = false } = {},
): Binding {
  const declared = [...new Set(hosts.map(({ name }) => name))];
  if (named !== null) return bindNamed(named, declared, open);

  const segments = [...path.split('/').slice(0, -1), ...nameParts].map(canonicalName);
  const byPath = declared.filter((name) => segments.includes(name));
  if (byPath.length > 0) return onlyOne(byPath, path, 'the path names');

  const byLabel = declared.filter((name) => segments.includes(firstLabel(name)));
  const bySaying = says === null ? [] : declared.filter((name) => name === canonicalName(says));
  const [saying] = bySaying;
  if (saying !== undefined && (byLabel.length === 0 || byLabel.includes(saying))) {
    return { kind: 'bound', host: saying };
  }
  if (saying !== undefined) {
    return unclear(path, byLabel, `the path speaks of ${list(byLabel)}, and the file of ${saying}`);
  }
  if (byLabel.length > 0) return onlyOne(byLabel, path, 'the path speaks of');
  const names =
    says === null ? 'it sets no name that can be told' : `no host ${quote(says)} is declared`;
  return unclear(path, declared, `${names}, and no host's name stands in the path`);
}

function bindNamed(named: string, declared: readonly string[], open: boolean): Binding {
  const host = canonicalName(named);
  if (declared.includes(host) || open) return { kind: 'bound', host };
  const near = didYouMean(named, declared);
  return { kind: 'problem', message: `${quote(named)} is no declared host.${near}` };
}

function onlyOne(hosts: readonly string[], path: string, how: string): Binding {
  const [host, other] = hosts;
  return host !== undefined && other === undefined
    ? { kind: 'bound', host }
    : unclear(path, hosts, `${how} ${list(hosts)}`);
}

function unclear(path: string, hosts: readonly string[], why: string): Binding {
  const line = `${hosts[0] ?? 'mx1.example.com'}: ${path}`;
  const message = `Whose configuration ${code(path)} is cannot be told: ${why}. Write the host before the path in \`mta-config\`, such as \`${line}\`.`;
  return { kind: 'problem', message };
}

function firstLabel(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

function list(hosts: readonly string[]): string {
  const shown = hosts.slice(0, 3).join(' and ');
  return hosts.length > 3 ? `${shown} and ${hosts.length - 3} more` : shown;
}
