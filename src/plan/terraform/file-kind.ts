import { encodingProblem } from '../../files/decode-text.ts';

/** The commands that write a readable plan; most problems end with it. */
export const HOW_TO_EXPORT =
  'Write it with: terraform plan -out plan.out && terraform show -json plan.out > plan.json (or tofu in place of terraform).';

/** How many of a file's first bytes identify its kind. */
export const HEAD_BYTES = 16;

const HOW_TO_ENCODE =
  'In Windows PowerShell, > writes UTF-16. Write the plan with: terraform show -json plan.out | Out-File -Encoding utf8 plan.json.';

/** First bytes of files that are often mistaken for a plan in JSON. */
const MISTAKEN_FILES: readonly (readonly [head: readonly number[], problem: string])[] = [
  [ascii('PK'), `The file is a plan in binary form. ${HOW_TO_EXPORT}`],
  [
    [0x1f, 0x8b],
    `The file is compressed with gzip. Unpack it with: gunzip -c plan.json.gz > plan.json. ${HOW_TO_EXPORT}`,
  ],
  [
    ascii('[command]'),
    'The plan begins with a line of the wrapper of hashicorp/setup-terraform. Set terraform_wrapper: false in that step.',
  ],
];

/**
 * Checks a file's first bytes.
 *
 * @param head the first {@link HEAD_BYTES} bytes, or all bytes of a shorter file
 * @returns the problem; null where the bytes may begin a plan
 */
export function headProblem(head: Uint8Array): string | null {
  if (head.length === 0) return `The plan is empty. ${HOW_TO_EXPORT}`;
  const encoding = encodingProblem(head);
  if (encoding !== null) return `The plan ${encoding}. ${HOW_TO_ENCODE}`;
  const found = MISTAKEN_FILES.find(([bytes]) =>
    bytes.every((byte, index) => head[index] === byte),
  );
  if (found !== undefined) return found[1];
  return beginsWithText(head) ? TEXT_FIRST : null;
}

const TEXT_FIRST = `The file does not begin with JSON: a line of text comes first, as Terragrunt and other wrappers print it. Keep their log out of the file (Terragrunt: --log-disable, or 2>/dev/null). ${HOW_TO_EXPORT}`;

/** Whether the first character that is no white space begins no JSON object and no list. */
function beginsWithText(head: Uint8Array): boolean {
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return text !== '' && !/^[{[]/.test(text);
}

/** The problem of a file that has more after its first JSON object, with these keys at the top of that object. */
export function secondObjectProblem(keys: ReadonlySet<string>): string {
  const problem = keysProblem(keys);
  return (
    problem ??
    `More than one plan is in the file, or text after it. Write each plan into a file of its own. ${HOW_TO_EXPORT}`
  );
}

/** The problem of a plan with another format version than those that are read. */
export function versionProblem(version: unknown): string | null {
  const known = typeof version === 'string' && /^\d{1,3}\.\d{1,3}$/.test(version) ? version : null;
  if (known === null) return 'The plan has a format_version that is no version.';
  const [major] = known.split('.');
  if (major === MAJOR_VERSION) return null;
  const writer =
    major === '0'
      ? ' Terraform before 1.1 wrote it; plan with a later one, or with OpenTofu.'
      : ' Ask for a release that reads it.';
  return `The plan has the format version ${known}; this release reads ${MAJOR_VERSION}.x.${writer} ${HOW_TO_EXPORT}`;
}

const MAJOR_VERSION = '1';

/**
 * Checks the top-level keys of a JSON object. A plan without changes has no `resource_changes`.
 *
 * @returns the problem; null where the object is a plan
 */
export function keysProblem(keys: ReadonlySet<string>): string | null {
  if (keys.has('@level')) {
    return `The file is the log of terraform plan -json. ${HOW_TO_EXPORT}`;
  }
  if (keys.has('lineage') || keys.has('serial')) return `The file is a state. ${HOW_TO_EXPORT}`;
  if (!keys.has('format_version')) return `The plan has no format_version. ${HOW_TO_EXPORT}`;
  if (keys.has('resource_changes') || keys.has('planned_values')) return null;
  return keys.has('values')
    ? `The file is a state: terraform show -json was run without a plan file. ${HOW_TO_EXPORT}`
    : `The plan has neither resource_changes nor planned_values. ${HOW_TO_EXPORT}`;
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
