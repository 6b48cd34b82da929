import { noteAt } from '../config-text.ts';
import type { ConfigurationFile, Reading } from '../reader.ts';

/** Debian's answers to its installer: `dc_other_hostnames` and its like say what is received, and no name is said. */
export function readDebianAnswers({ path }: ConfigurationFile): Reading {
  const note = noteAt(
    { file: path, line: 1, column: 1 },
    'nothing here sets the name that Exim says; `MAIN_HARDCODE_PRIMARY_HOSTNAME` in exim4.conf.localmacros does.',
  );
  return { services: [], notes: [note], problems: [] };
}
