import { EMPTY_SCOPE } from '../../model/name-scope.ts';
import { viewKind } from '../view-kind.ts';
import { type MarkedValue, scalarAt } from './marked-value.ts';
import type { RecordSet, ResourceContext } from './record-set.ts';

/** How a resource type names the view that its records are in. */
export interface ViewSyntax {
  readonly attribute: string;
  /** The view that the public sees unless other views are set up. */
  readonly default: string;
}

/** Whether a record is in a view that the public does not see, or may not see. Both are reported. */
export function isInOtherView(
  resource: MarkedValue,
  syntax: ViewSyntax | undefined,
  { type, owner }: Pick<RecordSet, 'type' | 'owner'>,
  context: ResourceContext,
): boolean {
  if (syntax === undefined) return false;
  const view = scalarAt(resource, syntax.attribute);
  if (view.kind === 'absent') return false;
  const name = view.kind === 'known' ? view.text : null;
  if (name === syntax.default) return false;
  const kind = name === null ? null : viewKind(name);
  if (kind === 'internal') {
    context.note(`${context.address}: its view is internal, so no receiver sees it.`);
  } else if (kind === null) {
    const scope = owner.kind === 'known' ? { ...EMPTY_SCOPE, names: [owner.name] } : EMPTY_SCOPE;
    const why = `whether the public sees the view in its ${syntax.attribute} is not known`;
    context.unread({ scope, types: [type], why });
  }
  return kind !== 'external';
}
