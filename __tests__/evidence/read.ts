import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { createReceivers, readReceiverEntry } from '../../src/evidence/receivers.ts';
import type { Evidence } from '../../src/model/evidence.ts';

/** The time of every test. */
export const NOW = Date.parse('2026-11-27T20:00:00Z');
export const DAY = 86_400_000;

/** Reads files, by name, as the evidence of a run. */
export function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  from = 'mx.receiver.example',
  maxAgeMs = 30 * DAY,
): Promise<Evidence> {
  const entries = from.split(/\s+/).flatMap((text) => readReceiverEntry(text) ?? []);
  const inputs = Object.entries(files).map(([name, content]) => ({
    name,
    parts: inParts(content),
  }));
  return readEvidence(inputs, { receivers: createReceivers(entries), maxAgeMs, now: NOW });
}

/** The content in parts of a size that splits lines and characters. */
async function* inParts(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  const size = Math.max(997, Math.ceil(bytes.length / 50));
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
