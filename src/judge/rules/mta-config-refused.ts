import type { HostRule } from '../rule.ts';
import { inEveryState } from '../sentence.ts';

export const mtaConfigRefused: HostRule = {
  name: 'mta-config-refused',
  subject: 'host',
  group: 'greeting',
  reportsWhen: 'the mail server does not start with its planned configuration',
  levels: { dedicated: 'error', shared: 'error' },
  scored: false,
  supersededBy: [],
  needs: [],
  baselineFields: ['observed'],
  isNameMismatch: false,
  check: ({ refusedSettings = [] }) =>
    refusedSettings.map(({ message, location: { file, line } }) => ({
      address: null,
      expected: 'a configuration that the mail server accepts',
      observed: `${file}:${line ?? 1}`,
      message: inEveryState`${message}`,
      step: {
        stage: 'server',
        kind: 'set-option',
        text: `Correct line ${line ?? 1} of \`${file.replaceAll('`', "'")}\`.`,
        setting: {
          for: 'greeting',
          value: null,
          mta: null,
          name: null,
          file,
          line: line ?? 1,
        },
      },
    })),
};
