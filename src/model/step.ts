import type { Finding } from './finding.ts';

export const STEP_KINDS = [
  'publish-record',
  'set-option',
  'ask-owner',
  'change-declaration',
  'remove-host',
  'wait',
  'leave',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const SETTINGS = ['greeting', 'ehlo', 'helo', 'tls'] as const;
/** What a setting of a mail server decides. */
export type SettingFor = (typeof SETTINGS)[number];

/** One step of the remedy of a host. */
export interface Step {
  readonly kind: StepKind;
  /** A sentence or more that can be read alone. */
  readonly text: string;
  /** The findings that are gone after it. */
  readonly fixes: readonly Finding[];
  /** The address that it is about. */
  readonly address?: string;
  /** The record to publish or to ask for: a line of a zone file without TTL and class. */
  readonly record?: string;
  /** The record that has to go, in the same form. */
  readonly remove?: string;
  readonly setting?: StepSetting;
  /** Of `wait`: the seconds for which a cache may keep the old answer. */
  readonly ttlS?: number;
  /** Whom to ask. */
  readonly owner?: string;
  /** A key of the host in the declaration, and its new value. */
  readonly change?: { readonly key: string; readonly value: string };
}

/** The line after the first steps of a host. */
export function moreSteps(count: number): string {
  return count === 1 ? '1 more step is listed below.' : `${count} more steps are listed below.`;
}

/** A setting of a mail server. What is not known is null. */
export interface StepSetting {
  readonly for: SettingFor;
  readonly value: string | null;
  readonly mta: string | null;
  readonly name: string | null;
  readonly file: string | null;
  readonly line: number | null;
}
