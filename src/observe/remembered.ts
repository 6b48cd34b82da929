import { endpointKey, type KnownIdentity } from '../model/baseline.ts';
import { type MailHost, NOTHING_DECLARED } from '../model/mail-host.ts';
import type { ForwardObservation, RememberedObservation } from '../model/observation.ts';
import { deadlineIn } from './deadline.ts';
import { type ObserveSettings, type ObserveTools, observeEndpoint } from './endpoint.ts';
import type { Lanes } from './lanes.ts';

/** Remembered addresses beyond these are not looked at: they are a courtesy, not the check. */
const MAX_REMEMBERED = 256;

/** A host as it was looked at, as far as it matters here. */
interface Seen {
  readonly host: MailHost;
  readonly forward: ForwardObservation;
  readonly endpoints: readonly { readonly endpoint: { readonly address: string } }[];
}

/** The remembered addresses that nobody declares any more. */
export function undeclared(
  identities: readonly KnownIdentity[],
  seen: readonly Seen[],
): KnownIdentity[] {
  const declared = new Set(
    seen.flatMap(({ host: { name: host, port }, endpoints }) =>
      endpoints.map(({ endpoint: { address } }) => endpointKey({ host, port, address })),
    ),
  );
  // A host whose addresses could not be found out is not one that was removed.
  const unknown = new Set(
    seen.filter(({ forward }) => isUnknown(forward)).map(({ host }) => `${host.name}:${host.port}`),
  );
  return identities
    .filter((one) => !declared.has(endpointKey(one)) && !unknown.has(`${one.host}:${one.port}`))
    .slice(0, MAX_REMEMBERED);
}

function isUnknown({ v4, v6 }: ForwardObservation): boolean {
  return v4.kind === 'failed' || v6.kind === 'failed';
}

/** Looks at an address as it was declared once, under the same guard and in the same lanes. */
export async function observeRemembered(
  identity: KnownIdentity,
  tools: ObserveTools,
  settings: ObserveSettings,
  lanes: Lanes,
): Promise<RememberedObservation> {
  const { host: name, port, address, banner } = identity;
  const any = { kind: 'any' } as const;
  const host: MailHost = {
    ...NOTHING_DECLARED,
    name,
    addresses: [address],
    role: banner === null ? 'outbound' : 'inbound',
    port,
    tls: port === 465 ? 'implicit' : 'none',
    ptr: any,
    banner: any,
    ehlo: any,
  };
  const deadline = deadlineIn(settings.timeoutMs, tools.deadline);
  const { endpoint } = await observeEndpoint(host, address, tools, settings, lanes, deadline);
  return { identity, endpoint };
}
