import { coversName } from '../../model/dns-name.ts';
import { listInWords } from '../../model/list-in-words.ts';
import type { HostObservation } from '../../model/observation.ts';
import type { HostRule, Violation } from '../rule.ts';
import { sentence, verb } from '../sentence.ts';

export const mxNotCovered: HostRule = {
  name: 'mx-not-covered',
  subject: 'host',
  group: 'forward',
  reportsWhen:
    'senders that follow MTA-STS or DANE refuse to deliver to an MX target of a domain under `domains`: the MTA-STS policy in mode `enforce` does not name the host, or its TLSA records match no certificate',
  levels: { dedicated: 'warning', shared: 'notice' },
  scored: true,
  supersededBy: ['name-unresolved'],
  needs: ['mx', 'tls'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  check: (seen) => [...policyViolations(seen), ...tlsaViolations(seen)],
};

function policyViolations({ host, sendingDomains }: HostObservation): Violation[] {
  return sendingDomains.flatMap(({ domain, mtaSts }) => {
    if (mtaSts?.kind !== 'found' || mtaSts.mode !== 'enforce') return [];
    if (mtaSts.mx.some((pattern) => coversName(pattern, host.name))) return [];
    const patterns = listInWords(mtaSts.mx, 5);
    return [
      {
        address: null,
        expected: `${host.name} in the MTA-STS policy of ${domain}`,
        observed: mtaSts.mx.join(', '),
        message: sentence`The MTA-STS policy of ${domain} (mode enforce) ${verb('allows')} ${patterns}, not ${host.name}, which ${verb('is')} an MX target of ${domain}.`,
        meaning: 'Senders that follow RFC 8461 do not deliver to it.',
        step: {
          stage: 'domain',
          kind: 'publish-record',
          text: `Add \`mx: ${host.name}\` to https://mta-sts.${domain}/.well-known/mta-sts.txt and change the id in the TXT record of _mta-sts.${domain}, or remove ${host.name} from the MX records.`,
        },
      },
    ];
  });
}

function tlsaViolations({ host, endpoints }: HostObservation): Violation[] {
  return endpoints.flatMap(({ address, port, tlsa }) => {
    if (tlsa?.matches !== false) return [];
    return [
      {
        address,
        expected: `a TLSA record at _${port}._tcp.${host.name} that matches the certificate`,
        observed: tlsa.records.join(', '),
        message: sentence`No TLSA record at _${port}._tcp.${host.name} ${verb('matches')} the certificate at ${address}.`,
        meaning:
          'Senders that follow DANE (RFC 7672) do not deliver to it where the zone is signed.',
        step: {
          stage: 'domain',
          kind: 'publish-record',
          text: `Publish a TLSA record of the current certificate at _${port}._tcp.${host.name}, and before each new key that of the next one; or remove the records.`,
        },
      },
    ];
  });
}
