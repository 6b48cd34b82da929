export interface ZoneLine {
  readonly owner: string;
  readonly type: string;
  /** Without the final dot of a name. */
  readonly value: string;
}

/** Reads a record as a step has it. */
export function readRecord(record: string): ZoneLine {
  const [, owner = '', type = '', value = ''] = /^(\S+)\. ([A-Z]+) (.+?)\.?$/.exec(record) ?? [];
  if (owner === '' || value === '') throw new Error(`"${record}" is not a record.`);
  return { owner, type, value };
}
