import { resolve } from 'node:path';
import { terminalBoundary } from '../../files/boundary.ts';
import {
  createTextFile,
  isTaken,
  writeTextFile,
  writingProblem,
} from '../../files/write-text-file.ts';
import { DEFAULT_CONFIG_FILE, readInputs } from '../../inputs/inputs.ts';
import { canonicalName, hostNameProblem } from '../../model/dns-name.ts';
import { MAIL_PORTS, portRefusal } from '../../model/mail-ports.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { quote } from '../../model/suggestion.ts';
import { chooseResolvers } from '../../observe/dns/system-resolvers.ts';
import { runDeadlineIn } from '../../observe/limits/deadline.ts';
import { plural } from '../../report/labels.ts';
import { asOptionProblem, type Invocation } from '../arguments.ts';
import { progressLine } from '../progress.ts';
import { createDraft, type DraftEntry } from './draft.ts';
import { observeDomain } from './observe-domain.ts';
import { renderDraft } from './render-draft.ts';

/** The command `init`: writes a first declaration of a domain from its current state. Returns the exit code. */
export async function init({ words, inputs: options, own }: Invocation): Promise<number> {
  const domain = canonicalName((words[0] ?? '').trim());
  const port = Number(own.get('port') ?? 25);
  const output = own.get('output') ?? DEFAULT_CONFIG_FILE;
  const { inputs, problems } = readInputs((name) => options.get(name) ?? '');
  const { resolvers, problem } = chooseResolvers(inputs.resolvers);
  const usageProblems = [
    ...problems.map(asOptionProblem).map(({ message }) => message),
    ...domainProblem(domain),
    ...portProblem(port, own.get('port'), inputs.allowAnyPort),
    ...(problem === null ? [] : [`${problem} Name DNS servers with --resolvers.`]),
  ];
  if (usageProblems.length > 0) return finish(usageProblems.join('\n'), 2);
  const existsMessage = `${shownPath(output)} already exists. Overwrite it with --force, or choose another file with --output.`;
  if (output !== '-' && !own.has('force') && isTaken(resolve(output)))
    return finish(existsMessage, 2);

  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  const observation = await observeDomain(
    domain,
    port,
    resolvers,
    inputs,
    deadline,
    progressLine(),
  );
  const draft = createDraft(observation, inputs);
  if (draft.kind === 'nothing') return finish(draft.why, 1);
  const text = renderDraft(draft);
  if (output === '-') {
    process.stdout.write(text);
    return 0;
  }
  const [path, boundary] = [resolve(output), terminalBoundary(process.cwd())];
  try {
    if (own.has('force')) writeTextFile(path, text, boundary);
    else if (!createTextFile(path, text, boundary)) return finish(existsMessage, 2);
  } catch (error) {
    const problem = sanitise(writingProblem(error), 500);
    return finish(`The declaration could not be written: ${quote(output)} ${problem}.`, 2);
  }
  return finish(writtenMessage(output, draft.entries), 0);
}

function domainProblem(domain: string): string[] {
  const problem = hostNameProblem(domain);
  return problem === null ? [] : [`The domain ${quote(domain)} ${problem}.`];
}

function portProblem(port: number, text: string | undefined, allowAnyPort: boolean): string[] {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return [
      `Option --port: ${quote(text)} is not a port; expected a whole number from 1 to 65535.`,
    ];
  }
  return allowAnyPort || MAIL_PORTS.includes(port) ? [] : [`Option --port: ${portRefusal(port)}`];
}

/** What was written, and the next step. */
function writtenMessage(output: string, entries: readonly DraftEntry[]): string {
  const hosts = entries.filter(({ entry }) => 'name' in entry).length;
  const differing = entries.filter(({ isDifferent }) => isDifferent).length;
  const path = output === DEFAULT_CONFIG_FILE ? '' : ` ${shownPath(output)}`;
  return [
    `Wrote ${shownPath(output)}: ${plural(hosts, 'host')} by name, and the domain's MX records.`,
    ...(differing === 0
      ? []
      : [`Check the lines with "Differs" in ${plural(differing, 'place')}.`]),
    `Then: mail-identity-check check${path}`,
  ].join('\n');
}

function finish(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}
