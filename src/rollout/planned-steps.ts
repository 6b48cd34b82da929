import type { JudgedHost } from '../judge/judge.ts';
import { addressOfReverseName } from '../model/address.ts';
import type { Finding, TrackedFinding } from '../model/finding.ts';
import { addressesIn, type HostObservation } from '../model/observation.ts';
import { describePlace, type Plan } from '../model/planned.ts';
import type { Step } from '../model/step.ts';
import { ptrRecord } from '../model/zone-record.ts';
import { enclosingZone } from './enclosing-zone.ts';

/** The remedy of a host, with what the planned change needs besides. */
export interface PlannedRemedy {
  /** The steps of the current state, then those that fix only what the change causes. */
  readonly steps: (merged: readonly TrackedFinding[]) => readonly Step[];
  /** The remedy of a finding of the planned state. */
  readonly textOf: (remedy: string) => string;
}

/**
 * Joins the steps of the planned state to those of the current one. A step that both need is there once, and a record
 * is published where the plan changes it.
 *
 * @param before the current state; undefined for a host that the change adds
 */
export function plannedRemedy(
  current: readonly Step[],
  planned: Pick<JudgedHost, 'steps'> | undefined,
  before: HostObservation | undefined,
  plan: Plan,
): PlannedRemedy {
  const rows = (planned?.steps ?? []).map((step) => {
    const same = current.find((other) => isSameAction(step, other));
    const text = same?.text ?? textInPlan(step, before, plan);
    return { step: { ...step, text }, original: step.text, same };
  });
  return {
    steps: (merged) => {
      const caused = new Set(merged.filter(({ phase }) => phase === 'planned').map(keyOf));
      const causing = rows.filter(({ step }) => step.fixes.some((one) => caused.has(keyOf(one))));
      return [
        ...current.map((step) => {
          const more = causing.flatMap((row) => (row.same === step ? row.step.fixes : []));
          return more.length === 0 ? step : { ...step, fixes: [...step.fixes, ...more] };
        }),
        ...onceEach(causing.flatMap(({ step, same }) => (same === undefined ? [step] : []))),
      ];
    },
    textOf: (remedy) => rows.find(({ original }) => original === remedy)?.step.text ?? remedy,
  };
}

/** Two steps about the same record may have become one. */
function onceEach(steps: readonly Step[]): Step[] {
  return [...Map.groupBy(steps, ({ kind, text }) => JSON.stringify([kind, text])).values()].flatMap(
    (same) =>
      same.slice(0, 1).map((step) => ({ ...step, fixes: same.flatMap((one) => one.fixes) })),
  );
}

function keyOf({ rule, host, address, expected, observed, declared }: Finding): string {
  return JSON.stringify([rule, host, declared.port, address, expected, observed]);
}

function isSameAction(a: Step, b: Step): boolean {
  if (a.kind === b.kind && a.text === b.text) return true;
  const action = ({ kind, address, record, remove, setting, change }: Step) =>
    JSON.stringify([kind, address, record, remove, setting?.for, setting?.value, change]);
  const isExact = [a.record, a.remove, a.setting, a.change].some((part) => part !== undefined);
  return isExact && action(a) === action(b);
}

/** The text of a step that publishes a record which the plan changes. */
function textInPlan(
  { kind, text, record }: Step,
  before: HostObservation | undefined,
  { changes, zones }: Plan,
): string {
  if (record === undefined || kind === 'change-declaration') return text;
  const [owner = ''] = record.split('. ');
  const change = changes.find((one) => one.kind !== 'greeting' && one.name === owner);
  const place = change?.location ?? enclosingZone(owner, zones)?.location;
  const where =
    place === undefined ? 'the planned change' : describePlace(place).replaceAll('`', "'");
  if (before !== undefined && isPublished(record, owner, before)) {
    return change === undefined && place !== undefined
      ? `Keep \`${record}\`: ${where} does not have it.`
      : `Keep \`${record}\`: ${where} removes or replaces it.`;
  }
  return place === undefined ? text : `Publish \`${record}\` in ${where}.`;
}

function isPublished(record: string, owner: string, { host, forward, endpoints }: HostObservation) {
  if (owner === host.name) return addressesIn(forward).some((one) => record.endsWith(` ${one}`));
  const address = addressOfReverseName(owner);
  return endpoints.some(
    (one) =>
      one.address === address && one.ptr.names.some((name) => ptrRecord(owner, name) === record),
  );
}
