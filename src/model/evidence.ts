/** What receivers recorded about the addresses that connected to them. Names and addresses are in canonical form. */
export interface Evidence {
  readonly connections: readonly SeenConnection[];
  readonly refusals: readonly SeenRefusal[];
  readonly senders: readonly SeenSender[];
  /** Sentences about what was not used, and why. They are sanitised. */
  readonly notes: readonly string[];
}

/** When something was recorded, and by whom. */
interface Recorded {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The receiver, as the record names it; sanitised. */
  readonly by: string;
}

/** One or more connections of an address to a receiver. */
export interface SeenConnection extends Recorded {
  readonly address: string;
  /** The HELO name; sanitised, and of any syntax. Null where the receiver did not record it. */
  readonly helo: string | null;
  /** The reverse name that the receiver recorded; null for none. */
  readonly reverse: string | null;
}

/** A receiver refused mail from an address because of its reverse name or its HELO name. */
export interface SeenRefusal extends Recorded {
  readonly address: string;
  readonly subject: RefusalSubject;
  /** The enhanced status code, or without one the reply code; null where neither was recorded. */
  readonly code: string | null;
  /** The receiver's words: sanitised, and without the addresses of people. */
  readonly words: string;
}

export const REFUSAL_SUBJECTS = ['reverse-name', 'helo'] as const;
/** What a receiver refused mail for. */
export type RefusalSubject = (typeof REFUSAL_SUBJECTS)[number];

/** An address that sent mail of a domain, which the domain's SPF record authorises. */
export interface SeenSender extends Recorded {
  readonly address: string;
  readonly domain: string;
  /** Messages in the newest report about it. */
  readonly count: number;
}

export const NO_EVIDENCE: Evidence = { connections: [], refusals: [], senders: [], notes: [] };
