import { certificateStep } from '../advice/tls-steps.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

const DAY_MS = 86_400_000;
const SOON_DAYS = 14;

export const certificateExpiring: HostRule = {
  name: 'certificate-expiring',
  subject: 'host',
  group: 'transport',
  reportsWhen: `the certificate has expired or is not valid yet (warning), or expires within ${SOON_DAYS} days (notice)`,
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['tls'],
  baselineFields: [],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, smtp }, { host }, { at }) => {
    const { tls } = smtp;
    if (tls?.validTo == null) return null;
    if (tls.validFrom !== undefined && Date.parse(tls.validFrom) > at) {
      const from = tls.validFrom.slice(0, 10);
      return {
        expected: 'a certificate that is valid today',
        observed: `valid from ${from}`,
        message: sentence`The certificate at ${address} ${verb('is')} only valid from ${from}.`,
        step: certificateStep(
          host,
          smtp,
          'Install a certificate that is valid today and reload the mail server. If the certificate is new, check the clock of the machine that issued it.',
        ),
      };
    }
    const remainingMs = Date.parse(tls.validTo) - at;
    if (remainingMs > SOON_DAYS * DAY_MS) return null;
    const day = tls.validTo.slice(0, 10);
    const step = certificateStep(
      host,
      smtp,
      'Renew the certificate and reload the mail server; a renewal without a reload is the usual reason.',
    );
    return remainingMs <= 0
      ? {
          expected: 'a certificate that is valid today',
          observed: `expired on ${day}`,
          message: sentence`The certificate at ${address} ${verb('expired')} on ${day}.`,
          step,
        }
      : {
          level: 'notice',
          expected: `a certificate valid for more than ${SOON_DAYS} days`,
          observed: `expires on ${day}`,
          message: sentence`The certificate at ${address} ${verb('expires')} on ${day}, in ${Math.ceil(remainingMs / DAY_MS)} days.`,
          step,
        };
  }),
};
