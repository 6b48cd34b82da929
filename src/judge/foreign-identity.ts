import { meets } from '../model/expectation.ts';
import type { HostObservation } from '../model/observation.ts';
import { classifyName } from './names/classify-name.ts';
import { genericNameReason } from './names/generic-name.ts';
import { organizationalDomain } from './names/organizational-domain.ts';

/**
 * An address of a dedicated host that shows a confirmed PTR name of another organization, and no name as declared: a
 * provider may run it. Null where there is none.
 */
export function foreignIdentity({ host, endpoints }: HostObservation): {
  readonly address: string;
  readonly name: string;
} | null {
  if (host.control !== 'dedicated') return null;
  const own = organizationalDomain(host.name);
  for (const { address, ptr, smtp } of endpoints) {
    const isForeign = (name: string) =>
      classifyName(name).kind === 'public' &&
      organizationalDomain(name) !== null &&
      organizationalDomain(name) !== own &&
      !meets(name, host.ptr);
    const [name] = ptr.names;
    const isDeclared = smtp.bannerNames.some((banner) => meets(banner, host.banner));
    if (
      name !== undefined &&
      ptr.state === 'confirmed' &&
      ptr.names.every(isForeign) &&
      genericNameReason(name, address) === null &&
      !isDeclared
    ) {
      return { address, name };
    }
  }
  return null;
}
