import { dayOf } from '../../model/day.ts';
import { atEachEndpoint, type HostRule } from '../rule.ts';
import { inEveryState } from '../sentence.ts';

export const mailRefused: HostRule = {
  name: 'mail-refused',
  subject: 'host',
  group: 'sending',
  reportsWhen:
    'a receiver that `evidence-from` names refused mail from the address because of its reverse name or its HELO name',
  levels: { dedicated: 'error', shared: 'error' },
  scored: true,
  supersededBy: [],
  needs: ['helo'],
  baselineFields: ['expected'],
  isNameMismatch: false,
  check: atEachEndpoint(({ address, refusals }) => {
    const [newest, ...others] = refusals;
    if (newest === undefined) return null;
    const { by, at, subject, code, words } = newest;
    const what = subject === 'helo' ? 'HELO name' : 'reverse name';
    return {
      expected: `mail from ${address} that ${by} accepts`,
      observed: code ?? 'refused',
      message: inEveryState`${by} refused mail from ${address} on ${dayOf(Date.parse(at))} because of its ${what}: "${words}".`,
      ...(others.length === 0 ? {} : { meaning: furtherRefusals(others.length) }),
    };
  }),
};

function furtherRefusals(count: number): string {
  return count === 1 ? 'There is 1 more refusal.' : `There are ${count} more refusals.`;
}
