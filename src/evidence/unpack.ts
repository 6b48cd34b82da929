import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { fromBuffer, type ZipFile } from 'yauzl';

/** Why compressed content cannot be read, as the rest of a sentence that begins with its file. */
export class UnpackProblem extends Error {}

/** The largest archive that is read, in bytes. */
const MAX_PACKED_BYTES = 32 * 1024 * 1024;
/** The most bytes that one file may decompress to. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
/** How many times larger than its compressed form content may be. Logs and reports reach about 40. */
const MAX_RATIO = 250;
/** Content of this many bytes may have any ratio. */
const ANY_RATIO_BYTES = 1024 * 1024;
/** Files in one archive. */
const MAX_ENTRIES = 100;

/** Content as it is read: parts of bytes, of any size. */
export type Parts = AsyncIterable<Uint8Array>;

/**
 * Decompresses gzip.
 *
 * @throws UnpackProblem while it is read, where it is damaged or becomes too large
 */
export async function* gunzip(packed: Parts): Parts {
  let packedBytes = 0;
  const count = async function* () {
    for await (const part of packed) {
      packedBytes += part.byteLength;
      yield part;
    }
  };
  const stream = createGunzip();
  const feeding = pipeline(Readable.from(count()), stream);
  // The error also ends the loop below.
  feeding.catch(() => {});
  let bytes = 0;
  try {
    for await (const part of stream) {
      bytes += part.byteLength;
      requireSize(bytes, packedBytes);
      yield part;
    }
    await feeding;
  } catch (error) {
    throw isDamage(error) ? new UnpackProblem('is damaged: it is not a complete gzip file') : error;
  } finally {
    stream.destroy();
  }
}

/** Reads the files of a ZIP archive, one after the other. */
export async function* unzip(packed: Parts): AsyncIterable<Parts> {
  const archive = await openArchive(await collect(packed));
  let entries = 0;
  let bytes = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      entries++;
      if (entries > MAX_ENTRIES) throw new UnpackProblem(`has more than ${MAX_ENTRIES} files`);
      // Files of an archive may overlap, so that each is small and all together are not.
      bytes += entry.uncompressedSize;
      requireSize(entry.uncompressedSize, entry.compressedSize);
      requireSize(bytes, Number.POSITIVE_INFINITY);
      if (entry.uncompressedSize === 0) continue;
      yield await archive.openReadStreamPromise(entry);
    }
  } catch (error) {
    throw error instanceof UnpackProblem ? error : new UnpackProblem(DAMAGED_ARCHIVE);
  }
}

const DAMAGED_ARCHIVE = 'is damaged, or no ZIP archive that can be read';

async function openArchive(bytes: Buffer): Promise<ZipFile> {
  try {
    return await promisify<Buffer, object, ZipFile>(fromBuffer)(bytes, { lazyEntries: true });
  } catch {
    throw new UnpackProblem(DAMAGED_ARCHIVE);
  }
}

async function collect(parts: Parts): Promise<Buffer> {
  const collected: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.byteLength;
    if (bytes > MAX_PACKED_BYTES) {
      throw new UnpackProblem(`is larger than ${MAX_PACKED_BYTES} bytes, the most for an archive`);
    }
    collected.push(part);
  }
  return Buffer.concat(collected);
}

function requireSize(bytes: number, packedBytes: number): void {
  if (bytes > MAX_UNPACKED_BYTES) {
    throw new UnpackProblem(`decompresses to more than ${MAX_UNPACKED_BYTES} bytes`);
  }
  if (bytes > ANY_RATIO_BYTES && bytes > MAX_RATIO * packedBytes) {
    throw new UnpackProblem(`decompresses to more than ${MAX_RATIO} times its size`);
  }
}

/** Whether an error is one of zlib, and not of the file that is read. */
function isDamage(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /^(?:Z_|ERR_STREAM_PREMATURE)/.test(String(error.code))
  );
}
