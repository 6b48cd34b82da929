/**
 * Runs the committed bundle as a runner does, against mail and name servers on loopback, and prints one line per host.
 * Needs no network and no root. Writes the log and the summary to demo/out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLab } from '../__tests__/lab/lab.ts';
import { runAction } from '../__tests__/runner/run-action.ts';
import { DECLARATION, EXPECTED_VERDICTS, LISTENERS, ZONE } from './example-fleet.ts';
import { renderPage } from './render-page.ts';

const lab = await startLab({ zone: ZONE, listeners: LISTENERS });
const result = await runAction({
  files: { '.github/mail-hosts.yml': DECLARATION.replaceAll('PORT', String(lab.port)) },
  inputs: {
    resolvers: lab.resolver,
    timeout: '4s',
    'allow-private-addresses': 'true',
    'allow-any-port': 'true',
  },
});
await lab.close();

const outputFolder = join(import.meta.dirname, 'out');
mkdirSync(outputFolder, { recursive: true });
const pagePath = join(outputFolder, 'summary.html');
writeFileSync(join(outputFolder, 'log.txt'), result.log);
writeFileSync(join(outputFolder, 'summary.md'), result.summary);
writeFileSync(pagePath, await renderPage(result.summary));

const hosts = hostsIn(result.report);
const width = Math.min(process.stdout.columns ?? 100, 120);
console.log(
  `The action checked ${hosts.length} mail hosts of a lab on this machine. Most have a fault on purpose:\n`,
);
for (const { name, verdict, evidence, advice } of hosts) {
  console.log(
    cut(`  ${name.padEnd(22)} ${verdict.padEnd(13)} ${shortened(name, evidence || advice)}`),
  );
}
const levels = Map.groupBy(result.annotations, ({ level }) => level);
const counts = Array.from(levels, ([level, list]) => `${list.length} ${level}s`).join(', ');
console.log(`\nThe lines of the declaration got these annotations: ${counts}.`);
console.log(`The job summary as a page, with steps and diagrams: ${pagePath}`);
console.log(`The log: ${join(outputFolder, 'log.txt')}`);

const verdicts = verdictsIn(result.report);
const wrongVerdicts = Object.entries(EXPECTED_VERDICTS).filter(
  ([name, verdict]) => verdicts[name] !== verdict,
);
await result.remove();
if (result.exitCode === 1 && wrongVerdicts.length === 0) {
  console.log('The action failed this build, as expected: some hosts of the lab are broken.');
} else {
  console.log(
    `The demo failed: exit code ${result.exitCode}, ${JSON.stringify({ wrong: wrongVerdicts, verdicts })}`,
  );
  process.exitCode = 1;
}

/** Without the host's own name, its address in the lab and its port. */
function shortened(name: string, text: string): string {
  return text
    .replace('Not everything could be checked. ', '')
    .replace(/ \(port \d+\)/, '')
    .replace(/^(?:At )?127\.0\.0\.\d+ /, '')
    .replace(`${name} resolves`, 'resolves');
}

/** At most one line of the terminal, so that the whole fleet fits on a screen. */
function cut(line: string): string {
  return line.length <= width ? line : `${line.slice(0, width - 1).replace(/\s+\S*$/, '')} …`;
}

function verdictsIn(report: unknown): Record<string, string> {
  return Object.fromEntries(hostsIn(report).map(({ name, verdict }) => [name, verdict]));
}

interface DemoHost {
  readonly name: string;
  readonly verdict: string;
  readonly evidence: string;
  readonly advice: string;
}

function hostsIn(report: unknown): readonly DemoHost[] {
  return (report as { readonly hosts: readonly DemoHost[] }).hosts;
}
