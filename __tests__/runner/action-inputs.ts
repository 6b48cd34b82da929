import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

let inputs: ReadonlyMap<string, string> | undefined;

/** The inputs of action.yml with their defaults. The default token is left out: tests give their own. */
export function validInputs(): ReadonlyMap<string, string> {
  if (inputs === undefined) {
    const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
    const action = parse(text) as {
      readonly inputs: Record<string, { readonly default?: string }>;
    };
    inputs = new Map(
      Object.entries(action.inputs).map(([name, { default: value = '' }]) => [
        name,
        value.includes('github.token') ? '' : value,
      ]),
    );
  }
  return inputs;
}

/** Names of a `with:` block that action.yml does not have. Names are compared without their case. */
export function unexpectedInputs(given: Readonly<Record<string, unknown>>): readonly string[] {
  const known = new Set([...validInputs().keys()].map((name) => name.toLowerCase()));
  return Object.keys(given).filter((name) => !known.has(name.toLowerCase()));
}
