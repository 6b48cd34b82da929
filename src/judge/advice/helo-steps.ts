import { sameName } from '../../model/dns-name.ts';
import { meets } from '../../model/expectation.ts';
import type { Finding } from '../../model/finding.ts';
import type { MailHost } from '../../model/mail-host.ts';
import type { EndpointObservation } from '../../model/observation.ts';
import { judgedHelo } from '../helo-names.ts';
import type { Draft } from './draft.ts';
import { expectedHelo, heloAdvice } from './helo-advice.ts';
import { reverseDrafts } from './name-steps.ts';
import { heloSetting } from './setting-step.ts';
import type { Situation } from './situation.ts';

/**
 * How the host gets its expected name to send with, where another one was seen. Null where the name is the expected one,
 * so that something else is wrong, and where the provider sets it.
 */
export function heloDrafts(
  { seen: { host } }: Situation,
  endpoint: EndpointObservation,
): readonly Draft[] | null {
  const judged = judgedHelo(endpoint, host);
  const name = heloTarget(host, endpoint);
  if (host.control === 'shared' || judged?.isSeen !== true || name === null) return null;
  if (judged.names.every((one) => meets(one, host.helo) && host.helo.kind === 'names')) return null;
  if (judged.names.every((one) => sameName(one, name))) return null;
  const { address, smtp } = endpoint;
  return [
    {
      stage: 'server',
      kind: 'set-option',
      text: heloAdvice(host, smtp, name),
      address,
      setting: heloSetting(smtp, name),
    },
  ];
}

/** What removes the cause of a refusal. Where it is gone, only a new message shows whether the receiver accepts it. */
export function refusalDrafts(
  situation: Situation,
  endpoint: EndpointObservation,
  finding: Finding,
): readonly Draft[] | null {
  const [newest] = endpoint.refusals;
  if (newest?.subject === 'helo') return heloDrafts(situation, endpoint);
  const { ptr, address } = endpoint;
  if (ptr.state === 'confirmed') {
    return [{ stage: 'wait', kind: 'wait', text: finding.remedy, address }];
  }
  const drafts = reverseDrafts(situation, endpoint, finding);
  return drafts.length === 0 ? null : drafts;
}

/** Of several names that are expected, an address of a pool sends with the one that is its PTR. */
function heloTarget(host: MailHost, { ptr }: EndpointObservation): string | null {
  return (
    expectedHelo(host) ??
    ptr.names.find((name) => host.helo.kind === 'names' && meets(name, host.helo)) ??
    null
  );
}
