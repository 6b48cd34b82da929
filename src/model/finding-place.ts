import { type EndpointRef, endpointKey } from './host-key.ts';
import { RULES_OF_EVERY_PORT } from './rule-names.ts';

const OF_EVERY_PORT: ReadonlySet<string> = new Set(RULES_OF_EVERY_PORT);

/**
 * Whether a finding is about the DNS of a name or of an address, so that it is the same at every port that is declared
 * for the host.
 */
export function isOfEveryPort(finding: { readonly rule: string }): boolean {
  return OF_EVERY_PORT.has(finding.rule);
}

/** Map key of the place of a finding: without the port where the finding is the same at every port. */
export function placeKey(finding: EndpointRef & { readonly rule: string }): string {
  const { rule, host, address } = finding;
  return isOfEveryPort(finding)
    ? `${rule} ${host} ${address ?? ''}`
    : `${rule} ${endpointKey(finding)}`;
}
