import type { Finding } from '../../model/finding.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import { isMasked } from '../software/recognise-mta.ts';
import type { Draft } from './draft.ts';
import { unmaskStep } from './setting-step.ts';
import type { Situation } from './situation.ts';

/** Steps about what a port speaks; null where the rule's own remedy is the step. */
export function portStep(
  { seen: { host } }: Situation,
  { address, port, smtp }: EndpointObservation,
  { rule }: Finding,
): readonly Draft[] | null {
  // SMTP inspection removes STARTTLS from the EHLO reply.
  if (rule === 'starttls-missing' && isMasked(smtp.greeting)) return [unmaskStep(address)];
  const spoken = protocolAt(smtp);
  if (spoken === null) return null;
  const value = spoken === 'plain' ? 'starttls' : 'implicit';
  // Port 465 is for TLS from the first byte (RFC 8314 7.3), and all others begin in clear text.
  const isOfPort = (port === 465) === (spoken === 'tls');
  const what =
    spoken === 'plain'
      ? `Port ${port} of ${address} begins in clear text, as with STARTTLS`
      : `Port ${port} of ${address} speaks TLS from the first byte`;
  if (isOfPort) {
    return [
      {
        stage: 'declaration',
        kind: 'change-declaration',
        text: `${what}, which is right for this port: declare \`tls: ${value}\` for ${host.name}.`,
        address,
        change: { key: 'tls', value },
      },
    ];
  }
  const fix =
    spoken === 'plain'
      ? 'switch TLS from the first byte on (Postfix `smtpd_tls_wrappermode = yes` for this port)'
      : 'switch TLS from the first byte off (Postfix `smtpd_tls_wrappermode = no` for this port)';
  return [
    {
      stage: 'transport',
      kind: 'set-option',
      text: `${what}, and \`tls: ${host.tls}\` is declared: ${fix}.`,
      address,
      setting: { for: 'tls', value: null, mta: null, name: null, file: null, line: null },
    },
  ];
}

/** What the port speaks, where it is not what was expected; null where that was not seen. */
function protocolAt({ protocol }: EndpointObservation['smtp']): 'plain' | 'tls' | null {
  if (protocol === 'smtp') return 'plain';
  return protocol === 'tls' ? 'tls' : null;
}
