import type { RecordedResult } from './recorded-result.ts';
import { heloName, recordedAddress } from './recorded-text.ts';

const MAX_FIELD = 4096;

/**
 * Reads a Received-SPF field (RFC 7208 9.1): `pass (…) receiver=…; client-ip=…; helo=…`.
 *
 * @returns null where it does not name its receiver
 */
export function readReceivedSpf(value: string): RecordedResult | null {
  if (value.length > MAX_FIELD) return null;
  // Gmail names itself at the start of the comment only. What follows there is an address of a person.
  const [, inComment] = /^\s*[a-z]+\s*\(([^\s:()]+):/i.exec(value) ?? [];
  const pairs = value.replace(/\([^()]*\)/g, ' ');
  const by = heloName(pairValue(pairs, 'receiver') ?? inComment ?? '');
  if (by === null) return null;
  return {
    by,
    address: recordedAddress(pairValue(pairs, 'client-ip') ?? ''),
    helo: heloName(pairValue(pairs, 'helo') ?? ''),
    reverse: null,
  };
}

function pairValue(text: string, key: string): string | undefined {
  const pattern = new RegExp(`(?:^|[\\s;])${key}\\s*=\\s*"?([^\\s";]+)`, 'i');
  return pattern.exec(text)?.[1];
}
