import { FAIL_ON, type FailOn, ON_INCONCLUSIVE, type OnInconclusive } from '../compare/outcome.ts';
import { type InputProblem, inputProblem } from '../model/input-problem.ts';
import { MAIL_PORTS, portRefusal } from '../model/mail-ports.ts';
import { COMMENT_POLICIES, type CommentPolicy } from '../model/report.ts';
import type { Shard } from '../model/shard.ts';
import { quote } from '../model/suggestion.ts';
import type { SocksProxy } from '../observe/smtp/proxy.ts';
import type { VantageHost } from '../observe/vantage.ts';
import {
  boolean,
  duration,
  ehloName,
  hostAndPort,
  InvalidValue,
  listOf,
  longDuration,
  oneOf,
  path,
  paths,
  receiver,
  resolverAddress,
  shard,
  socksProxy,
  type ValueReader,
  wholeNumber,
} from './value-readers.ts';

/** The values of all inputs. The terminal's options have the same names. */
export interface Inputs {
  /** The declaration as text, not trimmed, so that its line numbers stay right; empty where it is not given. */
  readonly hosts: string;
  /** Null for the default file, which may be missing. */
  readonly configFile: string | null;
  readonly failOn: FailOn;
  readonly onInconclusive: OnInconclusive;
  /** Null where the run has no baseline. */
  readonly baselineFile: string | null;
  readonly updateBaseline: boolean;
  /** A file in the checkout with the base branch's declaration; null to read it from the API. */
  readonly baseConfigFile: string | null;
  readonly failOnPending: boolean;
  /** `ip:port` or `[ip6]:port`; empty for the system's resolvers. */
  readonly resolvers: readonly string[];
  readonly retries: number;
  /** The time limit of one host. */
  readonly timeoutMs: number;
  /** The time limit of the whole run. */
  readonly runTimeoutMs: number;
  /** How long to recheck what fails; 0 for no recheck. */
  readonly waitForMs: number;
  /** Connections per endpoint. */
  readonly samples: number;
  readonly concurrency: number;
  readonly vantageHosts: readonly VantageHost[];
  readonly allowPrivateAddresses: boolean;
  readonly allowAnyPort: boolean;
  /** Ports to read the greeting from where a host's own port cannot be reached. */
  readonly fallbackPorts: readonly number[];
  readonly proxy: SocksProxy | null;
  readonly ehloName: string | null;
  /** The part of the hosts to check; null for all hosts. */
  readonly shard: Shard | null;
  /** Paths or globs of reports to merge instead of checking hosts; null for a check. */
  readonly merge: readonly string[] | null;
  /** Paths or globs of Terraform or OpenTofu plans in JSON. */
  readonly planFiles: readonly string[];
  /** Paths or globs of zone files: master files, octoDNS files, or dnscontrol's output. */
  readonly zoneFiles: readonly string[];
  /** Configuration files of mail servers: `path` or `host: path`, where the path may be a glob. */
  readonly mtaConfig: readonly string[];
  /** Paths or globs of messages, mail logs and DMARC reports, which show how receivers see the hosts. */
  readonly evidenceFiles: readonly string[];
  /** The receivers whose records are believed: names, domains, addresses and blocks in canonical form. */
  readonly evidenceFrom: readonly string[];
  /** The age beyond which a record is not used. */
  readonly evidenceMaxAgeMs: number;
  /** Always `never` in a shard. */
  readonly comment: CommentPolicy;
  /** The GitHub token; null where none is given. */
  readonly token: string | null;
  /** Null for the default path. */
  readonly reportFile: string | null;
  /** The path of the SARIF file; null for none. */
  readonly sarifFile: string | null;
  /** The path of the JUnit XML file; null for none. */
  readonly junitFile: string | null;
  readonly markdownFile: string | null;
  readonly summary: boolean;
}

export const DEFAULT_CONFIG_FILE = '.github/mail-hosts.yml';

