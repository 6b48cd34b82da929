/** The ways in which a change makes the check report less or check less. */
export const WEAKENING_KINDS = [
  'rule-lowered',
  'waiver-added',
  'waiver-prolonged',
  'expectation-loosened',
  'control-shared',
  'role-narrowed',
  'tls-lowered',
  'fallback-port-added',
  'address-removed',
  'domain-removed',
  'host-removed',
  'mx-removed',
  'finding-accepted',
  'identity-replaced',
  'input-loosened',
] as const;
