#!/usr/bin/env node
import { parseArgs, styleText } from 'node:util';
import { INPUT_NAMES, type InputName, readInputs } from './inputs.ts';
import type { Problem } from './model/mail-host.ts';
import { didYouMean, quote } from './model/nearest.ts';
import type { Report } from './model/report.ts';
import { sanitise } from './model/sanitise.ts';
import { VERSION } from './model/version.ts';
import { runDeadlineIn } from './observe/deadline.ts';
import { renderJson } from './report/json.ts';
import { type Log, renderLog } from './report/log.ts';
import { reportCrash } from './report/report.ts';
import { writeReport, writeWithFolders } from './report-file.ts';
import { run } from './run.ts';
import { onEndingSignal } from './signals.ts';
import { hearStrayFaults } from './stray-fault.ts';

const HELP = `Checks that mail hosts' PTR, forward DNS, SMTP greeting and EHLO name are what was declared.

Usage:
  mail-identity-check check [declaration.yml] [options]
  mail-identity-check merge REPORT... [options]

The declaration defaults to .github/mail-hosts.yml. A merge joins the reports of all shards.

Options:
  --json                     print the JSON report on stdout, and nothing else
  --hosts TEXT               hosts as lines of "name [address ...]" or YAML
  --fail-on LEVEL            error | warning | notice | never (error)
  --on-inconclusive WHAT     fail | warn | ignore (warn)
  --baseline-file PATH       what was accepted before; only what is new fails
  --update-baseline          write the baseline anew
  --base-config-file PATH    the declaration before a change, to tell what is pending
  --fail-on-pending          fail on what is pending
  --resolvers LIST           DNS servers to ask: ip, ip:port, [ip6]:port
  --timeout DURATION         what one host may take: 500ms, 30s, 2m (30s)
  --run-timeout DURATION     what the whole run may take (30m)
  --wait-for DURATION        look again at what is not right for so long
  --retries N                tries after a failed lookup or connection (2)
  --samples N                connections per endpoint (2)
  --concurrency N            hosts and connections at once, at most (768)
  --vantage-hosts LIST       host:port known to answer
  --allow-private-addresses  check private and loopback addresses too
  --allow-any-port           check ports that are not mail's
  --fallback-ports LIST      ports to read where a host's own is closed from here
  --proxy URL                socks5://[user:password@]host:port to dial through
  --ehlo-name NAME           what to say in EHLO
  --plan-file PATH           a plan by terraform show -json, to judge what is to come
  --zone-files GLOB          zone files or octoDNS files, as they are to be
  --mta-config [HOST:]PATH   a mail server's configuration, as it is to be
  --shard N/OF               look at one part of the fleet only: 2/8
  --report-file PATH         also write the JSON report there
  --sarif-file PATH          also write the findings as SARIF there
  --junit-file PATH          also write the checks as JUnit XML there
  --help, --version

Exit codes: 0 passed or inconclusive, 1 failed, 2 bad usage or configuration.
`;

async function main(args: readonly string[]): Promise<number> {
  const usage = readArguments(args);
  if (usage.kind === 'text') {
    process.stdout.write(usage.text);
    return 0;
  }
  if (usage.kind === 'wrong') {
    process.stderr.write(`${usage.message}\nSee mail-identity-check --help.\n`);
    return 2;
  }
  const startedAt = Date.now();
  const { inputs, problems } = readInputs((name) => usage.options.get(name) ?? '');
  const deadline = runDeadlineIn(inputs.runTimeoutMs);
  let cancelled: number | null = null;
  const deafen = onEndingSignal((signal, code) => {
    cancelled = code;
    deadline.cut(`the run was cancelled by ${signal}`);
  });
  const context = {
    workspace: { root: process.cwd(), workflow: null },
    clock: Date.now,
    progress: progressLine(),
    deadline,
    readBaseFile: async () => ({ kind: 'none' }) as const,
    waiting: (line: string) => void process.stderr.write(`${line}\n`),
  };
  const stray = hearStrayFaults();
  const begin = async () => {
    const work =
      inputs.merge === null ? run : (await import(/* webpackIgnore: true */ './merge.ts')).merge;
    return work(inputs, problems.map(asOption), context);
  };
  const { report, baseline } = await Promise.race([begin(), stray.first]).catch(
    (error: unknown) => {
      deadline.cut('the run has broken');
      const { shard } = inputs;
      const time = { startedAt, durationMs: Date.now() - startedAt, shard };
      return { report: reportCrash(error, time), baseline: null };
    },
  );
  deafen();
  stray.forget();
  process.stdout.write(usage.json ? renderJson(report) : coloured(renderLog(report), report));
  const { reportFile, baselineFile } = inputs;
  if (reportFile !== null && !wrote('report', () => writeReport(reportFile, report))) return 2;
  if (inputs.sarifFile !== null || inputs.junitFile !== null) {
    const { writeForTools } = await import(/* webpackIgnore: true */ './other-tools.ts');
    writeForTools(report, inputs, NOWHERE, (what, write) => wrote(what, write));
  }
  if (
    baseline !== null &&
    baselineFile !== null &&
    !wrote('baseline', () => writeWithFolders(baselineFile, baseline))
  ) {
    return 2;
  }
  return cancelled ?? exitCode(report);
}

