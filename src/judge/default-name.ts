import { isIP } from 'node:net';

/**
 * Why a greeting's name looks like one that nobody chose, or null where it does not. Such names reach the
 * outside when a server was installed and its name never set.
 */
export function defaultNameReason(name: string): string | null {
  if (/^\[.*\]$/.test(name) || isIP(name) !== 0) return 'it is an address, not a name';
  if (/^(?:.+\.)?localhost(?:\d?\.localdomain\d?)?$/.test(name)) return 'it names every machine';
  const labels = name.split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length === 1) {
    return /^[0-9a-f]{12}$/.test(name)
      ? 'it is a container id'
      : 'it is a single label, not a full name';
  }
  if (SPECIAL_SUFFIXES.some((suffix) => name.endsWith(suffix))) {
    return `.${top} exists in no public DNS`;
  }
  if (CLOUD_INTERNAL.test(name)) return "it is a cloud's internal name";
  return null;
}

/** RFC 6761, 6762, 8375, 9476, ICANN's .internal, and the suffixes that installers and routers make up. */
const SPECIAL_SUFFIXES = [
  '.localdomain',
  '.local',
  '.localnet',
  '.lan',
  '.internal',
  '.intranet',
  '.intra',
  '.private',
  '.corp',
  '.home',
  '.home.arpa',
  '.alt',
  '.invalid',
  '.onion',
  '.workgroup',
];

const CLOUD_INTERNAL =
  /(?:^ip-\d+-\d+-\d+-\d+\.|\.compute\.internal$|\.internal\.cloudapp\.net$|\.bc\.googleusercontent\.com$)/;
