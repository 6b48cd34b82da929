import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DEFAULT_CONFIG_FILE, readInputs } from '../../inputs/inputs.ts';
import { canonicalName, hostNameProblem } from '../../model/dns-name.ts';
import { MAIL_PORTS, portRefusal } from '../../model/mail-ports.ts';
import { sanitise, shownPath } from '../../model/sanitise.ts';
import { quote } from '../../model/suggestion.ts';
import { runDeadlineIn } from '../../observe/limits/deadline.ts';
import { plural } from '../../report/labels.ts';
import type { Invocation } from '../arguments.ts';
import { asOption } from '../option-names.ts';
import { progressLine } from '../progress.ts';
import { type DraftEntry, differs, draftOf } from './draft.ts';
import { observeDomain } from './observe-domain.ts';
import { renderDraft } from './render-draft.ts';

/** The command `init`: writes a first declaration of a domain from what it shows now. Returns the exit code. */
export async function init({ words, inputs: options, own }: Invocation): Promise<number> {
  const domain = canonicalName((words[0] ?? '').trim());
  const port = Number(own.get('port') ?? 25);
  const output = own.get('output') ?? DEFAULT_CONFIG_FILE;
  const { inputs, problems } = readInputs((name) => options.get(name) ?? '');
  const wrong = [
    ...problems.map(asOption).map(({ message }) => message),
    ...domainProblem(domain),
    ...portProblem(port, own.get('port'), inputs.allowAnyPort),
  ];
  if (wrong.length > 0) return told(wrong.join('\n'), 2);
  const isThere = `${shownPath(output)} is there already. Write over it with --force, or elsewhere with --output.`;
  if (output !== '-' && !own.has('force') && existsSync(output)) return told(isThere, 2);

  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  const draft = draftOf(
    await observeDomain(domain, port, inputs, deadline, progressLine()),
    inputs,
  );
  if (draft.kind === 'nothing') return told(draft.why, 1);
  const text = renderDraft(draft);
  if (output === '-') {
    process.stdout.write(text);
    return 0;
  }
  try {
    mkdirSync(dirname(output), { recursive: true });
    // What came there meanwhile is not written over either.
    writeFileSync(output, text, { flag: own.has('force') ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return told(
      code === 'EEXIST'
        ? isThere
        : `The declaration could not be written: ${sanitise(String(error))}`,
      2,
    );
  }
  return told(writtenWords(output, draft.entries), 0);
}

/** What was written where, and what comes next. */
function writtenWords(output: string, entries: readonly DraftEntry[]): string {
  const hosts = entries.filter(({ entry }) => 'name' in entry).length;
  const differing = entries.filter(differs).length;
  const path = output === DEFAULT_CONFIG_FILE ? '' : ` ${shownPath(output)}`;
  return [
    `Wrote ${shownPath(output)}: ${plural(hosts, 'host')} by name, and the domain's MX records.`,
    ...(differing === 0
      ? []
      : [`Look at the lines with "Differs" in ${plural(differing, 'place')}.`]),
    `Then: mail-identity-check check${path}`,
  ].join('\n');
}

function domainProblem(domain: string): string[] {
  const problem = hostNameProblem(domain);
  return problem === null ? [] : [`The domain ${quote(domain)} ${problem}.`];
}

function portProblem(port: number, text: string | undefined, allowAnyPort: boolean): string[] {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return [`Option --port: ${quote(text)} is no port; a port is a whole number from 1 to 65535.`];
  }
  return allowAnyPort || MAIL_PORTS.includes(port) ? [] : [`Option --port: ${portRefusal(port)}`];
}

function told(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}
