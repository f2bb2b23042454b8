/**
 * What stays in full ink where a reader looks at one node or one object of a view: a node with its lines and what these
 * lead to, or the lines that carry an object, with their ends. The rest fades.
 */
import type { ViewGeometry, ViewLineGeometry, ViewNodeGeometry } from '@idef0-studio/geometry';
import { nameKey } from './name-key.js';

/** What a focus asks of a view; before its layout or after it. */
export interface ViewFocusable {
  readonly nodes: readonly ViewNodeGeometry['node'][];
  readonly lines: readonly Pick<ViewLineGeometry, 'id' | 'from' | 'to' | 'objects'>[];
}

/** Ids of what stays in full ink. */
export interface ViewFocus {
  readonly nodes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

/** The focus on a node by its name or node number, or else on an object that lines carry; undefined where the view has
 *  neither. Capitals and surplus blanks do not count. */
export function viewFocusOf({ nodes, lines }: ViewFocusable, name: string): ViewFocus | undefined {
  const key = nameKey(name);
  const meant = new Set(nodes.filter((node) => namesOf(node).includes(key)).map(({ id }) => id));
  const kept = lines.filter(({ from, to, objects }) =>
    meant.size > 0
      ? meant.has(from) || meant.has(to)
      : objects.some((object) => nameKey(object) === key),
  );
  if (meant.size === 0 && kept.length === 0) return undefined;
  return {
    nodes: new Set([...meant, ...kept.flatMap(({ from, to }) => [from, to])]),
    lines: new Set(kept.map(({ id }) => id)),
  };
}

/** The same of a view that is laid out. */
export function geometryFocusOf(
  { nodes, lines }: Pick<ViewGeometry, 'nodes' | 'lines'>,
  name: string,
): ViewFocus | undefined {
  return viewFocusOf({ nodes: nodes.map(({ node }) => node), lines }, name);
}

/** The names that a focus on the view can have. */
export function viewFocusNames({ nodes, lines }: ViewFocusable): readonly string[] {
  const named = nodes.flatMap((node) =>
    node.kind === 'activity' ? [node.node, node.name] : node.name,
  );
  return [...new Set([...named, ...lines.flatMap(({ objects }) => objects)])];
}

function namesOf(node: ViewNodeGeometry['node']): readonly string[] {
  const names = node.kind === 'activity' ? [node.node, node.name] : [node.name];
  return names.filter((name) => name !== '').map(nameKey);
}
