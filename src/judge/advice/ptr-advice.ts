import { reverseBlock, reverseName } from '../../model/address.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { PtrObservation } from '../../model/observation.ts';
import { ptrRecord } from '../../model/zone-record.ts';
import { organizationalDomain } from '../names/registrable.ts';

/** The PTR record to publish, and who can: the owner of the reverse zone, as far as DNS tells. */
export function ptrOwnerAdvice(
  host: MailHost,
  address: string,
  name: string,
  ptr: PtrObservation,
): string {
  const record = ptrRecord(ownerOf(address, ptr), name);
  const whose = zoneOwner(host, ptr);
  return host.control === 'shared'
    ? `The PTR is the provider's to set: ask them${whose === null ? '' : ` (${whose})`}, or declare what they publish. A matching record would be \`${record}\`.`
    : `Publish \`${record}\` ${whose === null ? 'where the reverse zone is run: at the provider of the address, or in your own reverse zone' : `in the reverse zone: ${whose}`}.`;
}

/** Where the record belongs: a block that is delegated without a class has a zone of its own (RFC 2317). */
function ownerOf(address: string, { authority }: PtrObservation): string {
  const owner = authority?.owner ?? null;
  return owner !== null && CAN_BE_WRITTEN.test(owner) ? owner : reverseName(address);
}

/** What a zone file takes as it is; `/` is customary in the labels of RFC 2317. */
const CAN_BE_WRITTEN = /^[a-z0-9_./-]+$/;

/** Who runs the reverse zone, from its NS records; null where nobody was asked. */
function zoneOwner(host: MailHost, { authority }: PtrObservation): string | null {
  const { zone, servers } = authority ?? { zone: null, servers: [] };
  const [server] = servers;
  if (zone === null || server === undefined) return null;
  const block = reverseBlock(zone) ?? zone;
  const own = organizationalDomain(server) === organizationalDomain(host.name);
  return own
    ? `${block} is on your own server ${server}`
    : `${block} is delegated to ${server}; ask there`;
}
