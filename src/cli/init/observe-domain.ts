import type { Inputs } from '../../inputs/inputs.ts';
import { organizationalDomain } from '../../judge/names/organizational-domain.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { bindHost, type HostTemplate, NOTHING_DECLARED } from '../../model/mail-host.ts';
import type { Lookup, MxRecord, Observation } from '../../model/observation.ts';
import { createDnsClient } from '../../observe/dns/client.ts';
import { createLookups } from '../../observe/dns/lookups.ts';
import { mxHosts, observeMailDomain } from '../../observe/dns/mx.ts';
import type { NameServer } from '../../observe/dns/name-server.ts';
import { deadlineIn, type RunDeadline } from '../../observe/limits/deadline.ts';
import { observe } from '../../observe/observe.ts';
import { dialAtMost, dialDirectly } from '../../observe/smtp/dial.ts';
import { dialThrough } from '../../observe/smtp/proxy.ts';

/** The current state of a mail domain. */
export interface DomainObservation {
  readonly domain: string;
  readonly port: number;
  readonly mx: Lookup<MxRecord>;
  /** Its MX targets under the same organizational domain, or the domain itself where it has no MX records. */
  readonly own: Observation;
  /** MX targets under other organizational domains: a provider's, presumably. Not connected to. */
  readonly others: readonly string[];
  /** MX targets that are no valid host names. */
  readonly invalid: readonly string[];
}

/** Connections in all: plenty for one domain. */
const MAX_CONNECTIONS = 64;

/** Observes a domain's MX records and its own mail hosts. The address guard and the deadline apply. */
export async function observeDomain(
  domain: string,
  port: number,
  resolvers: readonly NameServer[],
  inputs: Inputs,
  deadline: RunDeadline,
  progress: (done: number, total: number) => void,
): Promise<DomainObservation> {
  const client = createDnsClient();
  const dial = inputs.proxy === null ? dialDirectly : dialThrough(inputs.proxy);
  const tools = {
    ...createLookups({ client, resolvers, retries: inputs.retries, guard: inputs, deadline }),
    dial: dialAtMost(MAX_CONNECTIONS, dial),
    owns: () => true,
    evidence: NO_EVIDENCE,
    clock: Date.now,
    progress,
    deadline,
    // A draft without one of the hosts would look complete: an unexpected error ends the command.
    debugError: (error: unknown) => {
      throw error;
    },
  };
  try {
    const template = templateAt(port);
    const mailDomain = { domain, template };
    const seen = await observeMailDomain(
      mailDomain,
      tools.confirm,
      deadlineIn(inputs.timeoutMs, deadline),
    );
    const targets = mxHosts(seen).map(({ name }) => name);
    const ownTargets = targets.filter((name) => isOwn(name, domain));
    const hosts = ownTargets.map((name) => bindHost(template, name, null));
    const exchanges =
      seen.mx.kind === 'found' ? seen.mx.records.map(({ exchange }) => exchange) : [];
    return {
      domain,
      port,
      mx: seen.mx,
      own: await observe({ hosts, mailDomains: [], levels: {} }, [], tools, inputs),
      others: targets.filter((name) => !isOwn(name, domain)),
      invalid: [...new Set(exchanges.filter((name) => hostNameProblem(name) !== null))],
    };
  } finally {
    client.close();
  }
}

/** The template of an entry that declares only a port. */
function templateAt(port: number): HostTemplate {
  return { ...NOTHING_DECLARED, port, tls: port === 465 ? 'implicit' : 'opportunistic' };
}

/** Whether two names have the same organizational domain, so that they probably have the same owner. */
function isOwn(name: string, domain: string): boolean {
  const own = organizationalDomain(domain) ?? domain;
  return name === own || name.endsWith(`.${own}`);
}
