import type { PlannedGreeting } from '../../../src/model/planned.ts';
import { readMtaConfigs } from '../../../src/plan/mta/read-mta-configs.ts';

/** Files by their paths. */
export type Files = Readonly<Record<string, string>>;

/** What a repository with these files plans for mx1.example.com, read from the first of them. */
export function planned(files: Files, host: string | null = 'mx1.example.com') {
  const [path = ''] = Object.keys(files);
  const { plan, problems } = readMtaConfigs(
    [{ host, path, text: files[path] ?? '' }],
    [{ name: 'mx1.example.com', addresses: null }],
    (wanted) => files[wanted] ?? null,
  );
  const greetings = plan.changes.filter((change) => change.kind === 'greeting');
  return {
    notes: plan.notes,
    problems: problems.map(({ place, message }) => `${place?.file}:${place?.line}: ${message}`),
    /** `port[@address] facet=name file:line`, one string a facet. */
    says: greetings.flatMap(words),
  };
}

function words({ port, address, banner, ehlo, helo, place }: PlannedGreeting): string[] {
  const where = `${port ?? '*'}${address === undefined ? '' : `@${address}`}`;
  const at = `${place.file}:${place.line}`;
  return Object.entries({ banner, ehlo, helo }).flatMap(([facet, name]) => {
    return name === undefined ? [] : [`${where} ${facet}=${name} ${at}`];
  });
}
