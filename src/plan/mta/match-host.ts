import { canonicalName } from '../../model/dns-name.ts';
import type { MailHost } from '../../model/mail-host.ts';
import { didYouMean, quote } from '../../model/suggestion.ts';
import { inBackticks } from './config-text.ts';

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
}

export type HostMatch =
  | { readonly kind: 'matched'; readonly host: string }
  | { readonly kind: 'problem'; readonly message: string };

/**
 * Finds the declared host that a configuration belongs to: the host in the input; else the host whose full name is
 * in the path; else the host with the announced name, or whose first label is in the path.
 *
 * Two hints that disagree are a problem, and so are several matching hosts. The announced name may be the very
 * mistake that the run should report, so it does not overrule the path.
 *
 * @param hosts the declared hosts
 * @param options `open` where `mx:` entries may add hosts that are not in the list
 */
export function matchHost(
  { path, nameParts, announcedName, inputHost }: ConfigOwnerHints,
  hosts: readonly Pick<MailHost, 'name'>[],
  { open = false } = {},
): HostMatch {
  const declared = [...new Set(hosts.map(({ name }) => name))];
  if (inputHost !== null) return matchInputHost(inputHost, declared, open);

  const segments = [...path.split('/').slice(0, -1), ...nameParts].map(canonicalName);
  const byFullName = declared.filter((name) => segments.includes(name));
  if (byFullName.length > 0) return matchOnly(byFullName, path, 'the path names');

  const byFirstLabel = declared.filter((name) => segments.includes(firstLabel(name)));
  const byAnnouncedName =
    announcedName === null ? null : declared.find((name) => name === canonicalName(announcedName));
  if (byAnnouncedName != null) {
    if (byFirstLabel.length === 0 || byFirstLabel.includes(byAnnouncedName)) {
      return { kind: 'matched', host: byAnnouncedName };
    }
    return unclear(
      path,
      byFirstLabel,
      `the path speaks of ${listHosts(byFirstLabel)}, and the file of ${byAnnouncedName}`,
    );
  }
  if (byFirstLabel.length > 0) return matchOnly(byFirstLabel, path, 'the path speaks of');
  const reason =
    announcedName === null
      ? 'it sets no name that can be told'
      : `no host ${quote(announcedName)} is declared`;
  return unclear(path, declared, `${reason}, and no host's name stands in the path`);
}

function matchInputHost(inputHost: string, declared: readonly string[], open: boolean): HostMatch {
  const host = canonicalName(inputHost);
  if (declared.includes(host) || open) return { kind: 'matched', host };
  const near = didYouMean(inputHost, declared);
  return { kind: 'problem', message: `${quote(inputHost)} is no declared host.${near}` };
}

/** Matches the only candidate; several are a problem. */
function matchOnly(candidates: readonly string[], path: string, hint: string): HostMatch {
  const [host, other] = candidates;
  return host !== undefined && other === undefined
    ? { kind: 'matched', host }
    : unclear(path, candidates, `${hint} ${listHosts(candidates)}`);
}

function unclear(path: string, hosts: readonly string[], why: string): HostMatch {
  const example = `${hosts[0] ?? 'mx1.example.com'}: ${path}`;
  const message = `Whose configuration ${inBackticks(path)} is cannot be told: ${why}. Write the host before the path in \`mta-config\`, such as \`${example}\`.`;
  return { kind: 'problem', message };
}

function firstLabel(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

function listHosts(hosts: readonly string[]): string {
  const shown = hosts.slice(0, 3).join(' and ');
  return hosts.length > 3 ? `${shown} and ${hosts.length - 3} more` : shown;
}
