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
  const { plan, problems } = readMtaConfigs(
    [{ host, path, text: files[path] ?? '' }],
    [{ name: 'mx1.example.com', addresses: null }],
    (sibling) => files[sibling] ?? null,
  );
  const greetings = plan.changes.filter((change) => change.kind === 'greeting');
  return {
    notes: plan.notes,
    problems: problems.map(
      ({ location, message }) => `${location?.file}:${location?.line}: ${message}`,
    ),
    /** `port[@address] banner|ehlo|helo=name file:line`, one string for each name. */
    announced: greetings.flatMap(namesOf),
  };
}

function namesOf({ port, address, banner, ehlo, helo, location }: PlannedGreeting): string[] {
  const endpoint = `${port ?? '*'}${address === undefined ? '' : `@${address}`}`;
  return Object.entries({ banner, ehlo, helo }).flatMap(([kind, name]) => {
    return name === undefined
      ? []
      : [`${endpoint} ${kind}=${name} ${location.file}:${location.line}`];
  });
}
