import type { Problem } from '../../model/mail-host.ts';
import type { PartialText } from './partial-text.ts';

/** A file of the repository. */
export interface ConfigurationFile {
  /** Path from the workspace's root with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The text of another file of the repository, by its path from the workspace's root; null where there is none. */
export type ReadSibling = (path: string) => string | null;

/** What one service of a mail server says of itself, as far as its configuration tells. */
export interface Service {
  /** Null for every port. */
  readonly port: number | null;
  /** The only address on which it listens; null for every one. */
  readonly address: string | null;
  /** The greeting's text; null where the service sends none. */
  readonly greeting: PartialText | null;
  /** What answers EHLO; null where the service answers none. */
  readonly ehlo: PartialText | null;
  /** The name that the server says itself where it sends; null where that is not set. */
  readonly helo: PartialText | null;
}

/** What a reader of one kind of configuration found. */
export interface Reading {
  readonly services: readonly Service[];
  /** Things that a person should know and that are no mistake. */
  readonly notes: readonly string[];
  /** What the mail server itself would refuse. */
  readonly problems: readonly Problem[];
}

export type Reader = (file: ConfigurationFile, beside: ReadSibling) => Reading;
