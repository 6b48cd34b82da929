import ipaddr from 'ipaddr.js';
import { canonicalAddress } from '../../model/address.ts';
import type { PlannedType } from '../../model/planned.ts';
import { nameOfLabels } from './names.ts';
import type { RecordData } from './zone.ts';

/** A record's data as it stands on the wire, names not compressed (RFC 3597 4). Null where it is none of the type. */
export function readWireData(type: PlannedType, bytes: Uint8Array): RecordData | null {
  switch (type) {
    case 'A':
    case 'AAAA': {
      if (bytes.length !== (type === 'A' ? 4 : 16)) return null;
      const text = ipaddr.fromByteArray([...bytes]).toString();
      return { type, data: canonicalAddress(text) ?? text };
    }
    case 'MX': {
      const exchange = readWireName(bytes.subarray(2));
      if (exchange === null) return null;
      const preference = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
      return { type, data: { preference, exchange } };
    }
    case 'TXT': {
      const strings = readParts(bytes);
      if (strings === null || strings.length === 0) return null;
      return { type, data: strings.map((part) => Buffer.from(part).toString('latin1')).join('') };
    }
    default: {
      const name = readWireName(bytes);
      return name === null ? null : { type, data: name };
    }
  }
}

function readWireName(bytes: Uint8Array): string | null {
  const labels = readParts(bytes);
  const root = labels?.pop();
  if (!labels || root === undefined || root.length > 0 || bytes.length > 255) return null;
  return labels.some(({ length }) => length === 0 || length > 63) ? null : nameOfLabels(labels);
}

/** Parts that each begin with an octet that holds their length. */
function readParts(bytes: Uint8Array): Uint8Array[] | null {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + (bytes[at] ?? 0);
    if (end > bytes.length) return null;
    parts.push(bytes.subarray(at + 1, end));
    at = end;
  }
  return parts;
}
