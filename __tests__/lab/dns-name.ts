import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A DNS name as its labels. Each character of a label is one byte (latin1). */
export type DnsName = readonly string[];

/**
 * Reads a name in zone text. An IP address is read as its `in-addr.arpa` or `ip6.arpa` name (RFC 1035 3.5,
 * RFC 3596 2.5), `.` as the root. `\195` is a byte, `\.` a dot inside a label (RFC 1035 5.1). Other characters beyond
 * ASCII become their UTF-8 bytes.
 *
 * @throws when a label is empty or longer than 63 bytes, or the name longer than 255
 */
export function parseName(text: string): DnsName {
  const labels = isIP(text) === 0 ? splitLabels(text) : reverseLabels(text);
  for (const label of labels) {
    if (label === '') throw new Error(`empty label in the name "${text}"`);
    if (label.length > 63)
      throw new Error(`label of ${label.length} bytes in "${text}", 63 allowed`);
  }
  const bytes = encodeName(labels).length;
  if (bytes > 255) throw new Error(`name of ${bytes} bytes, 255 allowed`);
  return labels;
}

function reverseLabels(address: string): DnsName {
  const bytes = ipaddr.parse(address).toByteArray();
  if (bytes.length === 4) return [...bytes.map(String).reverse(), 'in-addr', 'arpa'];
  const nibbles = bytes.flatMap((byte) => [byte >> 4, byte & 15]);
  return [...nibbles.map((nibble) => nibble.toString(16)).reverse(), 'ip6', 'arpa'];
}

function splitLabels(text: string): DnsName {
  if (text === '.') return [];
  const labels = [''];
  for (const [, decimal, escaped, plain] of text.matchAll(/\\(\d{3})|\\(.)|(.)/gsu)) {
    if (plain === '.') labels.push('');
    else labels.push((labels.pop() ?? '') + bytesOf(decimal, escaped ?? plain ?? ''));
  }
  if (labels.at(-1) === '') labels.pop();
  return labels;
}

/** The bytes of a character string in zone text, as latin1 text. */
export function unescapeText(text: string): string {
  return text.replace(/\\(\d{3})|\\(.)|(.)/gsu, (_, decimal, escaped, plain) =>
    bytesOf(decimal, escaped ?? plain ?? ''),
  );
}

function bytesOf(decimal: string | undefined, character: string): string {
  if (decimal === undefined) return Buffer.from(character, 'utf8').toString('latin1');
  const byte = Number(decimal);
  if (byte > 255) throw new Error(`\\${decimal} is no byte, 000 to 255 expected`);
  return String.fromCharCode(byte);
}

/** Encodes a name without compression (RFC 1035 3.1). */
export function encodeName(name: DnsName): Buffer {
  const labels = name.map((label) =>
    Buffer.concat([Buffer.of(label.length), Buffer.from(label, 'latin1')]),
  );
  return Buffer.concat([...labels, Buffer.of(0)]);
}

/** The name as text without the trailing dot (the root is `.`), special bytes escaped. */
export function formatName(name: DnsName): string {
  const labels = name.map((label) =>
    label.replace(/[.\\]/g, '\\$&').replace(/[^!-~]/g, (character) => {
      return `\\${String(character.charCodeAt(0)).padStart(3, '0')}`;
    }),
  );
  return labels.join('.') || '.';
}

/** A key that is equal for equal names: the case of ASCII letters is ignored (RFC 4343). */
export function nameKey(name: DnsName): string {
  return formatName(name).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
