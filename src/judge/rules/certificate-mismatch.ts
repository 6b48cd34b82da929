import { coversName } from '../../model/dns-name.ts';
import { listInWords } from '../../model/list-in-words.ts';
import { certificateStep } from '../advice/tls-steps.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const certificateMismatch: HostRule = {
  name: 'certificate-mismatch',
  subject: 'host',
  group: 'transport',
  reportsWhen: 'no name in the certificate covers the declared name',
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: false,
  supersededBy: [],
  needs: ['tls'],
  baselineFields: ['observed'],
  isNameMismatch: true,
  check: atEachEndpoint(({ address, smtp }, { host }) => {
    const { tls } = smtp;
    if (tls === null || tls.negotiated === null) return null;
    if (tls.names.some((name) => coversName(name, host.name))) return null;
    const more = tls.names.length - MAX_NAMES;
    const shown = [...tls.names.slice(0, MAX_NAMES), ...(more > 0 ? [`${more} more`] : [])];
    return {
      expected: host.name,
      observed: shown.join(', ') || 'no names',
      message: sentence`The certificate at ${address} ${verb('is')} for ${listInWords(tls.names, 10) || 'no names'}; none of its names ${verb('covers')} ${host.name}.`,
      step: certificateStep(
        host,
        smtp,
        `Get a certificate whose subject alternative names contain ${host.name}, and reload the mail server. Senders that follow DANE or MTA-STS do not deliver otherwise.`,
      ),
    };
  }),
};

/** The most names that a finding lists: all of them may be longer than an entry of the baseline. */
const MAX_NAMES = 100;
