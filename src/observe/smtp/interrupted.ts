import type { SmtpObservation } from '../../model/observation.ts';
import { HANDSHAKE_LATE } from './connection.ts';
import type { SmtpProbe } from './dialogue.ts';

/**
 * What a probe shows that the run's end broke off. What the peer had said by then stands; what was still awaited
 * is not held against it, however long a peer is commonly given.
 *
 * @param why why the run is over, in a few words
 */
export function markInterrupted({ smtp, undone, goodbye }: SmtpProbe, why: string): SmtpProbe {
  const deadline = (awaited: string) =>
    ({ reason: 'deadline', detail: `${why} before ${awaited}` }) as const;
  const unanswered = undone.map((one) =>
    one.reason === 'reply-timeout' ? { ...one, ...deadline('it was answered') } : one,
  );
  if (smtp.state === 'timeout') {
    return { smtp: { ...smtp, ...deadline(awaitedBy(smtp)) }, undone: unanswered, goodbye };
  }
  if (smtp.tls?.error !== HANDSHAKE_LATE) return { smtp, undone: unanswered, goodbye };
  const handshake = deadline('the TLS handshake had ended');
  // Over implicit TLS nothing was said yet; after STARTTLS the greeting was.
  return smtp.code === null
    ? { smtp: { ...smtp, state: 'timeout', tls: null, ...handshake }, undone, goodbye }
    : {
        smtp: { ...smtp, state: 'greeted', tls: { ...smtp.tls, error: null }, detail: null },
        undone: [...undone, { check: 'tls', ...handshake }],
        goodbye,
      };
}

function awaitedBy({ timingsMs }: SmtpObservation): string {
  return timingsMs.connect === null ? 'the connection was accepted' : 'the greeting was whole';
}
