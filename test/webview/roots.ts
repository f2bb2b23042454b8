/** Roots of pictures with as little on them as a test needs. */
import { NO_DEVICES, type BoxGeometry } from '@idef0-studio/geometry';
import { ROOT, type DiagramRoot, type ViewRoot } from '@idef0-studio/protocol';

const sheet = {
  model: 'Shop',
  title: '',
  width: 400,
  height: 300,
  frame: { x: 0, y: 0, width: 400, height: 300 },
  sheet: [],
  notes: [],
  path: [],
} as const;

/** The diagram A0. */
export function diagramWith(parts: Partial<DiagramRoot>): DiagramRoot {
  return {
    ...{ type: ROOT.diagram, id: 'diagram', node: 'A0', devices: NO_DEVICES, ...sheet },
    ...{ target: { uri: 'file:///shop.idef0' }, boxes: [], arrows: [], labels: [], ...parts },
  };
}

/** The context view. */
export function viewWith(parts: Partial<ViewRoot>): ViewRoot {
  return {
    ...{ type: ROOT.view, id: 'view', node: 'Context', kind: 'context', ...sheet },
    target: { uri: 'file:///shop.idef0', view: { kind: 'context' } },
    ...{ groups: [], nodes: [], lines: [], ...parts },
  };
}

/** A box without a diagram of its own. */
export function boxOf(name: string, node = 'A1'): BoxGeometry {
  return {
    ...{ id: `Shop/${name}`, node, number: 1, name, lines: [name], decomposed: false },
    ...{ kind: 'activity', x: 10, y: 20, width: 80, height: 40 },
  };
}
