/**
 * Runs the committed bundle as a runner would, against mail and name servers on loopback, and prints
 * what a runner would show. Needs no network and no root. Writes the summary to demo/out.
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

console.log(result.log);
console.log('\nAnnotations:');
for (const { level, file, line, title, message } of result.annotations) {
  console.log(`  ${level} ${file ?? ''}${line ? `:${line}` : ''} ${title ?? ''}: ${message}`);
}
const outputFolder = join(import.meta.dirname, 'out');
mkdirSync(outputFolder, { recursive: true });
writeFileSync(join(outputFolder, 'summary.md'), result.summary);
writeFileSync(join(outputFolder, 'summary.html'), await renderPage(result.summary));
console.log(
  `\nThe job summary: ${join(outputFolder, 'summary.md')} and ${join(outputFolder, 'summary.html')}`,
);

const verdicts = verdictsIn(result.report);
const wrongVerdicts = Object.entries(EXPECTED_VERDICTS).filter(
  ([name, verdict]) => verdicts[name] !== verdict,
);
await result.remove();
if (result.exitCode === 1 && wrongVerdicts.length === 0) {
  console.log('The action failed this build, as it should: the lab holds broken hosts.');
} else {
  console.log(
    `The demo went wrong: exit ${result.exitCode}, ${JSON.stringify({ wrong: wrongVerdicts, verdicts })}`,
  );
  process.exitCode = 1;
}

function verdictsIn(report: unknown): Record<string, string> {
  const { hosts } = report as { hosts: { name: string; verdict: string }[] };
  return Object.fromEntries(hosts.map(({ name, verdict }) => [name, verdict]));
}
