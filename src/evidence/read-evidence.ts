import { encodingProblem } from '../files/decode-text.ts';
import { readingProblem } from '../files/read-file.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Collector, createCollector } from './collector.ts';
import { createDmarcReader, ReportProblem } from './dmarc-report.ts';
import { createLineSplitter } from './lines.ts';
import { addLoggedRefusal } from './logged-refusal.ts';
import { isLogLine, readLogLine } from './mail-log.ts';
import { createMailboxReader } from './mailbox.ts';
import { readMessage } from './message.ts';
import type { Receivers } from './receivers.ts';
import { gunzip, type Parts, UnpackProblem, unzip } from './unpack.ts';

export interface EvidenceFile {
  /** As it is shown to the user; sanitised. */
  readonly name: string;
  /** The content. Reading it may throw what `readFileParts` throws. */
  readonly parts: Parts;
}

export interface EvidenceSettings {
  readonly receivers: Receivers;
  readonly maxAgeMs: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Reads what receivers recorded: messages, mailboxes, mail logs and DMARC aggregate reports, also compressed. The kind of
 * a file is recognised by its content. Strangers write such files: what is damaged, too large or not to be believed
 * becomes a note, and everything else in the file and in other files is still used.
 */
export async function readEvidence(
  files: AsyncIterable<EvidenceFile> | Iterable<EvidenceFile>,
  settings: EvidenceSettings,
): Promise<Evidence> {
  const collector = createCollector(settings.now, settings.maxAgeMs);
  for await (const { name, parts } of files) {
    await readContent({ ...settings, file: name, collector, isAttachment: false }, parts, 0);
  }
  return collector.evidence();
}

interface ReadContext extends EvidenceSettings {
  readonly file: string;
  readonly collector: Collector;
  /**
   * Whether the content was attached to a message, by an unknown sender. Of such content only a DMARC report is read: it
   * says who made it, while an attached message or log could claim to have been received by anyone.
   */
  readonly isAttachment: boolean;
}

/** Compressed content inside compressed content, or inside a message. */
const MAX_DEPTH = 3;
/** The bytes at the start of content by which its kind is recognised. */
const HEAD_BYTES = 4096;

async function readContent(context: ReadContext, parts: Parts, depth: number): Promise<void> {
  const { collector, file } = context;
  try {
    const { head, all } = await peek(parts);
    if (head.length === 0) return collector.note(file, 'it is empty');
    const kind = kindOf(head);
    if (kind === 'gzip' || kind === 'zip') {
      if (depth >= MAX_DEPTH) throw new UnpackProblem(`is compressed more than ${MAX_DEPTH} times`);
      if (kind === 'gzip') return await readContent(context, gunzip(all), depth + 1);
      for await (const entry of unzip(all)) await readContent(context, entry, depth + 1);
      return;
    }
    const encoding = encodingProblem(head);
    if (encoding !== null) throw new UnpackProblem(encoding);
    if (kind === 'xml') await readDmarc(context, all);
    else if (context.isAttachment) collector.note(file, 'an attachment that is not a DMARC report');
    else if (kind === 'message') await readMessages(context, all, depth);
    else await readLog(context, all);
  } catch (error) {
    const isOwn = error instanceof ReportProblem || error instanceof UnpackProblem;
    collector.note(file, `it ${isOwn ? error.message : readingProblem(error)}`);
  }
}

/** Reads the first bytes of content, and returns the whole content with them. */
async function peek(parts: Parts): Promise<{ readonly head: Buffer; readonly all: Parts }> {
  const iterator = parts[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < HEAD_BYTES) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    head = Buffer.concat([head, value]);
  }
  const all = async function* () {
    try {
      if (head.length > 0) yield head;
      for (;;) {
        const { done, value } = await iterator.next();
        if (done === true) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  };
  return { head, all: all() };
}

type Kind = 'gzip' | 'zip' | 'xml' | 'message' | 'log';

function kindOf(head: Buffer): Kind {
  const [first, second, third, fourth] = head;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  // A file, or the end of an archive without files.
  const isZip = (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
  if (first === 0x50 && second === 0x4b && isZip) return 'zip';
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^\s+/, '');
  if (text.startsWith('<')) return /^<\d{1,3}>/.test(text) ? 'log' : 'xml';
  return /^(?:>?From |[A-Za-z][\w-]{0,76}:[ \t\r\n])/.test(text) ? 'message' : 'log';
}

async function readDmarc({ collector, receivers, file }: ReadContext, parts: Parts): Promise<void> {
  const reader = createDmarcReader();
  for await (const part of parts) reader.write(part);
  const { senders, end, rows } = reader.end();
  const by = senders.find((name) => receivers.hasName(name));
  if (by === undefined) {
    return collector.note(file, 'a DMARC report of no receiver that evidence-from names');
  }
  for (const { address, count, domain, isAuthorised, helo } of rows) {
    if (domain !== null && isAuthorised) {
      collector.addSender(file, { address, domain, count, by, at: end });
    }
    if (helo !== null) collector.addConnection(file, { address, helo, reverse: null, by, at: end });
  }
}

async function readMessages(context: ReadContext, parts: Parts, depth: number): Promise<void> {
  const onAttachment = (bytes: Uint8Array) =>
    readContent({ ...context, isAttachment: true }, once(bytes), depth + 1);
  const mailbox = createMailboxReader((message) =>
    readMessage(message, { ...context, onAttachment: depth < MAX_DEPTH ? onAttachment : null }),
  );
  const splitter = createLineSplitter();
  for await (const part of parts) {
    for (const line of splitter.lines(part)) await mailbox.line(line);
  }
  for (const line of splitter.end()) await mailbox.line(line);
  await mailbox.end();
}

async function* once(bytes: Uint8Array): Parts {
  yield bytes;
}

async function readLog(context: ReadContext, parts: Parts): Promise<void> {
  const { collector, receivers, now, file } = context;
  const splitter = createLineSplitter();
  let isLog = false;
  const read = (line: string) => {
    isLog ||= isLogLine(line, now);
    const refusal = isLog ? readLogLine(line, receivers, now) : null;
    if (refusal !== null) addLoggedRefusal(refusal, file, collector);
  };
  for await (const part of parts) for (const line of splitter.lines(part)) read(line);
  for (const line of splitter.end()) read(line);
  if (!isLog) collector.note(file, 'it is not a message, mail log or DMARC report');
}
