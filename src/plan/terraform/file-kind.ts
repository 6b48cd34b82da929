import { HOW } from './plan-error.ts';

/** As many bytes as tell what a file is. */
export const HEAD_BYTES = 16;

/** What files begin with that people take for a plan in JSON. */
const BEGINNINGS: readonly (readonly [bytes: readonly number[], problem: string])[] = [
  [ascii('PK'), `The file is a plan in binary form. ${HOW}`],
  [
    [0xff, 0xfe],
    'The plan is UTF-16 text, as > writes it in Windows PowerShell. Write it with: terraform show -json plan.out | Out-File -Encoding utf8 plan.json.',
  ],
  [
    ascii('[command]'),
    'The plan begins with a line of the wrapper of hashicorp/setup-terraform. Set terraform_wrapper: false in that step.',
  ],
];

/**
 * What is wrong with a file by its first bytes, or null where nothing shows yet.
 *
 * @param head the first bytes, HEAD_BYTES of them where the file has as many
 */
export function wrongBeginning(head: Uint8Array): string | null {
  if (head.length === 0) return `The plan is empty. ${HOW}`;
  const found = BEGINNINGS.find(([bytes]) => bytes.every((byte, index) => head[index] === byte));
  return found?.[1] ?? null;
}

/**
 * What is wrong with a whole JSON object by its keys, or null where it is a plan. A plan without changes
 * has no `resource_changes` at all.
 */
export function wrongContent(keys: ReadonlySet<string>): string | null {
  if (keys.has('@level')) {
    return `The file is the log of terraform plan -json. ${HOW}`;
  }
  if (keys.has('lineage') || keys.has('serial')) return `The file is a state. ${HOW}`;
  if (!keys.has('format_version')) return `The plan has no format_version. ${HOW}`;
  if (keys.has('resource_changes') || keys.has('planned_values')) return null;
  return keys.has('values')
    ? `The file is a state: terraform show -json was run without a plan file. ${HOW}`
    : `The plan has neither resource_changes nor planned_values. ${HOW}`;
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
