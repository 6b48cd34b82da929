import { canonicalName, hostNameProblem } from '../../model/dns-name.ts';
import type { Problem } from '../../model/mail-host.ts';
import { quote } from '../../model/suggestion.ts';

/** A line of the `mta-config` input. */
export interface ConfigInputLine {
  /** The host that the configuration belongs to; null where the line does not name it. */
  readonly host: string | null;
  /** A path or glob from the workspace's root. */
  readonly path: string;
}

/** Reads the `mta-config` input: lines `path` or `host: path`; `#` starts a comment. */
export function readConfigInput(input: string): {
  readonly entries: readonly ConfigInputLine[];
  readonly problems: readonly Problem[];
} {
  const entries: ConfigInputLine[] = [];
  const problems: Problem[] = [];
  const addProblem = (message: string) => problems.push({ location: null, message });
  for (const source of input.split(/\r\n|\n|\r/)) {
    const comment = source.search(/(?:^|\s)#/);
    const line = (comment < 0 ? source : source.slice(0, comment)).trim();
    if (line === '') continue;
    const [, host, afterHost] = /^([^\s:/\\*?{}[\]]+):(?!\/)(.*)$/.exec(line) ?? [];
    const path = (afterHost ?? line).trim().replace(/^(?:\.\/)+/, '');
    const name = host === undefined ? null : canonicalName(host);
    const nameProblem = name === null ? null : hostNameProblem(name);
    if (nameProblem !== null) {
      addProblem(
        `The host ${quote(host)} in mta-config ${nameProblem}; a line is "path" or "host: path".`,
      );
    } else if (path === '') {
      addProblem(`mta-config names no file for ${quote(host)}; a line is "path" or "host: path".`);
    } else if (/^[/\\~]/.test(path) || path.split('/').includes('..')) {
      addProblem(`The path ${quote(path)} in mta-config leads out of the checkout.`);
    } else {
      entries.push({ host: name, path });
    }
  }
  return { entries, problems };
}
