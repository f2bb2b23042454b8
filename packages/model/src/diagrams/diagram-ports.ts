/**
 * The ports of a decomposition diagram: each entry of each box's boundary, and each entry of the parent's own
 * boundary at the frame.
 */
import { ROLES, TAKING } from '../values/roles.js';
import {
  PortTable,
  type BoxPort,
  type DiagramPorts,
  type FramePort,
} from '../queries/port-table.js';
import type { Activity, ActivityId, Boundary } from '../values/process-model.js';
import type { ModelQueries } from '../queries/queries.js';

export function diagramPorts(model: ModelQueries, parent: Activity): DiagramPorts {
  const { relations } = model;
  const boxes = relations.childrenOf(parent);
  const ports = boxes.flatMap((activity, box) =>
    boxPorts(model.boundary(activity.id), activity.id, box),
  );
  const frame = framePorts(model.boundary(parent.id));
  const shown = { control: 0, input: 0, output: 0, mechanism: 0 };
  for (const { role } of frame) shown[role] += 1;
  return {
    makes: new PortTable(
      relations,
      ports.filter(({ role }) => role === 'output'),
    ),
    takes: new PortTable(
      relations,
      ports.filter(({ role }) => role !== 'output'),
    ),
    frameIn: new PortTable(
      relations,
      TAKING.flatMap((role) => frame.filter((port) => port.role === role)),
    ),
    frameOut: new PortTable(
      relations,
      frame.filter(({ role }) => role === 'output'),
    ),
    shown,
  };
}

/** The entries of a box as ports, in the order in which its lists are read. */
export function boxPorts(
  boundary: Boundary,
  activity: ActivityId,
  box: number,
): readonly BoxPort[] {
  return ROLES.flatMap((role, roleIndex) => {
    let shown = 0;
    return boundary[role].map((entry, index) => {
      const hidden = entry.tunnel === 'child';
      if (!hidden) shown += 1;
      const rank = (box * ROLES.length + roleIndex) * RANKS_PER_LIST + index;
      return { box, activity, role, entry, position: hidden ? undefined : shown, rank };
    });
  });
}

/** More entries than any list has. */
const RANKS_PER_LIST = 1_000_000;

/** What the parent shows on its child diagram: all but `X()`. */
export function framePorts(boundary: Boundary): readonly FramePort[] {
  return ROLES.flatMap((role) =>
    boundary[role]
      .filter(({ tunnel }) => tunnel !== 'child')
      .map((entry, order) => ({ role, entry, order })),
  );
}
