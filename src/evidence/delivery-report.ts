import type { LoggedRefusal } from './mail-log.ts';
import type { Receivers } from './receivers.ts';
import { hostName, recordedAddress, recordedTime } from './recorded-text.ts';
import { quotedAddress } from './refusal-words.ts';

/** Recipients of one report. */
const MAX_BLOCKS = 1000;

/**
 * Reads a delivery status notification (RFC 3464): the receiver that refused, its words and the time.
 *
 * @param text the part of type message/delivery-status
 * @param sentAt when the report was sent, for a report without dates; null where that is not known
 */
export function readDeliveryReport(
  text: string,
  receivers: Receivers,
  sentAt: number | null,
): readonly (Omit<LoggedRefusal, 'at'> & { readonly at: number | null })[] {
  const [message, ...recipients] = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .slice(0, MAX_BLOCKS)
    .map(readFields);
  return recipients.flatMap((fields) => {
    const words = typedValue(fields.get('diagnostic-code'));
    const remote = typedValue(fields.get('remote-mta'));
    if (remote === '') return [];
    const [, name = '', inBrackets = ''] =
      /^\[?([^\s()[\]]+)\]?(?:.*?[([]([\d.:a-f]{3,60})[\])])?/i.exec(remote) ?? [];
    const receiver = recordedAddress(inBrackets) ?? recordedAddress(name);
    const byName = hostName(name.replace(/\.$/, ''));
    const status = fields.get('status') ?? '';
    const date = fields.get('last-attempt-date') ?? message?.get('arrival-date') ?? '';
    return [
      {
        at: recordedTime(date) ?? sentAt,
        by: byName ?? receiver ?? 'a receiver without a name',
        isNamed:
          (byName !== null && receivers.hasName(byName)) || receivers.hasAddress(receiver ?? ''),
        address: quotedAddress(words, receiver),
        words: HAS_STATUS.test(words) || UNSPECIFIC.test(status) ? words : `${status} ${words}`,
        helo: null,
        reverse: null,
      },
    ];
  });
}

/** Whether the receiver gave an enhanced code. It is more exact than the status, which the sending server chooses. */
const HAS_STATUS = /(?<![\d.])[45]\.\d\.\d{1,3}(?!\.?\d)/;
/** A status that says nothing: `5.0.0`. */
const UNSPECIFIC = /^\d\.0\.0\b/;

/** The fields of one block, unfolded. */
function readFields(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0)
      fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** The value of a field such as `smtp; 550 5.7.25 …`, without its type. */
function typedValue(value = ''): string {
  return value.slice(value.indexOf(';') + 1).trim();
}
