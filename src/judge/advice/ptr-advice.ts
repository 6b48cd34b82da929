import { reverseBlock, reverseName } from '../../model/address.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { PtrObservation } from '../../model/observation.ts';
import { organizationalDomain } from '../names/organizational-domain.ts';

/** The record's owner name: the reverse name, or in a classless delegation the name behind its alias (RFC 2317). */
export function recordOwner(address: string, { authority }: PtrObservation): string {
  const owner = authority?.owner ?? null;
  return owner !== null && ZONE_FILE_NAME.test(owner) ? owner : reverseName(address);
}

/** Names that need no escaping in a zone file. `/` is common in the labels of RFC 2317. */
const ZONE_FILE_NAME = /^[a-z0-9_./-]+$/;

/** Who operates the reverse zone, by its NS records; null where they were not looked up. */
export function zoneOperator(host: MailHost, { authority }: PtrObservation): ZoneOperator | null {
  const { zone, servers } = authority ?? { zone: null, servers: [] };
  const [server] = servers;
  if (zone === null || server === undefined) return null;
  const block = reverseBlock(zone) ?? zone;
  const isOwn = organizationalDomain(server) === organizationalDomain(host.name);
  const words = isOwn
    ? `${block} is on your own server ${server}`
    : `${block} is delegated to ${server}; ask there`;
  return { server, isOwn, words };
}

export interface ZoneOperator {
  /** A name server of the zone. */
  readonly server: string;
  readonly isOwn: boolean;
  /** The block of the zone and its server, as a clause. */
  readonly words: string;
}
