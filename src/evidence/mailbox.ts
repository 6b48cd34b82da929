/** A message as it is read from a file: one character for each byte. */
export interface RawMessage {
  /** The header without the empty line behind it; cut where it is too long. */
  readonly header: string;
  /** The body, where the header says that it may hold a report; null otherwise, or where it is too long. */
  readonly body: string | null;
}

/** The longest header that is read, in bytes. The trace of a message stands at its beginning. */
const MAX_HEADER = 256 * 1024;
/** The longest body that is read, in bytes. */
const MAX_BODY = 8 * 1024 * 1024;

/**
 * Splits a mailbox in mbox form into its messages. A file that does not begin with a `From ` line is a single message,
 * whatever its body contains.
 */
export function createMailboxReader(onMessage: (message: RawMessage) => Promise<void>): {
  readonly line: (line: string) => Promise<void> | undefined;
  readonly end: () => Promise<void>;
} {
  let isMailbox: boolean | null = null;
  let part: 'start' | 'header' | 'body' | 'skipped' = 'start';
  let header = '';
  let body: string[] = [];
  let bodyLength = 0;
  let isAfterEmptyLine = true;

  const finish = async (): Promise<void> => {
    const raw = { header, body: part === 'body' ? body.join('\r\n') : null };
    const isEmpty = header === '';
    part = 'start';
    header = '';
    body = [];
    bodyLength = 0;
    if (!isEmpty) await onMessage(raw);
  };

  const add = (line: string): void => {
    if (part === 'start') {
      if (line === '' || /^>?From /.test(line)) return;
      part = 'header';
    }
    if (part === 'header') {
      if (line === '') part = MAY_HOLD_REPORT.test(header) ? 'body' : 'skipped';
      else if (header.length + line.length <= MAX_HEADER) header += `${line}\r\n`;
      return;
    }
    if (part !== 'body') return;
    bodyLength += line.length + 2;
    if (bodyLength > MAX_BODY) {
      part = 'skipped';
      body = [];
    } else body.push(line);
  };

  return {
    line: (line) => {
      isMailbox ??= line === '' ? null : /^From /.test(line);
      const isSeparator = isMailbox === true && isAfterEmptyLine && line.startsWith('From ');
      isAfterEmptyLine = line === '';
      if (isSeparator && part !== 'start') return finish();
      add(line);
      return undefined;
    },
    end: finish,
  };
}

/** The types of messages that carry a delivery report or a DMARC report. */
const MAY_HOLD_REPORT =
  /^content-type:\s{0,100}(?:multipart\/(?:report|mixed)|application\/|text\/xml|message\/(?:global-)?delivery-status)/im;