/** The inputs in the order of action.yml. */
export const INPUT_NAMES = [
  'hosts',
  'config-file',
  'fail-on',
  'on-inconclusive',
  'baseline-file',
  'update-baseline',
  'base-config-file',
  'fail-on-pending',
  'resolvers',
  'retries',
  'timeout',
  'run-timeout',
  'wait-for',
  'samples',
  'concurrency',
  'fallback-ports',
  'vantage-hosts',
  'proxy',
  'ehlo-name',
  'allow-private-addresses',
  'allow-any-port',
  'plan-file',
  'zone-files',
  'mta-config',
  'evidence-files',
  'evidence-from',
  'evidence-max-age',
  'shard',
  'merge',
  'comment',
  'token',
  'report-file',
  'sarif-file',
  'junit-file',
  'markdown-file',
  'summary',
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

/**
 * Reads all inputs. An invalid value is a problem and is replaced by the default, so that one run reports all
 * mistakes.
 *
 * @param get returns the text of an input; empty where it is not set
 */
export function readInputs(get: (name: InputName) => string): {
  readonly inputs: Inputs;
  readonly problems: readonly InputProblem<InputName>[];
} {
  const problems: InputProblem<InputName>[] = [];
  const read = <T>(name: InputName, fallback: T, reader: ValueReader<T>): T => {
    const text = get(name).trim();
    if (text === '') return fallback;
    const value = reader(text);
    if (!(value instanceof InvalidValue)) return value;
    problems.push(inputProblem(name, value.message));
    return fallback;
  };
  const given: Inputs = {
    hosts: get('hosts'),
    configFile: read('config-file', null, path),
    failOn: read('fail-on', 'error', oneOf(FAIL_ON)),
    onInconclusive: read('on-inconclusive', 'warn', oneOf(ON_INCONCLUSIVE)),
    baselineFile: read('baseline-file', null, path),
    updateBaseline: read('update-baseline', false, boolean),
    baseConfigFile: read('base-config-file', null, path),
    failOnPending: read('fail-on-pending', false, boolean),
    resolvers: read('resolvers', [], listOf(resolverAddress)),
    retries: read('retries', 2, wholeNumber(0, 10)),
    timeoutMs: read('timeout', 30_000, duration(100, 3_600_000)),
    runTimeoutMs: read('run-timeout', 1_800_000, duration(100, 21_600_000)),
    waitForMs: read('wait-for', 0, duration(1000, 21_600_000)),
    samples: read('samples', 2, wholeNumber(1, 20)),
    concurrency: read('concurrency', 768, wholeNumber(1, 4096)),
    vantageHosts: read('vantage-hosts', [], listOf(hostAndPort)),
    allowPrivateAddresses: read('allow-private-addresses', false, boolean),
    allowAnyPort: read('allow-any-port', false, boolean),
    fallbackPorts: read('fallback-ports', [], listOf(wholeNumber(1, 65_535))),
    proxy: read('proxy', null, socksProxy),
    ehloName: read('ehlo-name', null, ehloName),
    planFiles: read('plan-file', [], paths),
    zoneFiles: read('zone-files', [], paths),
    mtaConfig: read('mta-config', [], paths),
    evidenceFiles: read('evidence-files', [], paths),
    evidenceFrom: read('evidence-from', [], listOf(receiver)),
    evidenceMaxAgeMs: read('evidence-max-age', 30 * DAY_MS, longDuration(60_000, 3650 * DAY_MS)),
    shard: read('shard', null, shard),
    merge: read('merge', null, paths),
    comment: read('comment', 'never', oneOf(COMMENT_POLICIES)),
    token: read('token', null, (text) => text),
    reportFile: read('report-file', null, path),
    sarifFile: read('sarif-file', null, path),
    junitFile: read('junit-file', null, path),
    markdownFile: read('markdown-file', null, path),
    summary: read('summary', true, boolean),
  };
  problems.push(...combinationProblems(given, (name) => get(name).trim() !== ''));
  const { inputs, problems: shared } = withoutSharedPaths(given);
  problems.push(...shared);
  // All shards would write the same comment. The merge of their reports writes it.
  const comment = inputs.shard === null ? inputs.comment : 'never';
  return { inputs: { ...inputs, comment }, problems };
}

/**
 * Finds valid inputs that cannot be used together.
 *
 * @param isSet whether an input was given
 */
function combinationProblems(
  inputs: Inputs,
  isSet: (name: InputName) => boolean,
): InputProblem<InputName>[] {
  const combinations = FORBIDDEN_COMBINATIONS.filter(({ applies }) => applies(inputs));
  const ports = inputs.allowAnyPort ? [] : inputs.fallbackPorts;
  return [
    ...combinations.flatMap(({ names, why }) =>
      names.filter(isSet).map((name) => inputProblem(name, why(name))),
    ),
    ...ports
      .filter((port) => !MAIL_PORTS.includes(port))
      .map((port) => inputProblem('fallback-ports', portRefusal(port))),
  ];
}

const DAY_MS = 86_400_000;

/** Inputs with planned changes. */
const PLAN_INPUTS: readonly InputName[] = ['plan-file', 'zone-files', 'mta-config'];

/** Inputs that a merge of reports uses. All others configure a check. */
const MERGE_INPUTS: readonly InputName[] = [
  'fail-on',
  'on-inconclusive',
  'fail-on-pending',
  'run-timeout',
  'merge',
  'comment',
  'token',
  'report-file',
  'sarif-file',
  'junit-file',
  'markdown-file',
  'summary',
];

/** Inputs that must not be set where a condition on the other inputs applies. */
const FORBIDDEN_COMBINATIONS: readonly {
  readonly names: readonly InputName[];
  readonly applies: (inputs: Inputs) => boolean;
  readonly why: (name: InputName) => string;
}[] = [
  {
    names: ['update-baseline'],
    applies: (inputs) => inputs.updateBaseline && inputs.baselineFile === null,
    why: () => 'there is no baseline to update; give baseline-file.',
  },
  {
    names: ['update-baseline'],
    applies: (inputs) => inputs.updateBaseline && inputs.shard !== null,
    why: () =>
      'a shard knows only its part of the fleet; write the baseline in a run without shard.',
  },
  {
    names: ['evidence-files'],
    applies: (inputs) => inputs.evidenceFiles.length > 0 && inputs.evidenceFrom.length === 0,
    why: () =>
      'no receiver is named whose records are believed; give evidence-from, such as mx.example.net.',
  },
  {
    names: PLAN_INPUTS,
    applies: (inputs) => inputs.shard !== null,
    why: () => 'a shard knows only its part of the fleet; judge a plan in a run without shard.',
  },
  {
    names: PLAN_INPUTS,
    applies: (inputs) => inputs.shard === null && inputs.waitForMs > 0,
    why: () => 'a plan is not applied yet, and wait-for waits for what is; give one of them.',
  },
  {
    names: INPUT_NAMES.filter((name) => !MERGE_INPUTS.includes(name)),
    applies: (inputs) => inputs.merge !== null,
    why: (name) => `a merge checks nothing itself; give ${name} to the shards.`,
  },
];

/** The inputs that name a file to write. */
const WRITTEN: readonly {
  readonly name: InputName;
  readonly path: (inputs: Inputs) => string | null;
  readonly without: (inputs: Inputs) => Inputs;
}[] = [
  {
    name: 'baseline-file',
    path: ({ baselineFile }) => baselineFile,
    without: (inputs) => ({ ...inputs, baselineFile: null }),
  },
  {
    name: 'report-file',
    path: ({ reportFile }) => reportFile,
    without: (inputs) => ({ ...inputs, reportFile: null }),
  },
  {
    name: 'sarif-file',
    path: ({ sarifFile }) => sarifFile,
    without: (inputs) => ({ ...inputs, sarifFile: null }),
  },
  {
    name: 'junit-file',
    path: ({ junitFile }) => junitFile,
    without: (inputs) => ({ ...inputs, junitFile: null }),
  },
  {
    name: 'markdown-file',
    path: ({ markdownFile }) => markdownFile,
    without: (inputs) => ({ ...inputs, markdownFile: null }),
  },
];

/**
 * Files that would be written over the declaration, or over each other. Their inputs are as if they were not set, so
 * that the run which reports the mistake overwrites nothing.
 */
function withoutSharedPaths(inputs: Inputs): {
  readonly inputs: Inputs;
  readonly problems: readonly InputProblem<InputName>[];
} {
  const declaration = inputs.hosts.trim() === '' ? DEFAULT_CONFIG_FILE : null;
  const users = new Map<string, InputName>();
  for (const [name, path] of [
    ['config-file', inputs.configFile ?? declaration],
    ['base-config-file', inputs.baseConfigFile],
  ] as const) {
    if (path !== null) users.set(pathKey(path), name);
  }
  const problems: InputProblem<InputName>[] = [];
  let checked = inputs;
  for (const { name, path: pathIn, without } of WRITTEN) {
    const path = pathIn(inputs);
    if (path === null) continue;
    const user = users.get(pathKey(path));
    if (user === undefined) {
      users.set(pathKey(path), name);
      continue;
    }
    const message = `${quote(path)} is the file of ${user} too, and would overwrite it; give another path.`;
    problems.push(inputProblem(name, message));
    checked = without(checked);
  }
  return { inputs: checked, problems };
}

/** A text that two spellings of a path share, as far as the text shows it. */
function pathKey(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    if (part === '..' && !['', '..', undefined].includes(parts.at(-1))) parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
