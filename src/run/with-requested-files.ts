/** The limits of the files that a reader asks for. */
interface RequestLimits {
  readonly maxFiles: number;
  /** Of all files together, in UTF-16 units. */
  readonly maxLength: number;
}

/** Reads a file; null where it does not exist or must not be read. */
type LoadFile = (path: string) => Promise<string | null>;

/**
 * Gives a synchronous reader the files that it asks for, such as included ones. They are read between its calls: it is
 * called again until it asks for no other file. Beyond the limits, files count as missing.
 */
export async function withRequestedFiles<T>(
  read: (request: (path: string) => string | null) => T,
  load: LoadFile,
  { maxFiles, maxLength }: RequestLimits,
): Promise<T> {
  const texts = new Map<string, string | null>();
  let length = 0;
  for (;;) {
    const requested = new Set<string>();
    const result = read((path) => {
      const text = texts.get(path);
      if (text === undefined) requested.add(path);
      return text ?? null;
    });
    if (requested.size === 0) return result;
    for (const path of requested) {
      const isAllowed = texts.size < maxFiles && length < maxLength;
      const text = isAllowed ? await load(path) : null;
      length += text?.length ?? 0;
      texts.set(path, text);
    }
  }
}
