import { familyOf } from '../../model/address.ts';
import type { Deadline } from '../limits/deadline.ts';
import type { AskZone } from './authoritative-servers.ts';
import { addressesOf } from './forward.ts';
import type { ReceivedRecord } from './message.ts';
import type { Resolve } from './resolver.ts';
import type { ResolverAnswer } from './resolver-caches.ts';

export interface ConfirmationTools {
  readonly resolve: Resolve;
  readonly askZone: AskZone;
  readonly askCaches: (
    name: string,
    type: 'A' | 'AAAA',
    deadline: Deadline,
  ) => Promise<readonly ResolverAnswer[]>;
}

/** Whether a PTR name resolves back to its address, and who says so. */
export type Confirmation =
  | { readonly kind: 'resolver' }
  /** Only the forward zone's own servers say so; these caches do not know it yet. */
  | { readonly kind: 'authority'; readonly behind: readonly ResolverAnswer[] }
  | { readonly kind: 'none' };

/**
 * Looks whether a name resolves back to an address: by the resolver, and where that does not say so, by the
 * own servers of the name's zone. The address record is often published minutes before the PTR, or after it.
 */
export async function forwardConfirm(
  name: string,
  address: string,
  { resolve, askZone, askCaches }: ConfirmationTools,
  deadline: Deadline,
): Promise<Confirmation> {
  const type = familyOf(address) === 4 ? 'A' : 'AAAA';
  const lookup = addressesOf(await resolve(name, type, deadline));
  if (lookup.kind === 'found' && lookup.records.includes(address)) return { kind: 'resolver' };
  const own = await askZone(name, type, deadline);
  if (!own?.answers.some(({ records }) => hold(records, address))) return { kind: 'none' };
  const caches = await askCaches(name, type, deadline);
  return { kind: 'authority', behind: caches.filter(({ records }) => !hold(records, address)) };
}

function hold(records: readonly ReceivedRecord[], address: string): boolean {
  return records.some((record) => 'address' in record && record.address === address);
}
