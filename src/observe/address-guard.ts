import { specialRange } from '../model/address.ts';

export interface GuardSettings {
  readonly allowPrivateAddresses: boolean;
}

/**
 * Why an address must not be dialled, or null when it may. To be called with the very address that is dialled, just
 * before: no MX, CNAME or changing answer can then lead a runner into its own network.
 */
export function refusal(address: string, settings: GuardSettings): string | null {
  const range = settings.allowPrivateAddresses ? null : specialRange(address);
  return range === null
    ? null
    : `${address} is a ${range} address, which is not checked unless allow-private-addresses is set`;
}
