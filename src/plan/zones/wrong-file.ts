import { detectZoneFormat } from './read-zone-file.ts';

/** Texts that are often mistaken for a zone file, and what they are. */
const MISTAKEN_FILES: readonly (readonly [
  file: RegExp | null,
  text: RegExp | null,
  problem: string,
])[] = [
  [null, /^\s*<(?:!doctype|html|\?xml)/i, 'is a web page or XML'],
  [
    null,
    /^\s*\{[\s\S]*"(?:resource_changes|planned_values)"/,
    'is a plan of Terraform or OpenTofu; name it in plan-file',
  ],
  [
    /\.tf$/,
    null,
    'is a configuration of Terraform; name its plan in plan-file, which is written with: terraform plan -out plan.out && terraform show -json plan.out > plan.json',
  ],
  [
    /\.ya?ml$/,
    /^(?:providers|manager|processors):/m,
    'is the configuration of octoDNS; name the zone files of its YAML provider, such as config/example.com.yaml',
  ],
  [
    /\.js$/,
    /\b(?:D|D_EXTEND|REG|NewRegistrar|NewDnsProvider)\(/,
    'is the source of dnscontrol; name what this command writes: dnscontrol print-ir --out zones.json',
  ],
  [
    null,
    /^\s*(?:zone|view|options|key|acl|include)\s+(?:"[^"]*"|[\w.-]*)\s*(?:IN\s*)?\{/im,
    'is the configuration of a name server; name the zone files in it too',
  ],
  [
    null,
    /"ResourceRecordSets"/,
    'is a list of the API of Route 53; name a zone file, such as that of: cli53 export example.com > example.com.zone',
  ],
  [null, /^kind:\s*DNSEndpoint\b/m, 'is an object of external-dns, which is not read'],
  [
    null,
    /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:]+)[ \t]+[a-z]/im,
    'has lines of an address and names, as /etc/hosts has them, and no zone',
  ],
  [null, /^[=+.&Z^@'C:][^\s:]+:[^\s]*$/m, 'is data of tinydns; convert it to a zone file first'],
  [/\.csv$/, null, 'is a table (CSV); export the zone as a file for BIND'],
];

/**
 * What a file is that was named by its path and contains no zone.
 *
 * @returns the rest of a sentence that begins with the file; null for a zone, and for a file without records
 */
export function wrongZoneFile(file: string, text: string): string | null {
  const isEmpty = text.replace(/^[ \t]*[;#].*$/gm, '').trim() === '';
  if (isEmpty || detectZoneFormat(file, text) !== null) return null;
  const head = text.slice(0, MAX_HEAD);
  const found = MISTAKEN_FILES.find(([name, content]) => {
    return name?.test(file) !== false && content?.test(head) !== false;
  });
  return (
    found?.[2] ??
    'contains no zone; expected a zone file as BIND reads it, a file of octoDNS, or the output of dnscontrol print-ir'
  );
}

/** How much of a file identifies it, in UTF-16 units. */
const MAX_HEAD = 64 * 1024;
