import { refusedAt } from '../../model/planned.ts';
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
    refusedSettings.map(({ message, location }) => ({
      address: null,
      expected: 'a configuration that the mail server accepts',
      observed: refusedAt(location),
      message: inEveryState`${message}`,
      step: {
        stage: 'server',
        kind: 'set-option',
        text: `Correct line ${location.line ?? 1} of \`${location.file.replaceAll('`', "'")}\`.`,
        setting: {
          for: 'greeting',
          value: null,
          mta: null,
          name: null,
          file: location.file,
          line: location.line ?? 1,
        },
      },
    })),
};
