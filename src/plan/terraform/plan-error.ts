/** Why a file is no plan that can be read, in words that never hold any of the file's own. */
export class PlanFault extends Error {}

/** What to run for a file that can be read. */
export const HOW =
  'Write it with: terraform plan -out plan.out && terraform show -json plan.out > plan.json (or tofu in place of terraform).';
