/**
 * Runs the committed bundle as a runner would, against mail and name servers on loopback, and prints
 * one line per host. Needs no network and no root. Writes the log and the summary to demo/out.
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

// One line per host, so that the whole fleet fits on a screen.
const width = Math.min(process.stdout.columns ?? 100, 120);
const cut = (line: string) => (line.length <= width ? line : `${line.slice(0, width - 1)}…`);
console.log(cut('The action checked the mail hosts of a lab on this machine:'));
console.log('');
for (const { name, verdict, evidence, advice } of hostsIn(result.report)) {
  const why = evidence === '' ? advice : evidence;
  console.log(cut(`  ${name.padEnd(22)} ${verdict.padEnd(13)} ${why}`));
}
const levels = Map.groupBy(result.annotations, ({ level }) => level);
const counts = Array.from(levels, ([level, list]) => `${list.length} ${level}`).join(', ');
console.log(`\nAnnotations on the lines of the declaration: ${counts}.`);
console.log(`The job summary as a page, with every fix: ${pagePath}`);
console.log(`The log: ${join(outputFolder, 'log.txt')}`);

const verdicts = verdictsIn(result.report);
const wrongVerdicts = Object.entries(EXPECTED_VERDICTS).filter(
  ([name, verdict]) => verdicts[name] !== verdict,
);
await result.remove();
if (result.exitCode === 1 && wrongVerdicts.length === 0) {
  console.log('The action failed this build, as it should: some hosts of the lab are broken.');
} else {
  console.log(
    `The demo went wrong: exit ${result.exitCode}, ${JSON.stringify({ wrong: wrongVerdicts, verdicts })}`,
  );
  process.exitCode = 1;
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
