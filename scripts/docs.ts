/** Writes the generated documents, schemas and modules (see documents.ts). With `--check` it only compares them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderedDocuments } from './documents.ts';

const root = resolve(import.meta.dirname, '..');
for (const [path, text] of Object.entries(renderedDocuments(root))) {
  const file = join(root, path);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text)
    throw new Error(`${path} is stale: run npm run docs`);
}