/** A terminal has no pages to link to. */
const NOWHERE = { rulesPage: null, homePage: null, job: null };

function wrote(what: string, write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    process.stderr.write(`The ${what} could not be written: ${sanitise(String(error))}\n`);
    return false;
  }
}

type Usage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'wrong'; readonly message: string }
  | {
      readonly kind: 'check';
      readonly options: ReadonlyMap<InputName, string>;
      readonly json: boolean;
    };

const SWITCHES: readonly InputName[] = [
  'allow-private-addresses',
  'allow-any-port',
  'update-baseline',
  'fail-on-pending',
];
/** Inputs that make no sense in a terminal. */
const NO_OPTION: readonly InputName[] = ['config-file', 'summary', 'comment', 'token', 'merge'];

function readArguments(args: readonly string[]): Usage {
  const names = INPUT_NAMES.filter((name) => !NO_OPTION.includes(name));
  const options = Object.fromEntries(
    names.map((name) => [name, { type: SWITCHES.includes(name) ? 'boolean' : 'string' } as const]),
  );
  const known = [...names, 'json', 'help', 'version'];
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options: {
      ...options,
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option' || token.rawName === '-h') continue;
    if (!known.includes(token.name)) {
      const message = `Unknown option ${quote(token.rawName)}.${didYouMean(token.name, known)}`;
      return { kind: 'wrong', message };
    }
    if (options[token.name]?.type === 'string' && token.value === undefined) {
      return { kind: 'wrong', message: `Option ${token.rawName} needs a value.` };
    }
  }
  if (values.help === true) return { kind: 'text', text: HELP };
  if (values.version === true) return { kind: 'text', text: `${VERSION}\n` };
  const [command, ...files] = positionals;
  if (command === 'merge' && files.length === 0) {
    return { kind: 'wrong', message: 'The reports to merge are missing.' };
  }
  if (command !== 'merge' && (command !== 'check' || files.length > 1)) {
    const message =
      command === undefined
        ? 'A command is missing.'
        : `Not understood: ${quote([command, ...files.slice(1)].join(' '))}.`;
    return { kind: 'wrong', message };
  }
  const given = new Map<InputName, string>();
  for (const name of names) {
    const value = values[name];
    if (value !== undefined) given.set(name, String(value));
  }
  if (files.length > 0) given.set(command === 'merge' ? 'merge' : 'config-file', files.join('\n'));
  return { kind: 'check', options: given, json: values.json === true };
}

function asOption({ place, message }: Problem): Problem {
  return { place, message: message.replace(/^Input /, 'Option --') };
}

/** The log with colour, where stdout is a terminal and NO_COLOR does not forbid it. */
function coloured({ groups, closing }: Log, report: Report): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    styleText(format, text, { stream: process.stdout });
  const lines = groups.flatMap((group) => [
    paint('bold', group.title),
    ...group.lines.map((line) => `  ${paint(formatOf(line), line)}`),
    '',
  ]);
  const outcome = { passed: 'green', failed: 'red', inconclusive: 'yellow' } as const;
  const last = closing.map((line) => paint(outcome[report.result], line));
  return `${[...lines, ...last].join('\n')}\n`;
}

function formatOf(line: string): Parameters<typeof styleText>[0] {
  if (line.startsWith('error')) return 'red';
  if (line.startsWith('warning') || line.startsWith('inconclusive')) return 'yellow';
  return line.startsWith('notice') ? 'cyan' : 'reset';
}

/**
 * A line on stderr that counts hosts, after the first second and only on a terminal. Blanks wipe it out: they do so on
 * a terminal that knows no escape sequence too.
 */
function progressLine(): (done: number, total: number) => void {
  const start = performance.now();
  return (done, total) => {
    if (!process.stderr.isTTY || performance.now() - start < 1000) return;
    const line = `${done} of ${total} hosts looked at`;
    process.stderr.write(done === total ? `\r${' '.repeat(line.length)}\r` : `\r${line}`);
  };
}

function exitCode({ result, failure }: Report): number {
  if (result !== 'failed') return 0;
  return failure === 'configuration' ? 2 : 1;
}

process.exitCode = await main(process.argv.slice(2));
