import { stripVTControlCharacters } from 'node:util';
import { encodingProblem } from '../../files/decode-text.ts';

/** The commands that write a readable plan; most problems end with it. */
export const HOW_TO_EXPORT =
  'Write it with: terraform plan -out plan.out && terraform show -json plan.out > plan.json (or tofu in place of terraform).';

/** How many of a file's first bytes identify its kind. */
export const HEAD_BYTES = 512;

const HOW_TO_ENCODE =
  'In Windows PowerShell, > writes UTF-16. Write the plan with: terraform show -json plan.out | Out-File -Encoding utf8 plan.json.';

/** First bytes of files that are often mistaken for a plan in JSON. */
const MISTAKEN_FILES: readonly (readonly [head: readonly number[], problem: string])[] = [
  [ascii('PK'), `The file is a plan in binary form. ${HOW_TO_EXPORT}`],
  [
    [0x1f, 0x8b],
    `The file is compressed with gzip. Unpack it with: gunzip -c plan.json.gz > plan.json. ${HOW_TO_EXPORT}`,
  ],
  ...[
    [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    [0x28, 0xb5, 0x2f, 0xfd],
    [0x42, 0x5a, 0x68],
  ].map((bytes) => [bytes, `The file is compressed. Unpack it first. ${HOW_TO_EXPORT}`] as const),
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
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return textProblem(stripVTControlCharacters(text).trimStart());
}

/** First words of texts that are no JSON. */
const MISTAKEN_TEXTS: readonly (readonly [beginning: RegExp, problem: string])[] = [
  [/^$/, 'The plan is empty.'],
  [
    /^(?:(?:Terraform|OpenTofu) (?:will|used|has)\b|[~+-] resource "|# \S+ (?:will|must) be )/m,
    'The file is the text that terraform plan and terraform show print for people.',
  ],
  [
    /^(?:resource|data|module|provider|variable|terraform|locals|output|moved|import|removed)\b[ \t]*["{]/m,
    'The file is a configuration of Terraform (HCL), not a plan of it.',
  ],
  [/^<(?:!doctype|html|\?xml)/i, 'The file is a web page or XML.'],
  [
    /^(?:(?:time=|\d{2}:\d{2}:\d{2}|\d{4}-\d{2}-\d{2}[T ]|\[|INFO\b|WARN|DEBUG\b|STDOUT\b).*|.*(?:\.{3}|: Refreshing state.*))$|\n\{/m,
    'The file does not begin with JSON: a line of text comes first, as Terragrunt and other wrappers print it. Keep their log out of the file (Terragrunt: --log-disable, or 2>/dev/null).',
  ],
];

/** The problem of a text that begins no JSON object and no list; null for one that does. */
function textProblem(text: string): string | null {
  if (/^[{[]/.test(text)) return null;
  const found = MISTAKEN_TEXTS.find(([beginning]) => beginning.test(text));
  return `${found?.[1] ?? 'The file is not JSON.'} ${HOW_TO_EXPORT}`;
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
  if (known === null) return 'The plan has a format_version that is not a version.';
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
  // A plan of HCP Terraform may have the schemas of its providers too.
  const isPlan = keys.has('resource_changes') || keys.has('planned_values');
  if (isPlan && keys.has('format_version')) return null;
  const other = OTHER_OBJECTS.find(([names]) => names.every((name) => keys.has(name)));
  if (other !== undefined) return `The file is ${other[1]}. ${HOW_TO_EXPORT}`;
  if (!keys.has('format_version')) return `The plan has no format_version. ${HOW_TO_EXPORT}`;
  return keys.has('values')
    ? `The file is a state: terraform show -json was run without a plan file. ${HOW_TO_EXPORT}`
    : `The plan has neither resource_changes nor planned_values. ${HOW_TO_EXPORT}`;
}

/** Keys at the top of other JSON objects, and what those are. */
const OTHER_OBJECTS: readonly (readonly [keys: readonly string[], kind: string])[] = [
  [['@level'], 'the log of terraform plan -json'],
  [['encrypted_data'], 'a state or a plan that OpenTofu encrypted'],
  [['lineage'], 'a state'],
  [['serial'], 'a state'],
  [['provider_schemas'], 'the output of terraform providers schema -json'],
  [['valid', 'diagnostics'], 'the output of terraform validate -json'],
  [
    ['//', 'resource'],
    'a configuration of Terraform in JSON, as CDK for Terraform writes it, not a plan of it',
  ],
  [['steps', 'changeSummary'], 'a preview of Pulumi'],
  [['AWSTemplateFormatVersion'], 'a template of CloudFormation'],
  [['Resources'], 'a template of CloudFormation'],
  [['data'], 'an answer of the API of HCP Terraform, not the plan itself'],
];

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
