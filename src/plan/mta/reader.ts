import type { Problem } from '../../model/mail-host.ts';
import type { PartialText } from './partial-text.ts';

/** Reads one format of configuration. */
export type ConfigReader = (file: ConfigFile, readSibling: ReadSibling) => ConfigReading;

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
  /** Facts for the reader of the report that are not mistakes. */
  readonly notes: readonly string[];
  /** Mistakes that the mail server would reject. */
  readonly problems: readonly Problem[];
}

/** The names that one service of a mail server announces, as far as its configuration determines them. */
export interface SmtpService {
  /** Null for every port. */
  readonly port: number | null;
  /** The only address on which it listens; null for all addresses. */
  readonly address: string | null;
  /** The text of the 220 greeting; null where the service sends none. */
  readonly greeting: PartialText | null;
  /** The text of the reply to EHLO; null where the service sends none. */
  readonly ehlo: PartialText | null;
  /** The HELO name that the server sends as a client; null where it is not set. */
  readonly helo: PartialText | null;
}
