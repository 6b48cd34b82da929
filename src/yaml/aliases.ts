import { type Alias, type Document, isAlias, type Node, visit } from 'yaml';

/** What each alias of a document stands for, found in one walk: the library walks anew for every alias. */
export type AliasTargets = ReadonlyMap<Alias, Node>;

/** An alias stands for the last node before it that has its anchor (YAML 1.2.2, 3.2.2.2). */
export function aliasTargets(document: Document): AliasTargets {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}
