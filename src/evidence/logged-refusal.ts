import type { Collector, Undated } from './collector.ts';
import type { LoggedRefusal } from './mail-log.ts';
import { receiverWords } from './recorded-text.ts';
import { readRefusal } from './refusal-words.ts';

/** Adds a refusal for the reverse name or the HELO name. Other refusals are ignored. */
export function addLoggedRefusal(
  refusal: Undated<LoggedRefusal>,
  file: string,
  collector: Collector,
): void {
  const { at, by, isNamed, address, helo, reverse } = refusal;
  const read = readRefusal(refusal.words);
  if (read === null) return;
  if (!isNamed) {
    collector.note(file, 'a refusal by a receiver that evidence-from does not name');
  } else if (address === null) {
    collector.note(file, `a refusal by ${by} that does not say which address it refused`);
  } else {
    // Text is read byte by byte up to here.
    const words = receiverWords(Buffer.from(refusal.words, 'latin1').toString('utf8'));
    collector.addRefusal(file, { at, by, address, ...read, words });
    if (helo !== null) collector.addConnection(file, { at, by, address, helo, reverse });
  }
}
