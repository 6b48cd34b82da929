import type { HostTemplate, Waiver } from './mail-host.ts';
import type { RuleName } from './rule-names.ts';

/**
 * The waiver that is in force for a finding; undefined where there is none. A waiver holds through its last day.
 *
 * @param today `YYYY-MM-DD` in UTC
 */
export function waiverInForce(
  { rule, declared }: { readonly rule: RuleName; readonly declared: Pick<HostTemplate, 'waivers'> },
  today: string,
): Waiver | undefined {
  return declared.waivers.find((waiver) => waiver.rule === rule && today <= waiver.until);
}
