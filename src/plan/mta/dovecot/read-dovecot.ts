import { canonicalAddress } from '../../../model/address.ts';
import { type ConfigLocation, inBackticks, type Setting } from '../config-text.ts';
import { readListenPlace } from '../listen-place.ts';
import { type PartialText, settingText, unknownPart } from '../partial-text.ts';
import {
  type ConfigFile,
  type ConfigReading,
  EMPTY_READING,
  EVERY_ADDRESS,
  type ListenPlace,
  type ReadSibling,
  type SmtpService,
} from '../reader.ts';
import { type Block, readBlocks } from './blocks.ts';

/**
 * Reads `hostname`, with which Dovecot's submission service starts its greeting and its EHLO reply, in the syntax of
 * 2.3 and 2.4. `login_greeting` does not apply to it. A file without submission sets no name.
 */
export function readDovecot(
  file: ConfigFile,
  readSibling: ReadSibling,
  paths: readonly string[],
): ConfigReading {
  const { root, notes } = readBlocks(file, readSibling, paths);
  if (!hasSubmission(root, file)) return { ...EMPTY_READING, notes };
  const general = hostnameOf(root);
  if (general === null && root.settings.get('protocols') === undefined && !isMainFile(file)) {
    return { ...EMPTY_READING, notes };
  }
  const start: ConfigLocation = { file: file.path, line: 1, column: 1 };
  const name: PartialText =
    general === null
      ? [unknownPart("the machine's own name, as `hostname` is not set", start)]
      : hostnameText(general);
  const listeners = readListeners(root);
  const services = listeners.flatMap(({ port, places }) => [
    ...places.map((place): SmtpService => ({ port, place, greeting: name, ehlo: name })),
    ...addressBlocks(root, port),
  ]);
  return { ...EMPTY_READING, services, notes };
}

function isMainFile({ path }: ConfigFile): boolean {
  return /(?:^|\/)[^/]*dovecot[^/]*$/.test(path);
}

/** Whether `protocols` names submission: a list, or blocks and settings in 2.4. The default does not. */
function hasSubmission(root: Block, { path }: ConfigFile): boolean {
  const list = root.settings.get('protocols')?.value;
  const block = root.blocks.findLast(({ kind }) => kind === 'protocols');
  const inBlock = block?.settings.get('submission')?.value;
  if (inBlock !== undefined) return inBlock === 'yes';
  if (list !== undefined) return /(?<![\w-])submission(?![\w-])/.test(list);
  return /submission/.test(path) || root.blocks.some(isSubmission);
}

function isSubmission({ kind, name }: Block): boolean {
  return (
    (kind === 'protocol' && appliesToSubmission(name)) ||
    (kind === 'service' && name === 'submission-login')
  );
}

/** `protocol submission`, `protocol !imap`; 2.4 also has lists. */
function appliesToSubmission(name: string): boolean {
  const words = name.split(/[\s,|]+/);
  return words.includes('submission') || (/^!/.test(name) && !/!submission/.test(name));
}

/** The `hostname` that applies to submission: a protocol's own one comes before the general one. */
function hostnameOf(block: Block): Setting | null {
  const settings = block.blocks
    .filter(({ kind, name }) => kind === 'protocol' && appliesToSubmission(name))
    .flatMap((one) => {
      const setting = hostnameOf(one);
      return setting === null ? [] : [{ setting, isExclusion: one.name.startsWith('!') }];
    });
  // `protocol submission` comes before `protocol !imap`, wherever it stands.
  const own = (settings.findLast(({ isExclusion }) => !isExclusion) ?? settings.at(-1))?.setting;
  const general = block.settings.get('hostname');
  const setting = own ?? general;
  return setting === undefined || setting.value === '' ? null : setting;
}

/** Names for connections to one address (`local`), and unknown ones for clients of one network (`remote`). */
function addressBlocks(root: Block, port: number): SmtpService[] {
  return root.blocks.flatMap((block): SmtpService[] => {
    if (block.kind !== 'local') return [];
    const setting = hostnameOf(block);
    if (setting === null) return [];
    const name = hostnameText(setting);
    const address = canonicalAddress(block.name.replace(/\/(?:32|128)$/, ''));
    const place: ListenPlace =
      address === null
        ? { kind: 'unknown', what: inBackticks(`local ${block.name}`), location: block.location }
        : { kind: 'address', address };
    return [{ port, place, greeting: name, ehlo: name }];
  });
}

/** The ports of the login service, and their places: by default 587 and 465 on `listen`. */
function readListeners(
  root: Block,
): { readonly port: number; readonly places: readonly ListenPlace[] }[] {
  const general = placesOf(root.settings.get('listen'));
  const own = root.blocks
    .filter(({ kind, name }) => kind === 'service' && name === 'submission-login')
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'inet_listener'));
  const byName = new Map<string, { port: number; places: readonly ListenPlace[] }>([
    ['submission', { port: 587, places: general }],
    ['submissions', { port: 465, places: general }],
  ]);
  for (const { name, settings } of own) {
    const key = name === 'submission-legacy' ? 'submissions' : name;
    const before = byName.get(key) ?? { port: 0, places: general };
    const port = settings.get('port')?.value;
    const address = settings.get('address') ?? settings.get('listen');
    byName.set(key, {
      port: port === undefined ? before.port : Number(port),
      places: address === undefined ? before.places : placesOf(address),
    });
  }
  return [...byName.values()].filter(({ port }) => Number.isInteger(port) && port > 0);
}

/** `listen` is a list with commas or blanks; `*` is every IPv4 address, and `::` every IPv6 one. */
function placesOf(setting: Setting | undefined): readonly ListenPlace[] {
  if (setting === undefined) return [EVERY_ADDRESS];
  const words = setting.value.split(/[\s,]+/).filter((word) => word !== '');
  if (words.includes('*') && words.includes('::')) return [EVERY_ADDRESS];
  return words.flatMap((word): ListenPlace[] => {
    if (word === '*') return [{ kind: 'family', family: 4 }];
    return [readListenPlace(word, setting.location)].flatMap((place) => place ?? []);
  });
}

/** The values of `%{env:…}`, `$NAME` and `<file` exist only on the server. */
function hostnameText(setting: Setting): PartialText {
  return /^<[^%?#@]|%/.test(setting.value) && setting.uncertainty === null
    ? [unknownPart(inBackticks(setting.value), setting.location)]
    : settingText(setting);
}
