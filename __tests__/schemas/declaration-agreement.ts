import { readDeclaration } from '../../src/declare/declaration.ts';
import { createValidator, readSchema } from './json-schema.ts';

export const DECLARATION_SCHEMA = readSchema('mail-hosts.schema.json');
export const published = createValidator(DECLARATION_SCHEMA);

/**
 * The problems that the reader reports. Checks that inputs can disable are off, since the schema does not have them.
 */
export function readerFaults(text: string): string[] {
  const { problems } = readDeclaration([{ text, file: 'hosts.yml', relocate: null }], {
    allowPrivateAddresses: true,
    allowAnyPort: true,
  });
  return problems.map(({ message }) => message);
}
