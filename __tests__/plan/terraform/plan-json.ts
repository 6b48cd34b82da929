import type { Plan } from '../../../src/model/planned.ts';
import { readTerraformPlan } from '../../../src/plan/terraform/read-terraform-plan.ts';

/** An item of `resource_changes`. Keys that a case leaves out get the values that Terraform writes. */
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
  /** Resources and data sources of the prior state, by address. */
  readonly prior?: Readonly<Record<string, object>>;
  /**
   * The references of attributes, by the resource's address without instance keys. An empty list is a constant.
   * `for_each` has those of the loop.
   */
  readonly references?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Top-level keys to add or replace. */
  readonly top?: object;
}

const PROVIDERS: Readonly<Record<string, string>> = {
  aws: 'registry.terraform.io/hashicorp/aws',
  azurerm: 'registry.terraform.io/hashicorp/azurerm',
  google: 'registry.terraform.io/hashicorp/google',
  hcloud: 'registry.terraform.io/hetznercloud/hcloud',
};

/** A plan with some changes, as `terraform show -json` writes it. */
export function planJson({ changes, prior = {}, references = {}, top = {} }: PlanCase): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.9.8',
    variables: { token: { value: 'a secret token' } },
    planned_values: { root_module: {} },
    resource_changes: changes.map(resourceChange),
    output_changes: {},
    prior_state: {
      format_version: '1.0',
      terraform_version: '1.9.8',
      values: {
        root_module: {
          resources: Object.entries(prior).map(([address, values]) => ({
            ...parseAddress(address),
            provider_name: providerName(parseAddress(address).type),
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

/** Reads a plan that has no problems. */
export async function readPlan(source: string): Promise<Plan> {
  const reading = await readTerraformPlan([new TextEncoder().encode(source)], 'plan.json');
  if (reading.kind === 'problems') throw new Error(reading.problems[0]?.message);
  return reading.plan;
}

/** The planned changes, one line each: `PTR name set a, b`, or `PTR name ? what (known)`. */
export async function changesOf(plan: PlanCase): Promise<string[]> {
  const { changes } = await readPlan(planJson(plan));
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

/** What of a plan is not read, one line each: `scope (types): why`. */
export async function unreadOf(plan: PlanCase): Promise<string[]> {
  const { unread } = await readPlan(planJson(plan));
  return unread.map(({ scope, types, why }) => {
    const names = [
      ...scope.names,
      ...scope.zones.map((zone) => `**.${zone}`),
      ...scope.relativeNames.map((name) => `${name}.?`),
      ...scope.hosts.map((host) => `PTR of ${host}`),
    ];
    return `${names.join(' ')} (${types?.join(' ') ?? 'any'}): ${why}`;
  });
}

export async function notesOf(plan: PlanCase): Promise<readonly string[]> {
  return (await readPlan(planJson(plan))).notes;
}

function resourceChange(change: ChangeCase): object {
  const { address, before = null, after = null, unknown, sensitive, beforeSensitive } = change;
  const defaultActions =
    before === null
      ? ['create']
      : after === null && unknown === undefined
        ? ['delete']
        : ['update'];
  const { type, name, mode, module, index } = parseAddress(address);
  return {
    address,
    ...(module === '' ? {} : { module_address: module }),
    mode: change.mode ?? mode,
    type,
    name,
    ...(index === undefined ? {} : { index }),
    provider_name: providerName(type),
    change: {
      actions: change.actions ?? defaultActions,
      before,
      after,
      after_unknown: unknown ?? (after === null ? false : {}),
      before_sensitive: beforeSensitive ?? (before === null ? false : {}),
      after_sensitive: sensitive ?? (after === null ? false : {}),
    },
  };
}

function parseAddress(address: string) {
  const match =
    /^(?<module>(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*)(?<data>data\.)?(?<type>[\w-]+)\.(?<name>[\w-]+)(?:\[(?<index>[^\]]*)\])?$/.exec(
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

function providerName(type: string): string {
  const prefix = type.split('_')[0] ?? '';
  return PROVIDERS[prefix] ?? `registry.terraform.io/example/${prefix}`;
}

function configuration(references: NonNullable<PlanCase['references']>): object {
  const root: Module = {};
  for (const [address, attributes] of Object.entries(references)) {
    const { module, type, name } = parseAddress(address);
    let target = root;
    for (const [, moduleName = ''] of module.matchAll(/module\.([\w-]+)/g)) {
      target.module_calls ??= {};
      target.module_calls[moduleName] ??= { source: `./${moduleName}`, module: {} };
      target = target.module_calls[moduleName].module;
    }
    target.resources ??= [];
    target.resources.push({
      address: `${type}.${name}`,
      mode: 'managed',
      type,
      name,
      ...(attributes.for_each === undefined
        ? {}
        : { for_each_expression: { references: attributes.for_each } }),
      expressions: Object.fromEntries(
        Object.entries(attributes)
          .filter(([attribute]) => attribute !== 'for_each')
          .map(([attribute, list]) => [
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
