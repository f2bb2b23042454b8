/**
 * The places of a decomposition diagram where an arrow may begin or end: each entry of each box's
 * boundary, and each entry of the parent's own boundary at the frame.
 */
import { ROLES, TAKING } from './activity-lists.js';
import { boundaryOf } from './boundary.js';
import type { IcomRole } from './fragment.js';
import { getOrMake } from './memo.js';
import type { Activity, Boundary, BoundaryEntry, ObjectId, ProcessModel } from './process-model.js';
import type { Carried, Relations } from './relations.js';

/** An entry of a box. `position` is its ICOM number at the box; undefined where hidden from the child
 *  diagram. `rank` orders by first mention. */
export interface BoxPort {
  readonly box: number;
  readonly activity: Activity;
  readonly role: IcomRole;
  readonly entry: BoundaryEntry;
  readonly position: number | undefined;
  readonly rank: number;
}

/** An entry of the parent at the frame of its diagram. `order` counts from 0 along the side. */
export interface FramePort {
  readonly role: IcomRole;
  readonly entry: BoundaryEntry;
  readonly order: number;
}

/** Ports of one direction, found by what they carry. */
export class PortTable<Port extends { readonly entry: Carried }> {
  private readonly byObject = new Map<ObjectId, Port[]>();

  constructor(
    private readonly relations: Relations,
    readonly all: readonly Port[],
  ) {
    for (const port of all) getOrMake(this.byObject, port.entry.object, () => []).push(port);
  }

  of(object: ObjectId): readonly Port[] {
    return this.byObject.get(object) ?? NONE;
  }

  /** Ports of the object itself, of bundles that hold it, and of its parts: those that may make what
   *  `taken` takes, in three groups by how they relate. */
  serving(taken: Carried): Record<'same' | 'whole' | 'part', readonly Port[]> {
    const { relations } = this;
    const same = this.of(taken.object);
    if (relations.relativesOf(taken.object).length === 1) return { same, whole: NONE, part: NONE };
    const related = (ids: readonly ObjectId[]) =>
      ids.flatMap((id) => this.of(id).filter((port) => relations.relation(port.entry, taken)));
    return {
      same,
      whole: related(relations.bundlesOf(taken.object)),
      part: related(relations.partsOf(taken.object)),
    };
  }

  /** Ports that carry the object, or a whole or a part of it. */
  related(object: ObjectId): readonly Port[] {
    const relatives = this.relations.relativesOf(object);
    return relatives.length === 1 ? this.of(object) : relatives.flatMap((id) => this.of(id));
  }
}

/** Most objects are in no bundle, and most lookups find nothing: no list is made for these. */
const NONE: readonly never[] = [];

export interface DiagramPorts {
  readonly boxes: readonly Activity[];
  readonly makes: PortTable<BoxPort>;
  readonly takes: PortTable<BoxPort>;
  readonly frameIn: PortTable<FramePort>;
  readonly frameOut: PortTable<FramePort>;
  /** How many entries of each role the parent shows on its child diagram. */
  readonly shown: Readonly<Record<IcomRole, number>>;
}

export function diagramPorts(
  model: ProcessModel,
  relations: Relations,
  parent: Activity,
): DiagramPorts {
  const boxes = relations.childrenOf(parent);
  const ports = boxes.flatMap((activity, box) =>
    boxPorts(boundaryOf(model, activity.id), activity, box),
  );
  const frame = framePorts(boundaryOf(model, parent.id));
  const shown = { control: 0, input: 0, output: 0, mechanism: 0 };
  for (const { role } of frame) shown[role] += 1;
  return {
    boxes,
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
export function boxPorts(boundary: Boundary, activity: Activity, box: number): readonly BoxPort[] {
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
