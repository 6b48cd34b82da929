import { baseName, pathBeside } from '../config-text.ts';
import type { ConfigurationFile, Reading, ReadSibling } from '../reader.ts';
import { readPostfix } from './postfix.ts';

/** A master.cf is read with the main.cf beside it; where none is there, with what Postfix takes by default. */
export function readPostfixMaster(file: ConfigurationFile, beside: ReadSibling): Reading {
  const path = siblingMainCf(file.path);
  const text = path === null ? null : beside(path);
  if (path !== null && text !== null) return readPostfix({ path, text }, beside);
  const standIn = path ?? file.path;
  return readPostfix({ path: standIn, text: '' }, (wanted) => {
    return wanted === file.path ? file.text : beside(wanted);
  });
}

/** The main.cf that belongs to a master.cf. */
export function siblingMainCf(path: string): string | null {
  return pathBeside(path, baseName(path).replace('master.cf', 'main.cf'));
}
