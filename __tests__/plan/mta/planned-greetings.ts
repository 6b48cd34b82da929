import type { PlannedGreeting } from '../../../src/model/planned.ts';
import { readMtaConfigs } from '../../../src/plan/mta/read-mta-configs.ts';

/** The text of files by path. */
export type Files = Readonly<Record<string, string>>;

/**
 * Reads the first of some files as the configuration of mx1.example.com. The others are the files beside it.
 *
 * @param host the host that the input gives for the file
 */
export function plannedGreetings(files: Files, host: string | null = 'mx1.example.com') {
  const [path = ''] = Object.keys(files);
  const { changes, notes } = readMtaConfigs(
    [{ host, path, text: files[path] ?? '', isNamed: true }],
    [{ name: 'mx1.example.com', addresses: null }],
    (sibling) => files[sibling] ?? null,
  );
  return {
    notes,
    /** `file:line: why` of each setting that the mail server refuses. */
    refused: changes.flatMap(({ refused, location }) =>
      refused === undefined ? [] : [`${location.file}:${location.line}: ${refused}`],
    ),
    /** `port[@address] banner|ehlo=name file:line`, one string for each name. */
    announced: changes.flatMap(announcedBy),
    /** `transport[@address] name file:line`. */
    sent: changes.flatMap(({ transport, address, helo, location }) =>
      helo === undefined
        ? []
        : [
            `${transport}${address === undefined ? '' : `@${address}`} ${helo} ${location.file}:${location.line}`,
          ],
    ),
    /** `port[@address] banner|ehlo|helo: what it depends on file:line`. */
    unknown: changes.flatMap(unknownIn),
    changes,
  };
}

function announcedBy(change: PlannedGreeting): string[] {
  const { banner, ehlo, location } = change;
  return Object.entries({ banner, ehlo }).flatMap(([kind, name]) => {
    return name === undefined
      ? []
      : [`${endpointOf(change)} ${kind}=${name} ${location.file}:${location.line}`];
  });
}

function unknownIn(change: PlannedGreeting): string[] {
  const { unknown = {}, location, transport } = change;
  return Object.entries(unknown).map(([kind, what]) => {
    const name = kind === 'helo' ? (transport ?? 'helo') : `${endpointOf(change)} ${kind}`;
    return `${name}: ${what} ${location.file}:${location.line}`;
  });
}

function endpointOf({ port, address, family }: PlannedGreeting): string {
  const place = address ?? (family === undefined ? undefined : `IPv${family}`);
  return `${port ?? '*'}${place === undefined ? '' : `@${place}`}`;
}
