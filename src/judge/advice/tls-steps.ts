import { socketAddress } from '../../model/address.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { SmtpObservation } from '../../model/observation.ts';
import type { StepSetting } from '../../model/step.ts';
import { recogniseMta } from '../software/recognise-mta.ts';
import type { OwnStep } from './draft.ts';

/** The step for a certificate: on shared control it is the provider's. */
export function certificateStep(host: MailHost, smtp: SmtpObservation, text: string): OwnStep {
  return host.control === 'shared'
    ? {
        stage: 'transport',
        kind: 'ask-owner',
        text: 'Report it to the provider: the certificate is theirs.',
      }
    : { stage: 'transport', kind: 'set-option', text, setting: tlsSetting(smtp) };
}

/** The TLS settings of the mail server, none of which has a name as its value. */
export function tlsSetting(smtp: SmtpObservation): StepSetting {
  const mta = recogniseMta(smtp);
  return { for: 'tls', value: null, mta, name: null, file: null, line: null };
}

/** The command that shows the TLS handshake with a port. */
export function showTls({ tls }: MailHost, address: string, port: number): string {
  const starttls = tls === 'implicit' ? '' : '-starttls smtp ';
  return `\`openssl s_client ${starttls}-connect ${socketAddress(address, port)}\``;
}
