import PostalMime, { type Email } from 'postal-mime';
import type { Collector } from './collector.ts';
import { readDeliveryReport } from './delivery-report.ts';
import { addLoggedRefusal } from './logged-refusal.ts';
import type { RawMessage } from './mailbox.ts';
import type { Receivers } from './receivers.ts';
import { recordedTime } from './recorded-text.ts';
import { readTrace } from './trace.ts';

export interface MessageContext {
  readonly file: string;
  readonly receivers: Receivers;
  readonly collector: Collector;
  /** Reads an attachment that may be a DMARC report; null where it is too deep inside other content. */
  readonly onAttachment: ((bytes: Uint8Array) => Promise<void>) | null;
}

/** Parts inside each other. */
const MAX_DEPTH = 16;
const MAX_ATTACHMENTS = 20;

/** Reads the trace of a message, and the reports that it carries. Of its text nothing is kept. */
export async function readMessage(message: RawMessage, context: MessageContext): Promise<void> {
  const { file, receivers, collector } = context;
  const header = await parse(message.header);
  const trace = header === null ? null : readTrace(header.headers, receivers);
  if (header === null || trace === null)
    return collector.note(file, 'a message with a damaged header');
  const reports = message.body === null ? 0 : await readReports(message, context);
  if (trace.kind === 'connection') collector.addConnection(file, trace.connection);
  // A report is believed by the receiver that it names, however it came here.
  else if (reports === 0) collector.note(file, `a message that ${trace.why}`);
}

/** @returns how many parts were read as reports */
async function readReports(
  { header, body }: RawMessage,
  { file, receivers, collector, onAttachment }: MessageContext,
): Promise<number> {
  const email = await parse(`${header}\r\n${body}`);
  if (email === null) {
    collector.note(file, 'a message with a damaged body');
    return 0;
  }
  let reports = 0;
  for (const { mimeType, content } of email.attachments.slice(0, MAX_ATTACHMENTS)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    if (/^message\/(?:global-)?delivery-status$/.test(mimeType)) {
      reports++;
      const sentAt = recordedTime(email.headers.find(({ key }) => key === 'date')?.value ?? '');
      const text = Buffer.from(bytes).toString('latin1');
      for (const refusal of readDeliveryReport(text, receivers, sentAt)) {
        addLoggedRefusal(refusal, file, collector);
      }
    } else if (onAttachment !== null && MAY_BE_DMARC.test(mimeType) && isPackedOrXml(bytes)) {
      reports++;
      await onAttachment(withoutLineEnd(bytes));
    }
  }
  return reports;
}

const MAY_BE_DMARC =
  /^(?:application\/(?:x-)?(?:gzip|zip|zip-compressed|octet-stream|xml|gzip-compressed)|text\/xml)$/;

/** Some senders encode a line end behind gzip content. At its own end gzip has the high byte of a length. */
function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f) return bytes;
  const end = bytes.findLastIndex((byte) => byte !== 0x0d && byte !== 0x0a);
  return bytes.subarray(0, end + 1);
}

function isPackedOrXml(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (
    (first === 0x1f && second === 0x8b) ||
    (first === 0x50 && second === 0x4b) ||
    /^\s*<\?xml|^\s*<feedback/.test(
      Buffer.from(bytes.subarray(0, 100))
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, ''),
    )
  );
}

/** @param text one character for each byte */
async function parse(text: string): Promise<Email | null> {
  try {
    return await PostalMime.parse(Buffer.from(text, 'latin1'), {
      maxNestingDepth: MAX_DEPTH,
      forceRfc822Attachments: true,
    });
  } catch {
    return null;
  }
}
