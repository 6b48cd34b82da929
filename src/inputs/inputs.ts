import { FAIL_ON, type FailOn, ON_INCONCLUSIVE, type OnInconclusive } from '../compare/outcome.ts';
import { canonicalAddress } from '../model/address.ts';
import { canonicalName, hostNameProblem } from '../model/dns-name.ts';
import type { Problem } from '../model/mail-host.ts';
import { MAIL_PORTS, portRefusal } from '../model/mail-ports.ts';
import { didYouMean, quote } from '../model/suggestion.ts';
import { COMMENT_POLICIES, type CommentPolicy } from '../model/report.ts';
import { MAX_SHARDS, type Shard } from '../model/shard.ts';
import type { SocksProxy } from '../observe/smtp/proxy.ts';
import type { VantageHost } from '../observe/vantage.ts';

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
  const read = <T>(name: InputName, fallback: T, reader: Reader<T>): T => {
    const text = get(name).trim();
    if (text === '') return fallback;
    const value = reader(text);
    if (!(value instanceof Fault)) return value;
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

class Fault {
  readonly message: string;
  constructor(got: string, expected: string) {
    this.message = `${quote(got)} ${expected}`;
  }
}

type Reader<T> = (text: string) => T | Fault;

function path(text: string): string | Fault {
  return text.includes('\0') ? new Fault(text, 'is no path.') : text;
}

/** Paths or globs, one a line: they may hold blanks and commas. */
function paths(text: string): readonly string[] | Fault {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const wrong = lines.find((line) => path(line) instanceof Fault);
  return wrong === undefined
    ? lines.filter((line) => line !== '')
    : new Fault(wrong, 'is no path.');
}

/** `2/8`: the second of eight. */
function shard(text: string): Shard | Fault {
  const [, index, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const given = { index: Number(index), of: Number(of) };
  return given.index >= 1 && given.index <= given.of && given.of <= MAX_SHARDS
    ? given
    : new Fault(text, `is no shard such as 2/8, counted from 1, of ${MAX_SHARDS} at most.`);
}

function oneOf<const T extends readonly string[]>(words: T): Reader<T[number]> {
  return (text) => {
    const word = words.find((candidate) => candidate === text.toLowerCase());
    return word ?? new Fault(text, `is none of ${words.join(', ')}.${didYouMean(text, words)}`);
  };
}

/** The booleans of YAML 1.2, so that a typo is told and never taken for false. */
function boolean(text: string): boolean | Fault {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return new Fault(text, 'is neither true nor false.');
}

function wholeNumber(least: number, most: number): Reader<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most
      ? value
      : new Fault(text, `is no whole number from ${least} to ${most}.`);
  };
}

/** `500ms`, `30s`, `15m`, `1h`, or a bare number of seconds, in milliseconds. */
function duration(leastMs: number, mostMs: number): Reader<number> {
  return (text) => {
    const [, amount, unit = 's'] = /^(\d{1,9}(?:\.\d{1,3})?)\s*(ms|s|m|h)?$/.exec(text) ?? [];
    if (amount === undefined) {
      return new Fault(text, 'is no duration such as 500ms, 30s, 15m or 1h.');
    }
    const ms = Number(amount) * (UNITS[unit] ?? 1000);
    return ms >= leastMs && ms <= mostMs
      ? ms
      : new Fault(text, `is not from ${leastMs}ms to ${mostMs / 1000}s.`);
  };
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Words between commas, blanks or line ends. */
function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (text) => {
    const values: T[] = [];
    for (const word of text.split(/[\s,]+/).filter((part) => part !== '')) {
      const value = item(word);
      if (value instanceof Fault) return value;
      values.push(value);
    }
    return values;
  };
}

/** `ip`, `ip:port`, `ip6` or `[ip6]:port`, as Node's resolver takes it. */
function resolverAddress(text: string): string | Fault {
  const [, bracketed, port] = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text) ??
    /^([\d.]+):(\d{1,5})$/.exec(text) ?? [undefined, text, undefined];
  const address = canonicalAddress(bracketed ?? '');
  const number = Number(port ?? 53);
  if (address === null || number < 1 || number > 65_535) {
    return new Fault(text, 'is no resolver; expected ip, ip:port or [ip6]:port.');
  }
  return address.includes(':') ? `[${address}]:${number}` : `${address}:${number}`;
}

function hostAndPort(text: string): VantageHost | Fault {
  const [, name = '', port = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  const number = Number(port);
  return hostNameProblem(canonicalName(name)) === null && number >= 1 && number <= 65_535
    ? { name: canonicalName(name), port: number }
    : new Fault(text, 'is no host and port such as mx.example.net:25.');
}

/** `socks5://[user:password@]host:port`. A value that is wrong is not told, as it may hold a password. */
function socksProxy(text: string): SocksProxy | Fault {
  const url = URL.canParse(text) ? new URL(text) : null;
  const bare = url !== null && /^\/?$/.test(url.pathname) && url.search === '' && url.hash === '';
  if (url === null || !bare || !/^socks5h?:$/.test(url.protocol) || url.hostname === '') {
    return new Fault('…', 'is no proxy such as socks5://bastion.example.com:1080.');
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const [user, password] = [url.username, url.password].map(decodeURIComponent);
  return { host, port: Number(url.port || 1080), user: user || null, password: password || null };
}

/** What EHLO may name: a host, or an address literal (RFC 5321 4.1.1.1). */
function ehloName(text: string): string | Fault {
  const literal = /^\[(?:IPv6:)?([^\]]+)\]$/i.exec(text)?.[1];
  if (literal !== undefined && canonicalAddress(literal) !== null) return text;
  const problem = hostNameProblem(canonicalName(text));
  return problem === null ? canonicalName(text) : new Fault(text, `${problem}.`);
}
