import { canonicalName, hostNameProblem } from '../../model/dns-name.ts';
import type { Problem } from '../../model/mail-host.ts';
import { quote } from '../../model/suggestion.ts';

/** A line of the `mta-config` input. */
export interface ConfigurationEntry {
  /** The host whose configuration it is; null where the file itself has to tell. */
  readonly host: string | null;
  /** A path or glob from the workspace's root. */
  readonly path: string;
}

/** Reads the `mta-config` input: lines `path` or `host: path`; `#` starts a comment. */
export function readConfigurationEntries(input: string): {
  readonly entries: readonly ConfigurationEntry[];
  readonly problems: readonly Problem[];
} {
  const entries: ConfigurationEntry[] = [];
  const problems: Problem[] = [];
  const problem = (message: string) => problems.push({ place: null, message });
  for (const raw of input.split(/\r\n|\n|\r/)) {
    const line = raw.replace(/(?:^|\s)#.*$/, '').trim();
    if (line === '') continue;
    const [, host, after] = /^([^\s:/\\*?{}[\]]+):(?!\/)(.*)$/.exec(line) ?? [];
    const path = (after ?? line).trim().replace(/^(?:\.\/)+/, '');
    const name = host === undefined ? null : canonicalName(host);
    const fault = name === null ? null : hostNameProblem(name);
    if (fault !== null) {
      problem(`The host ${quote(host)} in mta-config ${fault}; a line is "path" or "host: path".`);
    } else if (path === '') {
      problem(`mta-config names no file for ${quote(host)}; a line is "path" or "host: path".`);
    } else if (/^[/\\~]/.test(path) || path.split('/').includes('..')) {
      problem(`The path ${quote(path)} in mta-config leads out of the checkout.`);
    } else {
      entries.push({ host: name, path });
    }
  }
  return { entries, problems };
}
