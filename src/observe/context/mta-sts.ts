import { canonicalName } from '../../model/dns-name.ts';
import type { MtaStsObservation } from '../../model/observation.ts';
import { sanitise } from '../../model/sanitise.ts';
import { type GuardSettings, refusal } from '../address-guard.ts';
import { lookUpAddresses } from '../dns/address-lookups.ts';
import type { Resolve } from '../dns/resolver.ts';
import { type Deadline, deadlineIn } from '../limits/deadline.ts';
import type { Dial, DialOutcome } from '../smtp/dial.ts';
import { fetchText, type HttpsAnswer } from './https-text.ts';

/** Looks up the MTA-STS policy of a mail domain. */
export type ObserveMtaSts = (domain: string) => Promise<MtaStsObservation>;

export interface MtaStsTools {
  readonly resolve: Resolve;
  readonly dial: Dial;
  readonly guard: GuardSettings;
  /** The run's deadline. */
  readonly deadline: Deadline;
  /** Certificates that are trusted in place of those of this machine. */
  readonly ca?: string;
}

/** The longest time for one policy, in milliseconds. */
const POLICY_MS = 15_000;

/** Makes the function that looks up policies. Each domain's is fetched once in a run, however many hosts it has. */
export function createMtaStsObserver(tools: MtaStsTools): ObserveMtaSts {
  const known = new Map<string, Promise<MtaStsObservation>>();
  return (domain) => {
    const earlier = known.get(domain);
    if (earlier !== undefined) return earlier;
    const policy = observePolicy(domain, tools, deadlineIn(POLICY_MS, tools.deadline));
    known.set(domain, policy);
    return policy;
  };
}

async function observePolicy(
  domain: string,
  tools: MtaStsTools,
  deadline: Deadline,
): Promise<MtaStsObservation> {
  const at = `_mta-sts.${domain}`;
  const txt = await tools.resolve(at, 'TXT', deadline);
  if (txt.kind === 'failed') return failed(txt.reason, `TXT of ${at}: ${txt.detail}`);
  // RFC 8461 3.1: with no record or several, the domain has no policy.
  const records = txt.kind === 'found' ? txt.records.filter(isPolicyRecord) : [];
  if (records.length !== 1) return { kind: 'absent' };
  const answer = await fetchPolicy(`mta-sts.${domain}`, tools, deadline);
  return answer.kind === 'text' ? readPolicy(answer.text) : answer;
}

function isPolicyRecord(text: string): boolean {
  return /^v=STSv1\s*(?:;|$)/.test(text);
}

type Fetched = Extract<MtaStsObservation, { kind: 'failed' | 'unusable' }> | TextAnswer;
type TextAnswer = Extract<HttpsAnswer, { kind: 'text' }>;

/** Fetches the policy from the first address that accepts a connection (RFC 8461 3.3). */
async function fetchPolicy(
  host: string,
  { resolve, dial, guard, ca }: MtaStsTools,
  deadline: Deadline,
): Promise<Fetched> {
  const { v4, v6 } = await lookUpAddresses(host, resolve, deadline);
  const addresses = [v4, v6].flatMap((lookup) => (lookup.kind === 'found' ? lookup.records : []));
  if (addresses.length === 0) {
    const lookup = [v4, v6].find(({ kind }) => kind === 'failed');
    return lookup?.kind === 'failed'
      ? failed(lookup.reason, `addresses of ${host}: ${lookup.detail}`)
      : { kind: 'unusable', detail: `${host} has no address` };
  }
  let last: Fetched = failed('deadline', `no time was left for ${host}`);
  for (const address of addresses.slice(0, MAX_ADDRESSES)) {
    const why = refusal(address, guard);
    if (why !== null) {
      last = failed('address-not-allowed', `${host}: ${why}`);
      continue;
    }
    if (deadline.remaining() === 0) return last;
    const dialled = await dial(address, HTTPS, deadline);
    if (dialled.kind !== 'open') {
      last = notConnected(host, address, dialled);
      continue;
    }
    const request = { host, path: '/.well-known/mta-sts.txt', maxBytes: MAX_POLICY_BYTES };
    const answer = await fetchText(dialled.socket, request, ca, deadline);
    return answer.kind === 'timeout' ? failed('reply-timeout', answer.detail) : answer;
  }
  return last;
}

const HTTPS = 443;
/** Addresses of a policy host that are tried. */
const MAX_ADDRESSES = 4;
/** RFC 8461 3.3 suggests to limit the policy to 64 kilobytes. */
const MAX_POLICY_BYTES = 65_536;

function notConnected(
  host: string,
  address: string,
  { kind, detail }: Exclude<DialOutcome, { kind: 'open' }>,
): Fetched {
  const text = `${host} at ${address} on port ${HTTPS}: ${detail}`;
  const reason = NOT_CONNECTED[kind];
  return reason === null ? { kind: 'unusable', detail: text } : failed(reason, text);
}

/** The reason where the failure may be this runner's; null where the host itself refuses. */
const NOT_CONNECTED = {
  refused: null,
  closed: 'connection-closed',
  unreachable: 'connect-timeout',
  timeout: 'connect-timeout',
  blocked: 'egress-blocked',
  exhausted: 'deadline',
} as const;

function failed(
  reason: Extract<MtaStsObservation, { kind: 'failed' }>['reason'],
  detail: string,
): Extract<MtaStsObservation, { kind: 'failed' }> {
  return { kind: 'failed', reason, detail: sanitise(detail) };
}

/** Reads a policy (RFC 8461 3.2). A key that occurs again is ignored, but for `mx`. */
export function readPolicy(text: string): MtaStsObservation {
  const values = new Map<string, string>();
  const mx: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = /^([A-Za-z0-9_.-]{1,32})[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    if (key === 'mx') mx.push(sanitise(canonicalName(value), 255));
    else if (!values.has(key)) values.set(key, value);
  }
  if (values.get('version') !== 'STSv1') {
    return { kind: 'unusable', detail: 'the policy has no version STSv1' };
  }
  const mode = MODES.find((one) => one === values.get('mode'));
  if (mode === undefined || !/^\d{1,10}$/.test(values.get('max_age') ?? '')) {
    return { kind: 'unusable', detail: 'the policy has no valid mode and max_age' };
  }
  if (mx.length === 0 && mode !== 'none') {
    return { kind: 'unusable', detail: 'the policy names no mx' };
  }
  return { kind: 'found', mode, mx };
}

const MODES = ['enforce', 'testing', 'none'] as const;
