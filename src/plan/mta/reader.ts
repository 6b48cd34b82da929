import type { Problem } from '../../model/mail-host.ts';
import type { ConfigLocation } from './config-text.ts';
import type { PartialText } from './partial-text.ts';

/** Reads one kind of configuration. */
export type ConfigReader = (
  file: ConfigFile,
  readSibling: ReadSibling,
  /** The paths of all files of the input, for includes with a glob. */
  paths: readonly string[],
) => ConfigReading;

/** A file of the repository. */
export interface ConfigFile {
  /** Path from the workspace's root with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Reads another file of the repository, by its path from the workspace's root; null where it does not exist. */
export type ReadSibling = (path: string) => string | null;

/** The names that a configuration sets, and what is wrong with it. */
export interface ConfigReading {
  readonly services: readonly SmtpService[];
  readonly transports: readonly OutboundTransport[];
  /** Lines that are not read, and facts for the reader of the report. None is a mistake of the file. */
  readonly notes: readonly ConfigNote[];
  /** Settings that the mail server refuses. */
  readonly refusals: readonly Problem[];
  /** What may contain services but is not read, such as an included file; null where all of it is read. */
  readonly unread: UnreadPart | null;
}

/** A configuration that sets no names. */
export const EMPTY_READING: ConfigReading = {
  services: [],
  transports: [],
  notes: [],
  refusals: [],
  unread: null,
};

export interface ConfigNote {
  readonly location: ConfigLocation;
  /** A sentence. */
  readonly message: string;
}

export interface UnreadPart {
  readonly what: string;
  readonly location: ConfigLocation;
}

/** The names that one listener of a mail server announces, as far as its configuration determines them. */
export interface SmtpService {
  /** Null for every port. */
  readonly port: number | null;
  readonly place: ListenPlace;
  /** The text of the 220 greeting; null where the service sends none. */
  readonly greeting: PartialText | null;
  /** The text of the reply to EHLO; null where the service sends none. */
  readonly ehlo: PartialText | null;
}

/** The addresses that a listener has. */
export type ListenPlace =
  | { readonly kind: 'all' }
  | { readonly kind: 'family'; readonly family: 4 | 6 }
  | { readonly kind: 'address'; readonly address: string }
  /** A host name or an interface: only the server knows its addresses. */
  | { readonly kind: 'unknown'; readonly what: string; readonly location: ConfigLocation };

export const EVERY_ADDRESS: ListenPlace = { kind: 'all' };

/** A way on which the mail server sends mail. */
export interface OutboundTransport {
  /** As the configuration calls it, such as `smtp` or `remote_smtp`. */
  readonly name: string;
  readonly helo: PartialText;
  /** The only address that it sends from with this name; undefined for every address. */
  readonly address?: string;
}
