import { dayOf } from '../../model/day.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import { heloAdvice } from '../advice/helo-advice.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';

export const mailRefused: HostRule = {
  name: 'mail-refused',
  subject: 'host',
  group: 'sending',
  reportsWhen:
    'a receiver that `evidence-from` names refused mail from the address for its reverse name or its HELO name',
  levels: { dedicated: 'error', shared: 'error' },
  scored: true,
  supersededBy: [],
  needs: ['helo'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  check: atEachEndpoint((endpoint, { host }) => {
    const { address, refusals } = endpoint;
    const [newest, ...others] = refusals;
    if (newest === undefined) return null;
    const { by, at, subject, code, words } = newest;
    const what = subject === 'helo' ? 'HELO name' : 'reverse name';
    const more = others.length === 0 ? '' : ` There are ${others.length} more refusals.`;
    return {
      expected: `mail from ${address} that ${by} accepts`,
      observed: code ?? 'refused',
      message: `${by} refused mail from ${address} on ${dayOf(Date.parse(at))} for its ${what}: "${words}".${more}`,
      remedy: subject === 'helo' ? heloAdvice(host, endpoint.smtp) : reverseAdvice(host, endpoint),
    };
  }),
};

function reverseAdvice({ control, name }: MailHost, { address, ptr }: EndpointObservation): string {
  if (ptr.state === 'confirmed') {
    return `The PTR of ${address} is confirmed now. Send a message to that receiver again; the refusal is reported until it is older than evidence-max-age.`;
  }
  return control === 'shared'
    ? `Ask the provider for a PTR of ${address} whose name resolves back to it.`
    : `Give ${address} the PTR ${name}, and let ${name} resolve to ${address}.`;
}
