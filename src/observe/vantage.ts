import { familyOf } from '../model/address.ts';
import type { EndpointObservation, SmtpObservation, Vantage } from '../model/observation.ts';
import { type GuardSettings, refusal } from './address-guard.ts';
import { addressesOf } from './dns/forward.ts';
import type { Resolve } from './dns/resolver.ts';
import { type Deadline, deadlineIn } from './limits/deadline.ts';
import { type Dial, discard } from './smtp/dial.ts';

/** A host known to answer, dialled only to learn whether this runner can reach its port at all. */
export interface VantageHost {
  readonly name: string;
  readonly port: number;
}

/** Which ports this runner has been seen to reach, and which it cannot. */
export interface Reach {
  readonly vantage: Vantage;
  /** Tells what a timeout or a missing route means: nothing about the host, unless its port is proven open from here. */
  readonly explain: (endpoint: EndpointObservation) => SmtpObservation;
}

const DIAL_MS = 5000;

interface ReachTools {
  readonly resolve: Resolve;
  readonly dial: Dial;
  /** The run's own. */
  readonly deadline: Deadline;
}

/**
 * Finds out what the runner can reach. An endpoint that answered proves its port open. Where every probe of
 * a port timed out, the vantage hosts of that port decide: if they time out too, the port is blocked here.
 */
export async function detectReachability(
  endpoints: readonly EndpointObservation[],
  vantageHosts: readonly VantageHost[],
  tools: ReachTools,
  guard: GuardSettings,
): Promise<Reach> {
  const connected = endpoints.filter(({ smtp }) => smtp.timingsMs.connect !== null);
  const proven = new Set(connected.map(({ address, port }) => route(address, port)));
  const silent = endpoints.filter(({ smtp }) => smtp.reason === 'connect-timeout');
  const blocked = new Set<number>();
  for (const port of new Set(silent.map((endpoint) => endpoint.port))) {
    if (connected.some((endpoint) => endpoint.port === port)) continue;
    const known = vantageHosts.filter((host) => host.port === port);
    const reached = await Promise.all(known.map((host) => reachedFamilies(host, tools, guard)));
    for (const family of reached.flat()) proven.add(`${family}:${port}`);
    // What the run's end kept from being dialled is not closed.
    const inTime = tools.deadline.over() === null;
    if (known.length > 0 && reached.flat().length === 0 && inTime) blocked.add(port);
  }
  return {
    vantage: vantageOf(endpoints, proven, blocked),
    explain: explainer(endpoints, proven, blocked),
  };
}

function explainer(
  endpoints: readonly EndpointObservation[],
  proven: ReadonlySet<string>,
  blocked: ReadonlySet<number>,
): Reach['explain'] {
  const routed = new Set(endpoints.filter(answered).map(({ address }) => familyOf(address)));
  return ({ address, port, smtp }) => {
    const family = familyOf(address);
    if (smtp.reason === 'connect-timeout') {
      if (proven.has(route(address, port))) return { ...smtp, reason: null };
      return blocked.has(port) ? { ...smtp, reason: 'egress-blocked' } : smtp;
    }
    if (smtp.state === 'unreachable' && !routed.has(family)) {
      return { ...smtp, reason: family === 6 ? 'no-ipv6' : 'egress-blocked' };
    }
    return smtp;
  };
}

/** Whether anything at all came back, a refusal included: then there is a route. */
function answered({ smtp }: EndpointObservation): boolean {
  return smtp.timingsMs.connect !== null || smtp.state === 'refused';
}

function vantageOf(
  endpoints: readonly EndpointObservation[],
  proven: ReadonlySet<string>,
  blocked: ReadonlySet<number>,
): Vantage {
  const overV6 = endpoints.filter(({ address }) => familyOf(address) === 6);
  const shut =
    blocked.has(25) ||
    endpoints.some(({ port, smtp }) => port === 25 && smtp.reason === 'egress-blocked');
  const noRoute = overV6.some(({ smtp }) => smtp.state === 'unreachable');
  return {
    port25: proven.has('4:25') || proven.has('6:25') ? 'open' : shut ? 'blocked' : 'unknown',
    ipv6: overV6.some(answered) ? 'available' : noRoute ? 'unavailable' : 'unknown',
  };
}

/** The families in which a vantage host accepts a connection. */
async function reachedFamilies(
  host: VantageHost,
  tools: ReachTools,
  guard: GuardSettings,
): Promise<(4 | 6)[]> {
  const deadline = deadlineIn(DIAL_MS, tools.deadline);
  const lookups = await Promise.all([
    tools.resolve(host.name, 'A', deadline),
    tools.resolve(host.name, 'AAAA', deadline),
  ]);
  const addresses = lookups
    .map(addressesOf)
    .flatMap((lookup) => (lookup.kind === 'found' ? lookup.records.slice(0, 1) : []))
    .filter((address) => refusal(address, guard) === null);
  const dials = await Promise.all(
    addresses.map(async (address) => {
      const outcome = await tools.dial(address, host.port, deadline);
      if (outcome.kind === 'open') discard(outcome.socket);
      return outcome.kind === 'open' ? [familyOf(address)] : [];
    }),
  );
  return dials.flat();
}

function route(address: string, port: number): string {
  return `${familyOf(address)}:${port}`;
}
