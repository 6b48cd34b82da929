import type { Finding } from '../../model/finding.ts';
import { ruleOf } from '../rules/index.ts';
import type { Draft } from './draft.ts';
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
export function leaveStep({ seen: { host } }: Situation): Draft {
  const text =
    host.control === 'shared' ? SHARED : host.role === 'inbound' ? INBOUND : LONE_DIFFERENCE;
  return { stage: 'leave', kind: 'leave', text };
}

const SHARED =
  "Leave it: the address is the provider's. Forcing the names to agree would advertise an identity that is not yours. An address of your own would change the picture.";
const INBOUND =
  'Leave it, or correct it when you next change the host: it only receives mail, and its names start to count when it sends.';
const LONE_DIFFERENCE =
  'Leave it, or align the names when you next change the host. It starts to count when other findings join it.';
