import { expect } from 'vitest';
import { readDeclaration } from '../../src/declare/declaration.ts';
import type { Declaration } from '../../src/model/mail-host.ts';

/** Reads a valid declaration, which the file `hosts.yml` holds. */
export function declare(text: string): Declaration {
  const limits = { allowPrivateAddresses: true, allowAnyPort: true };
  const source = { text, file: 'hosts.yml', relocate: null };
  const { declaration, problems } = readDeclaration([source], limits);
  expect(problems).toEqual([]);
  return declaration;
}
