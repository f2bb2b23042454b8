/** Views as short texts. */
import {
  viewOf,
  type ModelQueries,
  type View,
  type ViewNode,
  type ViewRequest,
} from '@idef0-studio/model';

export function viewIn(model: ModelQueries, request: ViewRequest): View {
  const view = viewOf(model, request);
  if (view === undefined) throw new RangeError(`No view ${JSON.stringify(request)}`);
  return view;
}

/** `A1 Buy`, `(Customer)`, `[Order]`, `[[Bundle]]`; `*` behind the subject, `@2` where the rank is not 0. */
export function nodeTexts({ nodes }: View): readonly string[] {
  return nodes.map((node) => {
    const rank = node.rank === 0 ? '' : ` @${node.rank}`;
    return `${nodeText(node)}${node.isSubject ? '*' : ''}${rank}`;
  });
}

/** `Buy -> Bake: Flour, Salt (input)`; `-` instead of the arrow where nothing flows. */
export function lineTexts({ nodes, lines }: View): readonly string[] {
  const name = (id: string): string => nodes.find((node) => node.id === id)?.name ?? `?${id}`;
  return lines.map(({ from, to, kind, role, objects }) => {
    const names = objects.map((object) => object.name).join(', ');
    const what = names === '' ? '' : `: ${names}`;
    const arrow = kind === 'flow' ? '->' : '-';
    return `${name(from)} ${arrow} ${name(to)}${what}${role === undefined ? '' : ` (${role})`}`;
  });
}

function nodeText(node: ViewNode): string {
  switch (node.kind) {
    case 'activity':
      return `${node.node} ${node.name}`;
    case 'object':
      return node.isBundle ? `[[${node.name}]]` : `[${node.name}]`;
    case 'agent':
      return `(${node.name})`;
  }
}
