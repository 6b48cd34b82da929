import { type ConfigLocation, parsePort } from '../config-text.ts';
import { isLoopback, placeInFamily, readListenPlace } from '../listen-place.ts';
import { knownText, type PartialText } from '../partial-text.ts';
import { EVERY_ADDRESS, type ListenPlace } from '../reader.ts';
import type { MasterService } from './master-cf.ts';

/** A port and the places on which a service listens. */
export interface Listener {
  readonly port: number;
  readonly places: readonly ListenPlace[];
}

/** The settings of main.cf that decide where services listen. */
export interface InterfaceSettings {
  /** `inet_interfaces`, expanded, with its location. */
  readonly interfaces: { readonly parts: PartialText; readonly location: ConfigLocation } | null;
  /** `inet_protocols`. */
  readonly protocols: PartialText | null;
  /** `master_service_disable`. */
  readonly disabled: PartialText | null;
  /** `myhostname`: on an interface of this name the host itself is meant. */
  readonly hostname: string | null;
}

/** Parses the name of an `inet` service; null where its port is not known. */
export function readListener(
  { name, location }: Pick<MasterService, 'name' | 'location'>,
  settings: InterfaceSettings,
): Listener | null {
  const colon = name.lastIndexOf(':');
  const host = name.slice(0, Math.max(colon, 0));
  const port = parsePort(name.slice(colon + 1));
  if (port === null) return null;
  const places = host === '' ? interfacePlaces(settings) : [readListenPlace(host, location)];
  const families = familiesOf(settings.protocols);
  return {
    port,
    places: places.flatMap((place) => {
      if (place === null) return [];
      const [only] = families;
      return (
        (families.length === 1 && only !== undefined ? placeInFamily(place, only) : place) ?? []
      );
    }),
  };
}

function interfacePlaces({
  interfaces,
  hostname,
}: InterfaceSettings): readonly (ListenPlace | null)[] {
  if (interfaces === null) return [EVERY_ADDRESS];
  const { parts, location } = interfaces;
  const text = knownText(parts);
  if (text === null) {
    const unknown = parts.find((part) => part.kind === 'unknown');
    const what = `\`inet_interfaces\`, which depends on ${unknown?.kind === 'unknown' ? unknown.what : 'a template'}`;
    return [{ kind: 'unknown', what, location }];
  }
  return words(text).map((word) => {
    if (isLoopback(word)) return null;
    return word === hostname ? EVERY_ADDRESS : readListenPlace(word, location);
  });
}

function familiesOf(protocols: PartialText | null): readonly (4 | 6)[] {
  const text = protocols === null ? 'all' : (knownText(protocols) ?? 'all');
  const named = words(text);
  if (named.length === 0 || named.includes('all')) return [4, 6];
  return [
    ...(named.includes('ipv4') ? [4 as const] : []),
    ...(named.includes('ipv6') ? [6 as const] : []),
  ];
}

/**
 * Whether `master_service_disable` turns a service off: `inet`, `smtp/inet`, or with Postfix before 3.0's dot
 * `smtp.inet`; `!` makes an exception, and the first match counts.
 */
export function isDisabled(
  { name, type }: Pick<MasterService, 'name' | 'type'>,
  disabled: PartialText | null,
): boolean {
  const text = disabled === null ? '' : (knownText(disabled) ?? '');
  for (const word of words(text)) {
    const pattern = word.replace(/^!/, '');
    const slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('.'));
    const matches =
      pattern === '*' ||
      (slash < 0
        ? pattern === type
        : pattern.slice(slash + 1) === type && ['*', name].includes(pattern.slice(0, slash)));
    if (matches) return !word.startsWith('!');
  }
  return false;
}

function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}
