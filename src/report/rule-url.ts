/** The address of a rule's section in the page that explains the rules. */
export function ruleAddress(rulesPage: string, rule: string): string {
  return `${rulesPage}#${rule}`;
}
