import { specialRange } from '../model/address.ts';

export interface GuardSettings {
  readonly allowPrivateAddresses: boolean;
}

/**
 * Why an address may not be dialled from here, or null where it may. Asked at the dial itself, with the very
 * address that is dialled, so that no MX, CNAME or changing answer leads a runner into its own network.
 */
export function refusal(address: string, settings: GuardSettings): string | null {
  const range = settings.allowPrivateAddresses ? null : specialRange(address);
  return range === null
    ? null
    : `${address} is a ${range} address, which is not dialled unless allow-private-addresses is set`;
}
