import type { Inputs } from '../../inputs/inputs.ts';
import { organizationalDomain } from '../../judge/names/registrable.ts';
import { hostNameProblem } from '../../model/dns-name.ts';
import { bindHost, type HostTemplate, NOTHING_DECLARED } from '../../model/mail-host.ts';
import type { Lookup, MxRecord, Observation } from '../../model/observation.ts';
import { createAuthorityQuery } from '../../observe/dns/authoritative-ptr.ts';
import { mxHosts, observeMailDomain } from '../../observe/dns/mx.ts';
import { createResolver } from '../../observe/dns/resolver.ts';
import { deadlineIn, type RunDeadline } from '../../observe/limits/deadline.ts';
import { observe } from '../../observe/observe.ts';
import { dialAtMost, dialDirectly } from '../../observe/smtp/dial.ts';
import { dialThrough } from '../../observe/smtp/proxy.ts';

/** A mail domain as it is now. */
export interface SeenDomain {
  readonly domain: string;
  readonly port: number;
  readonly mx: Lookup<MxRecord>;
  /** Its hosts under its own registered domain, looked at like declared ones; or itself, where it has no MX. */
  readonly own: Observation;
  /** MX targets under another registered domain, taken for a provider's. Nobody connected to them. */
  readonly others: readonly string[];
  /** What MX records name that is no host. */
  readonly invalid: readonly string[];
}

/** As many connections at once as one domain needs. */
const MAX_CONNECTIONS = 64;

/** Looks at a domain's MX records and at its own mail hosts, under the address guard and within the deadline. */
export async function observeDomain(
  domain: string,
  port: number,
  inputs: Inputs,
  deadline: RunDeadline,
  progress: (done: number, total: number) => void,
): Promise<SeenDomain> {
  const { resolve, servers, close } = createResolver({
    servers: inputs.resolvers,
    retries: inputs.retries,
  });
  const outward = inputs.proxy === null ? dialDirectly : dialThrough(inputs.proxy);
  const tools = {
    resolve,
    queryAuthority: createAuthorityQuery({ resolve, resolvers: servers, guard: inputs, deadline }),
    dial: dialAtMost(MAX_CONNECTIONS, outward),
    owns: () => true,
    clock: Date.now,
    progress,
    deadline,
  };
  try {
    const template = templateAt(port);
    const mailDomain = { domain, template };
    const seen = await observeMailDomain(
      mailDomain,
      resolve,
      deadlineIn(inputs.timeoutMs, deadline),
    );
    const targets = mxHosts(seen).map(({ name }) => name);
    const mine = targets.filter((name) => isOwn(name, domain));
    const hosts = mine.map((name) => bindHost(template, name, null));
    const named = seen.mx.kind === 'found' ? seen.mx.records.map(({ exchange }) => exchange) : [];
    return {
      domain,
      port,
      mx: seen.mx,
      own: await observe({ hosts, mailDomains: [], levels: {} }, [], tools, inputs),
      others: targets.filter((name) => !isOwn(name, domain)),
      invalid: [...new Set(named.filter((name) => hostNameProblem(name) !== null))],
    };
  } finally {
    close();
  }
}

/** What an entry that says nothing else declares. */
function templateAt(port: number): HostTemplate {
  return { ...NOTHING_DECLARED, port, tls: port === 465 ? 'implicit' : 'opportunistic' };
}

/** Whether one owner registered both names, as far as names tell. */
function isOwn(name: string, domain: string): boolean {
  const own = organizationalDomain(domain) ?? domain;
  return name === own || name.endsWith(`.${own}`);
}
