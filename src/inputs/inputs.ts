import { FAIL_ON, type FailOn, ON_INCONCLUSIVE, type OnInconclusive } from '../compare/outcome.ts';
import type { Problem } from '../model/mail-host.ts';
import { MAIL_PORTS, portRefusal } from '../model/mail-ports.ts';
import { COMMENT_POLICIES, type CommentPolicy } from '../model/report.ts';
import type { Shard } from '../model/shard.ts';
import type { SocksProxy } from '../observe/smtp/proxy.ts';
import type { VantageHost } from '../observe/vantage.ts';

import {
  boolean,
  duration,
  ehloName,
  InvalidValue,
  hostAndPort,
  listOf,
  oneOf,
  path,
  paths,
  type ValueReader,
  resolverAddress,
  shard,
  socksProxy,
  wholeNumber,
} from './value-readers.ts';

/** Every input of the action, read once. Terminal options bear the same names. */
export interface Inputs {
  /** The declaration as text, untrimmed so that its lines keep their numbers; empty where none is given. */
  readonly hosts: string;
  /** Null where the default file is meant, which need not exist. */
  readonly configFile: string | null;
  readonly failOn: FailOn;
  readonly onInconclusive: OnInconclusive;
  /** Null where nothing is remembered. */
  readonly baselineFile: string | null;
  readonly updateBaseline: boolean;
  /** A declaration of the base in the checkout, in place of what the API has; null where none is named. */
  readonly baseConfigFile: string | null;
  readonly failOnPending: boolean;
  /** `ip:port` or `[ip6]:port`; empty for the system's. */
  readonly resolvers: readonly string[];
  readonly retries: number;
  /** One host's budget. */
  readonly timeoutMs: number;
  /** The whole run's budget. */
  readonly runTimeoutMs: number;
  /** How long to look again at what is not right; 0 for not at all. */
  readonly waitForMs: number;
  readonly samples: number;
  readonly concurrency: number;
  readonly vantageHosts: readonly VantageHost[];
  readonly allowPrivateAddresses: boolean;
  readonly allowAnyPort: boolean;
  /** Ports whose greeting is read where a host's own port is closed from here. */
  readonly fallbackPorts: readonly number[];
  readonly proxy: SocksProxy | null;
  readonly ehloName: string | null;
  /** Which part of the fleet to look at; null for all of it. */
  readonly shard: Shard | null;
  /** Paths or globs of the reports to join in place of a check; null for a check. */
  readonly merge: readonly string[] | null;
  /** Plans of Terraform or OpenTofu as JSON: paths or globs. */
  readonly planFiles: readonly string[];
  /** Zone files, octoDNS files or dnscontrol's output: paths or globs. */
  readonly zoneFiles: readonly string[];
  /** Configurations of mail servers: `path` or `host: path`, globs too. */
  readonly mtaConfig: readonly string[];
  /** A shard keeps none. */
  readonly comment: CommentPolicy;
  /** GitHub's; null where none is given. */
  readonly token: string | null;
  /** Null for the default path. */
  readonly reportFile: string | null;
  /** Where to write the findings as SARIF; null for nowhere. */
  readonly sarifFile: string | null;
  /** Where to write the checks as JUnit XML; null for nowhere. */
  readonly junitFile: string | null;
  readonly summary: boolean;
}

export const DEFAULT_CONFIG_FILE = '.github/mail-hosts.yml';

/** The inputs of action.yml, in its order. */
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
  'vantage-hosts',
  'allow-private-addresses',
  'allow-any-port',
  'fallback-ports',
  'proxy',
  'ehlo-name',
  'plan-file',
  'zone-files',
  'mta-config',
  'shard',
  'merge',
  'comment',
  'token',
  'report-file',
  'sarif-file',
  'junit-file',
  'summary',
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

/**
 * Reads all inputs. A wrong value is told, with what was got and what is expected, and the default stands in
 * so that every other mistake can be told in the same run.
 *
 * @param get the text of an input; empty where it is not set
 */
export function readInputs(get: (name: InputName) => string): {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const read = <T>(name: InputName, fallback: T, reader: ValueReader<T>): T => {
    const text = get(name).trim();
    if (text === '') return fallback;
    const value = reader(text);
    if (!(value instanceof InvalidValue)) return value;
    problems.push({ place: null, message: `Input ${name}: ${value.message}` });
    return fallback;
  };
  const inputs: Inputs = {
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
    shard: read('shard', null, shard),
    merge: read('merge', null, paths),
    comment: read('comment', 'never', oneOf(COMMENT_POLICIES)),
    token: read('token', null, (text) => text),
    reportFile: read('report-file', null, path),
    sarifFile: read('sarif-file', null, path),
    junitFile: read('junit-file', null, path),
    summary: read('summary', true, boolean),
  };
  if (inputs.updateBaseline && inputs.baselineFile === null) {
    const message = 'Input update-baseline: there is no baseline to update; give baseline-file.';
    problems.push({ place: null, message });
  }
  if (inputs.updateBaseline && inputs.shard !== null) {
    const message =
      'Input update-baseline: a shard knows only its part of the fleet; write the baseline in a run without shard.';
    problems.push({ place: null, message });
  }
  for (const name of PLANNED) {
    if (get(name).trim() === '') continue;
    const why =
      inputs.shard !== null
        ? 'a shard knows only its part of the fleet; judge a plan in a run without shard.'
        : inputs.waitForMs > 0
          ? 'a plan is not applied yet, and wait-for waits for what is; give one of them.'
          : null;
    if (why !== null) problems.push({ place: null, message: `Input ${name}: ${why}` });
  }
  for (const name of inputs.merge === null ? [] : INPUT_NAMES) {
    if (OF_A_MERGE.includes(name) || get(name).trim() === '') continue;
    const message = `Input ${name}: a merge looks at nothing itself; give ${name} to the shards.`;
    problems.push({ place: null, message });
  }
  for (const port of inputs.allowAnyPort ? [] : inputs.fallbackPorts) {
    if (MAIL_PORTS.includes(port)) continue;
    const message = `Input fallback-ports: ${portRefusal(port)}`;
    problems.push({ place: null, message });
  }
  const comment = inputs.shard === null ? inputs.comment : 'never';
  return { inputs: { ...inputs, comment }, problems };
}

/** Inputs that tell of changes that are planned. */
const PLANNED: readonly InputName[] = ['plan-file', 'zone-files', 'mta-config'];

/** Inputs that speak of what to make of reports, and not of looking. */
const OF_A_MERGE: readonly InputName[] = [
  'fail-on',
  'on-inconclusive',
  'fail-on-pending',
  'merge',
  'comment',
  'token',
  'report-file',
  'sarif-file',
  'junit-file',
  'summary',
];
