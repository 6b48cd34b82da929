import { readDeclaration } from '../../src/declare/declaration.ts';
import { createValidator, readSchema } from './json-schema.ts';

export const DECLARATION_SCHEMA = readSchema('mail-hosts.schema.json');
export const published = createValidator(DECLARATION_SCHEMA);

/** What the reader tells of a declaration; the limits that the inputs lift are no part of the schema. */
export function readerFaults(text: string): string[] {
  const { problems } = readDeclaration([{ text, file: 'hosts.yml', relocate: null }], {
    allowPrivateAddresses: true,
    allowAnyPort: true,
  });
  return problems.map(({ message }) => message);
}
