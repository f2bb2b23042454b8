/**
 * One page of the model: topology and text only, no coordinates. `diagramOf` makes it, `layout` reads it.
 */
import type { IcomRole, Status } from './fragment.js';
import type { ActivityId } from './process-model.js';

export interface Diagram {
  readonly model: string;
  /** `A22`, or `A-0` for the context diagram. */
  readonly node: string;
  /** Title of the activity that the diagram decomposes (on A-0: of the one box). */
  readonly title: string;
  /** The activity decomposed; on A-0 the root, which is also its only box. */
  readonly activity: ActivityId;
  readonly frame: FrameFields;
  /** In number order, from upper left to lower right. */
  readonly boxes: readonly DiagramBox[];
  /** In order of first mention. */
  readonly arrows: readonly DiagramArrow[];
}

/** Which form the sheet has: that of FIPS 183, or that of the Russian recommendations R 50.1.028-2001 (GOST). */
export type SheetForm = 'fips183' | 'gost';

/** Fields of the diagram form (FIPS 183 annex C.4). Undefined fields are drawn empty. */
export interface FrameFields {
  /** By the model's profile; undefined: that of FIPS 183. */
  readonly form?: SheetForm;
  readonly usedAt: string | undefined;
  readonly author: string | undefined;
  readonly project: string | undefined;
  readonly date: string | undefined;
  readonly revision: string | undefined;
  readonly status: Status;
  readonly number: string | undefined;
  /** On A-0 only. */
  readonly purpose: string | undefined;
  readonly viewpoint: string | undefined;
  /** The diagram above: its node, how many boxes it has, and which (from 0) is decomposed here; undefined on A-0 (TOP). */
  readonly context:
    { readonly node: string; readonly boxes: number; readonly index: number } | undefined;
}

export interface DiagramBox {
  readonly id: ActivityId;
  /** Node number of the box's activity. */
  readonly node: string;
  readonly number: number;
  /** The author's own number where it is drawn: beside the others, or in their place. */
  readonly ownNumber?: OwnNumber;
  /** The title, as drawn in the box. */
  readonly name: string;
  /** True where the activity has a diagram of its own; its node number then stands under the box. */
  readonly decomposed: boolean;
  readonly kind: 'activity' | 'stub' | 'implied';
}

export interface OwnNumber {
  readonly text: string;
  /** Whether it stands in the place of the box's number, not beside it. */
  readonly isAlone: boolean;
}

/** One arrow: a tree that carries one object (or a bundle that splits or is gathered) from its sources to its
 *  targets. Where several arrows have the same end at a box, they leave or arrive there as one line. */
export interface DiagramArrow {
  /** From meaning, unique in the diagram, the same after an edit elsewhere: the object's id, or for a call `call:` and its box. */
  readonly id: string;
  /** What the trunk carries: the label of the arrow. */
  readonly object: string;
  readonly kind: 'icom' | 'call';
  /** Box ends in box order, then boundary ends; a call has its box here. None where nobody is known to make what leaves
   *  the diagram: the arrow begins at an open end. */
  readonly sources: readonly ArrowEnd[];
  /** A call has none. Nor has what comes in and nobody is known to take: the arrow stops at an open end. */
  readonly targets: readonly ArrowEnd[];
  /** Which source serves which target: indices into both, in their order. Undefined where every source serves every
   *  target. */
  readonly serves?: readonly (readonly [source: number, target: number])[];
  /** What labels say instead of the object's name, wherever the whole is carried: one paragraph a string, each
   *  on lines of its own. Undefined or empty: the name. */
  readonly caption?: readonly string[];
  /** The arrows that are drawn as this one, where it is a pipe (two or more); else undefined. */
  readonly members?: readonly ArrowMember[];
}

/** An arrow that is drawn in a pipe with others of the same ends. */
export interface ArrowMember {
  /** The id that the arrow has where it is drawn alone. */
  readonly id: string;
  readonly object: string;
}

export type ArrowEnd = BoxEnd | BoundaryEnd;

export interface BoxEnd {
  readonly kind: 'box';
  /** Index into `boxes`. */
  readonly box: number;
  /** Side: input left, control top, output right, mechanism and call bottom. */
  readonly role: IcomRole | 'call';
  /** What this branch carries; differs from the arrow's object where a bundle splits or is gathered. */
  readonly object: string;
  /** Position of the object in the box's own list of the role, from 1: the ICOM code of its child diagram; undefined where hidden from it. */
  readonly position: number | undefined;
  /** `X()`: parentheses at the connected end; not shown on the child diagram. */
  readonly tunnel: boolean;
  /** True where the text does not declare this end though the drawing needs it (marked, and a finding of its own). */
  readonly unbalanced: boolean;
  /** What a mechanism bears at the box (RACI); undefined where nothing. */
  readonly responsibilities?: readonly string[];
  /** What the label of this branch says instead of the name of its object; see `DiagramArrow.caption`. */
  readonly caption?: readonly string[];
}

export interface BoundaryEnd {
  readonly kind: 'boundary';
  /** Role at the parent box: it decides the side of the frame. */
  readonly role: IcomRole;
  readonly object: string;
  /** `C1`, `I2`, `O1`, `M1`: by the parent's list; undefined at a tunnelled end and on A-0. */
  readonly code: string | undefined;
  /** Order along the side, from 0, as the parent's list has it; tunnelled ends come last. */
  readonly order: number;
  /** `(X)`: parentheses at the unconnected end; not shown on the parent diagram. */
  readonly tunnel: boolean;
  readonly unbalanced: boolean;
  /** On A-0: the agents that send or take it, by name. Empty elsewhere. */
  readonly agents: readonly string[];
  /** What the label of this branch says instead of the name of its object; see `DiagramArrow.caption`. */
  readonly caption?: readonly string[];
}

/** Which diagram. */
export interface DiagramReference {
  /** `A-0`, `A0`, `A22`. */
  readonly node: string;
  /** The activity that the diagram decomposes; on A-0 the root, which is its box. */
  readonly activity: ActivityId;
}
