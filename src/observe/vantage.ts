import { canonicalAddress, familyOf } from '../model/address.ts';
import {
  type EndpointObservation,
  recordsOf,
  type SmtpObservation,
  type Vantage,
} from '../model/observation.ts';
import { type GuardSettings, refusal } from './address-guard.ts';
import { lookUpAddresses } from './dns/address-lookups.ts';
import type { Resolve } from './dns/resolver.ts';
import { type Deadline, deadlineIn } from './limits/deadline.ts';
import { type Dial, discard } from './smtp/dial.ts';

/** A host that is known to answer. It is dialled only to find out whether this runner can reach its port. */
export interface VantageHost {
  /** A host name, or an address in canonical form. */
  readonly name: string;
  readonly port: number;
}

/** What this runner can reach. */
export interface Reach {
  readonly vantage: Vantage;
  /** An endpoint's SMTP facts, with the reason for a timeout, a refusal or a missing route corrected. */
  readonly interpret: (endpoint: EndpointObservation) => SmtpObservation;
}

const DIAL_MS = 5000;

interface ReachTools {
  readonly resolve: Resolve;
  readonly dial: Dial;
  /** The run's deadline. */
  readonly deadline: Deadline;
}

/**
 * Detects what this runner can reach. A connection to any endpoint proves that the runner reaches that port. Where all
 * probes of a port timed out or were refused, the vantage hosts of the port are dialled: if none of them accepts a
 * connection either, the port is blocked here. Some firewalls drop packets, others refuse the connection.
 */
export async function detectReachability(
  endpoints: readonly EndpointObservation[],
  vantageHosts: readonly VantageHost[],
  tools: ReachTools,
  guard: GuardSettings,
): Promise<Reach> {
  const connected = endpoints.filter(({ smtp }) => smtp.timingsMs.connect !== null);
  const reached = new Set(connected.map(({ address, port }) => route(familyOf(address), port)));
  const unanswered = endpoints.filter(
    ({ smtp }) => smtp.reason === 'connect-timeout' || smtp.state === 'refused',
  );
  const blockedPorts = new Set<number>();
  for (const port of new Set(unanswered.map((endpoint) => endpoint.port))) {
    if (connected.some((endpoint) => endpoint.port === port)) continue;
    const known = vantageHosts.filter((host) => host.port === port);
    const dialled = (
      await Promise.all(known.map((host) => dialVantageHost(host, tools, guard)))
    ).flat();
    const answered = dialled.filter(({ isOpen }) => isOpen);
    for (const { family } of answered) reached.add(route(family, port));
    // A dial that the end of the run prevented proves nothing.
    const runGoesOn = tools.deadline.runEndReason() === null;
    if (dialled.length > 0 && answered.length === 0 && runGoesOn) blockedPorts.add(port);
  }
  return {
    vantage: vantageOf(endpoints, reached, blockedPorts),
    interpret: createInterpreter(endpoints, reached, blockedPorts),
  };
}

/**
 * A timeout is the host's fault (no reason) only where the runner reaches the port at other hosts. A refusal is the
 * host's fault unless the port is blocked. A missing route is the runner's fault where no address of the family
 * answered.
 */
function createInterpreter(
  endpoints: readonly EndpointObservation[],
  reached: ReadonlySet<string>,
  blockedPorts: ReadonlySet<number>,
): Reach['interpret'] {
  const routed = new Set(endpoints.filter(isRouted).map(({ address }) => familyOf(address)));
  return ({ address, port, smtp }) => {
    const family = familyOf(address);
    if (smtp.reason === 'connect-timeout') {
      if (reached.has(route(family, port))) return { ...smtp, reason: null };
      return blockedPorts.has(port) ? { ...smtp, reason: 'egress-blocked' } : smtp;
    }
    if (smtp.state === 'refused' && smtp.reason === null && blockedPorts.has(port)) {
      return { ...smtp, reason: 'egress-blocked' };
    }
    if (smtp.state === 'unreachable' && !routed.has(family)) {
      return { ...smtp, reason: family === 6 ? 'no-ipv6' : 'egress-blocked' };
    }
    return smtp;
  };
}

/** Whether any packet came back, also a refusal: then there is a route. */
function isRouted({ smtp }: EndpointObservation): boolean {
  return smtp.timingsMs.connect !== null || smtp.state === 'refused';
}

function vantageOf(
  endpoints: readonly EndpointObservation[],
  reached: ReadonlySet<string>,
  blockedPorts: ReadonlySet<number>,
): Vantage {
  const overV6 = endpoints.filter(({ address }) => familyOf(address) === 6);
  const blocked25 =
    blockedPorts.has(25) ||
    endpoints.some(({ port, smtp }) => port === 25 && smtp.reason === 'egress-blocked');
  const reached25 = reached.has(route(4, 25)) || reached.has(route(6, 25));
  const noRoute = overV6.some(({ smtp }) => smtp.state === 'unreachable');
  return {
    port25: reached25 ? 'open' : blocked25 ? 'blocked' : 'unknown',
    ipv6: overV6.some(isRouted) ? 'available' : noRoute ? 'unavailable' : 'unknown',
  };
}

/** Whether a vantage host accepts a connection, over each family that it has an address of. */
async function dialVantageHost(
  host: VantageHost,
  { resolve, dial, deadline: run }: ReachTools,
  guard: GuardSettings,
): Promise<readonly { readonly family: 4 | 6; readonly isOpen: boolean }[]> {
  const deadline = deadlineIn(DIAL_MS, run);
  const all =
    canonicalAddress(host.name) === null
      ? await firstAddresses(host.name, resolve, deadline)
      : [host.name];
  const addresses = all.filter((address) => refusal(address, guard) === null);
  return Promise.all(
    addresses.map(async (address) => {
      const outcome = await dial(address, host.port, deadline);
      if (outcome.kind === 'open') discard(outcome.socket);
      return { family: familyOf(address), isOpen: outcome.kind === 'open' };
    }),
  );
}

/** The first address of a name in each family. */
async function firstAddresses(
  name: string,
  resolve: Resolve,
  deadline: Deadline,
): Promise<readonly string[]> {
  const { v4, v6 } = await lookUpAddresses(name, resolve, deadline);
  return [v4, v6].flatMap((lookup) => recordsOf(lookup).slice(0, 1));
}

function route(family: 4 | 6, port: number): string {
  return `${family}:${port}`;
}
