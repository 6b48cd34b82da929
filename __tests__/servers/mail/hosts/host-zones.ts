import type { Zones } from '../../dns/zone-file.ts';
import type { MailHostCase } from './mail-host-case.ts';

/**
 * The zones of these hosts. `old.example.com` does not exist. The name server refuses names outside of
 * these zones, so a run that looks up a name such as `localhost.localdomain` becomes inconclusive.
 */
export function zonesOf(hosts: readonly MailHostCase[]): Zones {
  const forward = hosts.map(({ name, address }) => `${name}. A ${address}`);
  const reverse = hosts.flatMap(({ name, address, ptr = `PTR ${name}.` }) =>
    ptr === null ? [] : [`${address.split('.').at(-1)} ${ptr}`],
  );
  return {
    'example.com': [...forward, 'former A 127.0.0.13'].join('\n'),
    '0.0.127.in-addr.arpa': [...reverse, '16/29 NS ns.invalid.'].join('\n'),
    '16/29.0.0.127.in-addr.arpa': '18 PTR mx5.example.com.',
  };
}
