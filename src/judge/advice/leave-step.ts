import type { Finding } from '../../model/finding.ts';
import type { HostObservation } from '../../model/observation.ts';
import { ruleOf } from '../rules/index.ts';
import type { Draft } from './draft.ts';
import { hostedService } from './host-steps.ts';
import type { Situation } from './situation.ts';

/** Whether a finding can stay as it is: a difference that the control or the role of the host explains. */
export function mayStay(finding: Finding, { seen: { host }, verdict }: Situation): boolean {
  const rule = ruleOf(finding);
  if (rule?.group === 'context' || rule?.group === 'time' || verdict === 'inconclusive')
    return false;
  if (host.control === 'shared') return finding.level === 'notice';
  if (host.role === 'inbound') return finding.level !== 'error';
  if (verdict === 'cosmetic' && rule?.isWeakAlone === true) return true;
  return finding.level === 'notice' && rule?.isNameMismatch === true;
}

/** Says that nothing has to be done, and what would change that. */
export function leaveStep({ seen }: Situation): Draft {
  return { stage: 'leave', kind: 'leave', text: leaveText(seen) };
}

function leaveText(seen: HostObservation): string {
  const { host } = seen;
  if (host.control === 'shared') {
    const operator = hostedService(seen)?.operator ?? null;
    return operator === null
      ? SHARED
      : `Leave it: these are ${operator}'s servers and names, and receivers know them.`;
  }
  return host.role === 'inbound' ? INBOUND : LONE_DIFFERENCE;
}

const SHARED =
  "Leave it: the address and its names are the provider's. It would have to be fixed at an address whose PTR you set yourself.";
const INBOUND = 'Leave it: this host only receives mail. Correct it before the host ever sends.';
const LONE_DIFFERENCE =
  'Leave it: it costs no mail by itself. It starts to count if the PTR becomes a default name of the provider, or SPF or DMARC fails.';
