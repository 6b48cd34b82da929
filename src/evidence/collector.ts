import { dayOf } from '../model/day.ts';
import type { Evidence, SeenConnection, SeenRefusal, SeenSender } from '../model/evidence.ts';
import { sanitise } from '../model/sanitise.ts';

/** A record before its date is known to be usable. */
export type Undated<T extends { readonly at: number }> = Omit<T, 'at'> & {
  readonly at: number | null;
};

/** Collects what the files record, and notes what of it is not used. */
export interface Collector {
  readonly addConnection: (file: string, connection: Undated<SeenConnection>) => void;
  readonly addRefusal: (file: string, refusal: Undated<SeenRefusal>) => void;
  readonly addSender: (file: string, sender: Undated<SeenSender>) => void;
  /**
   * Notes what of a file is not used. Equal notes of one file become one with their number.
   *
   * @param what a noun, or a clause about the file; sanitised
   */
  readonly note: (file: string, what: string) => void;
  readonly evidence: () => Evidence;
}

/** Records that are kept; a record that was seen before counts once. */
const MAX_RECORDS = 100_000;
const MAX_NOTES = 50;
/** The longest note, in characters: a path may have 4096. */
const MAX_NOTE = 5000;
const DAY_MS = 86_400_000;

/**
 * @param now milliseconds since 1970
 * @param maxAgeMs the age beyond which a record is not used
 */
export function createCollector(now: number, maxAgeMs: number): Collector {
  const connections = new Map<string, SeenConnection>();
  const refusals = new Map<string, SeenRefusal>();
  const senders = new Map<string, SeenSender>();
  const notes = new Map<string, Note>();

  const note = (file: string, what: string, at: number | null = null) => {
    const key = JSON.stringify([file, what]);
    const { count, newest } = notes.get(key) ?? { count: 0, newest: null };
    const latest = newest === null || (at !== null && at > newest) ? at : newest;
    notes.set(key, { file, what, count: count + 1, newest: latest });
  };

  /** Whether a record can be used. If not, there is a note. */
  const isUsable = <T extends { readonly at: number }>(
    file: string,
    record: Undated<T>,
  ): record is Undated<T> & { readonly at: number } => {
    const { at } = record;
    if (at === null || Number.isNaN(at)) note(file, 'a record without a date that can be read');
    else if (at > now + DAY_MS) note(file, 'a record with a date in the future', at);
    else if (at < now - maxAgeMs) note(file, 'a record that is older than evidence-max-age', at);
    else return true;
    return false;
  };

  /** Keeps the newest of equal records. */
  const keep = <T extends { readonly at: number }>(
    kept: Map<string, T>,
    file: string,
    key: readonly unknown[],
    record: T,
  ) => {
    const text = JSON.stringify(key);
    const earlier = kept.get(text);
    if (earlier === undefined && kept.size >= MAX_RECORDS) {
      note(file, `a record beyond the first ${MAX_RECORDS}`);
    } else if (earlier === undefined || earlier.at < record.at) kept.set(text, record);
  };

  return {
    addConnection: (file, record) => {
      if (!isUsable<SeenConnection>(file, record)) return;
      const { address, helo, reverse, by } = record;
      keep(connections, file, [address, helo, reverse, by], record);
    },
    addRefusal: (file, record) => {
      if (!isUsable<SeenRefusal>(file, record)) return;
      const { address, by, subject, code } = record;
      keep(refusals, file, [address, by, subject, code], record);
    },
    addSender: (file, record) => {
      if (!isUsable<SeenSender>(file, record)) return;
      const { address, domain, by } = record;
      keep(senders, file, [address, domain, by], record);
    },
    note: (file, what) => note(file, what),
    evidence: () => ({
      connections: newestFirst(connections),
      refusals: newestFirst(refusals),
      senders: newestFirst(senders),
      notes: noteTexts([...notes.values()]),
    }),
  };
}

interface Note {
  readonly file: string;
  readonly what: string;
  readonly count: number;
  /** The date of the newest record; null where none has one. */
  readonly newest: number | null;
}

function newestFirst<T extends { readonly at: number }>(kept: ReadonlyMap<string, T>): T[] {
  return [...kept.values()].toSorted((a, b) => b.at - a.at);
}

function noteTexts(notes: readonly Note[]): string[] {
  const texts = notes.slice(0, MAX_NOTES).map(({ file, what, count, newest }) => {
    const times = count === 1 ? '' : ` (${count} times)`;
    const date = newest === null ? '' : `, of ${dayOf(newest)}`;
    return sanitise(`Evidence not used: ${file}: ${what}${date}${times}.`, MAX_NOTE);
  });
  const more = notes.length - MAX_NOTES;
  return more > 0 ? [...texts, `Evidence not used: ${more} more records or files.`] : texts;
}
