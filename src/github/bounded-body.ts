/** The part of `fetch` that GitHub's client uses. */
export type Fetch = (url: string, options: unknown) => Promise<Response>;

/**
 * A `fetch` whose answers are read to their end before anyone sees them: a body that is cut or too large is a
 * failure, never a shorter body.
 *
 * @param maxBytes the largest body, after decompression
 */
export function wholeAnswer(fetch: Fetch, maxBytes: number): Fetch {
  return async (url, options) => {
    const response = await fetch(url, options);
    const bytes = await readWhole(response, maxBytes);
    const { status } = response;
    const body = BODILESS.includes(status) ? null : bytes;
    return new Response(body, { status, headers: [...response.headers] });
  };
}

/** Statuses that a Response must have no body for (Fetch standard, "null body status"). */
const BODILESS: readonly number[] = [204, 205, 304];

async function readWhole({ body }: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new Error(`the answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
