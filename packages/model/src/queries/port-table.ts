/** The places of a decomposition diagram where an arrow may begin or end, found by what they carry. */
import type { IcomRole } from '../values/fragment.js';
import { getOrMake } from '../values/memo.js';
import type { ActivityId, BoundaryEntry, ObjectId } from '../values/process-model.js';
import type { Carried, Relations } from './relations.js';

/** An entry of a box. `position` is its ICOM number at the box; undefined where hidden from the child
 *  diagram. `rank` orders by first mention. */
export interface BoxPort {
  readonly box: number;
  readonly activity: ActivityId;
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
    private readonly relations: Pick<
      Relations,
      'relativesOf' | 'bundlesOf' | 'partsOf' | 'relation'
    >,
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
  readonly makes: PortTable<BoxPort>;
  readonly takes: PortTable<BoxPort>;
  readonly frameIn: PortTable<FramePort>;
  readonly frameOut: PortTable<FramePort>;
  /** How many entries of each role the parent shows on its child diagram. */
  readonly shown: Readonly<Record<IcomRole, number>>;
}

const NO_TABLE = new PortTable<never>(
  {
    relativesOf: (object) => [object],
    bundlesOf: () => NONE,
    partsOf: () => NONE,
    relation: () => undefined,
  },
  NONE,
);

/** Those of no diagram. */
export const NO_PORTS: DiagramPorts = {
  makes: NO_TABLE,
  takes: NO_TABLE,
  frameIn: NO_TABLE,
  frameOut: NO_TABLE,
  shown: { control: 0, input: 0, output: 0, mechanism: 0 },
};
