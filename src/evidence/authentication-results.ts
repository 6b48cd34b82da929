import type { RecordedResult } from './recorded-result.ts';
import { heloName, hostName, recordedAddress } from './recorded-text.ts';

const MAX_FIELD = 8192;

/**
 * Reads an Authentication-Results field (RFC 8601): the address of `iprev`, the HELO name of `smtp.helo`, and the
 * reverse name of `policy.ptr` or of the comment behind `iprev`.
 *
 * @returns null where it has no identifier of its receiver
 */
export function readAuthenticationResults(value: string): RecordedResult | null {
  if (value.length > MAX_FIELD) return null;
  const [identifier = '', ...results] = splitResults(value);
  const by = heloName(identifier.trim().split(/\s+/, 1)[0] ?? '');
  if (by === null) return null;
  let [address, helo, reverse]: [string | null, string | null, string | null] = [null, null, null];
  for (const result of results) {
    const text = result.replace(/\([^()]*\)/g, ' ');
    const [, method = '', outcome = ''] = /^\s*([\w.-]+)(?:\/\d+)?\s*=\s*(\w+)/.exec(text) ?? [];
    const property = (name: string) =>
      new RegExp(`(?:^|\\s)${name.replace('.', '\\.')}\\s*=\\s*"?([^\\s"]+)`, 'i').exec(text)?.[1];
    helo ??= heloName(property('smtp.helo') ?? '');
    const client =
      property('policy.iprev') ?? property('smtp.remote-ip') ?? property('smtp.client-ip');
    address ??= recordedAddress(client ?? '');
    reverse ??= hostName(property('policy.ptr') ?? '');
    if (/^iprev$/i.test(method) && /^pass$/i.test(outcome)) {
      const [, inComment = ''] = /\(([^()\s]+)\)/.exec(result) ?? [];
      reverse ??=
        recordedAddress(inComment) === null && inComment.includes('.') ? hostName(inComment) : null;
    }
  }
  return { by, address, helo, reverse };
}

/** Splits at semicolons outside of comments and quotes. */
function splitResults(value: string): string[] {
  const parts: string[] = [];
  let [depth, isQuoted, start] = [0, false, 0];
  for (let at = 0; at < value.length; at++) {
    const character = value[at];
    if (character === '"' && depth === 0) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === ';' && depth === 0) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, value.slice(start)];
}
