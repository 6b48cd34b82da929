import type { MailHost } from '../model/mail-host.ts';
import type {
  EndpointObservation,
  ForwardObservation,
  Inconclusive,
} from '../model/observation.ts';

/** A check at an endpoint that could not be made. */
export type InconclusiveCheck = Pick<Inconclusive, 'check' | 'reason' | 'detail'>;

/** The name's own lookups that could not be made: one entry. */
export function inconclusiveForward(
  host: MailHost,
  { v4, v6, alias }: ForwardObservation,
): Inconclusive[] {
  const lookup = [v4, v6, alias].find(({ kind }) => kind === 'failed');
  if (lookup?.kind !== 'failed') return [];
  const { reason, detail } = lookup;
  return [{ host: host.name, port: host.port, address: null, check: 'forward', reason, detail }];
}

/** The checks at an endpoint that could not be made, each once with its first reason. */
export function inconclusiveAt(
  host: MailHost,
  { address, ptr, smtp, fallback }: EndpointObservation,
  undone: readonly InconclusiveCheck[],
): Inconclusive[] {
  const entries: InconclusiveCheck[] = [];
  if (ptr.error !== null) {
    const check = ptr.names.length === 0 ? 'ptr' : 'forward';
    entries.push({ check, reason: ptr.error, detail: ptr.errorDetail ?? '' });
  }
  if (smtp.reason !== null) {
    const names = fallback?.smtp.bannerNames.join(', ') || 'no name';
    const instead = fallback === null ? '' : `; seen on ${fallback.port}: ${names}`;
    entries.push({ check: 'smtp', reason: smtp.reason, detail: `${smtp.detail ?? ''}${instead}` });
  }
  const all = [...entries, ...undone];
  return all
    .filter(({ check }, index) => all.findIndex((earlier) => earlier.check === check) === index)
    .map(({ check, reason, detail }) => {
      return { host: host.name, port: host.port, address, check, reason, detail };
    });
}
