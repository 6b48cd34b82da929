import type { Plan } from '../../../src/model/planned.ts';
import { readTerraformPlan } from '../../../src/plan/terraform/read-terraform-plan.ts';

/** One of `resource_changes`, as far as a case says; the rest is as the program writes it. */
export interface ChangeCase {
  readonly address: string;
  readonly actions?: readonly string[];
  readonly before?: object | null;
  readonly after?: object | null;
  readonly unknown?: object | boolean;
  readonly beforeSensitive?: object | boolean;
  readonly sensitive?: object | boolean;
  readonly mode?: 'managed' | 'data';
}

export interface PlanCase {
  readonly changes: readonly ChangeCase[];
  /** Resources and data sources of the state, by address. */
  readonly prior?: Readonly<Record<string, object>>;
  /** What attributes refer to, by the resource's address in the configuration without any index. */
  readonly references?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly top?: object;
}

const PROVIDERS: Readonly<Record<string, string>> = {
  aws: 'registry.terraform.io/hashicorp/aws',
  azurerm: 'registry.terraform.io/hashicorp/azurerm',
  google: 'registry.terraform.io/hashicorp/google',
  hcloud: 'registry.terraform.io/hetznercloud/hcloud',
};

/** A plan around some changes, as `terraform show -json` writes it. */
export function planJson({ changes, prior = {}, references = {}, top = {} }: PlanCase): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.8',
    variables: { token: { value: 'a token that nobody is to see' } },
    planned_values: { root_module: {} },
    resource_changes: changes.map(resourceChange),
    output_changes: {},
    prior_state: {
      format_version: '1.0',
      terraform_version: '1.9.8',
      values: {
        root_module: {
          resources: Object.entries(prior).map(([address, values]) => ({
            ...named(address),
            provider_name: providerOf(named(address).type),
            schema_version: 0,
            values,
            sensitive_values: {},
          })),
        },
      },
    },
    configuration: configuration(references),
    timestamp: '2026-11-24T13:00:00Z',
    errored: false,
    ...top,
  });
}

/** The plan that is read from a plan's text. */
export async function read(source: string): Promise<Plan> {
  const reading = await readTerraformPlan([new TextEncoder().encode(source)], 'plan.json');
  if (reading.kind === 'problems') throw new Error(reading.problems[0]?.message);
  return reading.plan;
}

/** The changes in one line each: `PTR name set a, b`, `PTR name ? what (known)`. */
export async function changesOf(plan: PlanCase): Promise<string[]> {
  const { changes } = await read(planJson(plan));
  return changes.map((change) => {
    if (change.kind === 'greeting') return 'greeting';
    const name = `${change.type} ${change.name ?? '-'}`;
    if (change.kind === 'unknown') {
      return `${name} ? ${change.what}${change.known === null ? '' : ` (${change.known})`}`;
    }
    const records = change.records.map((record) =>
      typeof record === 'string' ? record : `${record.preference} ${record.exchange}`,
    );
    return `${name} ${change.effect} ${records.join(', ')}`.trim();
  });
}

export async function notesOf(plan: PlanCase): Promise<readonly string[]> {
  return (await read(planJson(plan))).notes;
}

function resourceChange(change: ChangeCase): object {
  const { address, before = null, after = null, unknown, sensitive, beforeSensitive } = change;
  const guessed =
    before === null
      ? ['create']
      : after === null && unknown === undefined
        ? ['delete']
        : ['update'];
  const { type, name, mode, module, index } = named(address);
  return {
    address,
    ...(module === '' ? {} : { module_address: module }),
    mode: change.mode ?? mode,
    type,
    name,
    ...(index === undefined ? {} : { index }),
    provider_name: providerOf(type),
    change: {
      actions: change.actions ?? guessed,
      before,
      after,
      after_unknown: unknown ?? (after === null ? false : {}),
      before_sensitive: beforeSensitive ?? (before === null ? false : {}),
      after_sensitive: sensitive ?? (after === null ? false : {}),
    },
  };
}

function named(address: string) {
  const match =
    /^(?<module>(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*)(?<data>data\.)?(?<type>\w+)\.(?<name>[\w-]+)(?:\[(?<index>[^\]]*)\])?$/.exec(
      address,
    )?.groups;
  return {
    address,
    mode: match?.data === undefined ? ('managed' as const) : ('data' as const),
    type: match?.type ?? '',
    name: match?.name ?? '',
    module: (match?.module ?? '').replace(/\.$/, ''),
    index: match?.index === undefined ? undefined : JSON.parse(match.index),
  };
}

function providerOf(type: string): string {
  const prefix = type.split('_')[0] ?? '';
  return PROVIDERS[prefix] ?? `registry.terraform.io/example/${prefix}`;
}

function configuration(references: NonNullable<PlanCase['references']>): object {
  const root: Module = {};
  for (const [address, attributes] of Object.entries(references)) {
    const { module, type, name } = named(address);
    let at = root;
    for (const [, called = ''] of module.matchAll(/module\.([\w-]+)/g)) {
      at.module_calls ??= {};
      at.module_calls[called] ??= { source: `./${called}`, module: {} };
      at = at.module_calls[called].module;
    }
    at.resources ??= [];
    at.resources.push({
      address: `${type}.${name}`,
      mode: 'managed',
      type,
      name,
      expressions: Object.fromEntries(
        Object.entries(attributes).map(([attribute, list]) => [
          attribute,
          list.length === 0 ? { constant_value: 'constant' } : { references: list },
        ]),
      ),
    });
  }
  return { provider_config: {}, root_module: root };
}

interface Module {
  resources?: object[];
  module_calls?: Record<string, { source: string; module: Module }>;
}
