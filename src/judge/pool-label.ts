import { meets } from '../model/expectation.ts';
import type { MailHost } from '../model/mail-host.ts';

/**
 * Whether a host's name only labels a sending pool. Such a pool's addresses show their own PTR names, which
 * the declaration gives as a pattern or a list without the pool's name, so the name needs no address.
 */
export function nameIsLabelOnly(host: MailHost): boolean {
  return host.role === 'outbound' && host.ptr.kind === 'names' && !meets(host.name, host.ptr);
}
