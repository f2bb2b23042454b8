/**
 * The views that stand beside the decomposition diagrams: what is asked for, and what is to be shown.
 * Topology and text only; `layoutView` gives it places.
 */
import type { IcomRole } from '../fragment.js';
import type { ActivityId, AgentName, ObjectId } from '../process-model.js';

/** How far a view follows the flow: a number of steps, or to its end. */
export type Reach = number | 'all';

export type ViewRequest =
  /** The context diagram as a map: the one box, its agents outside, purpose and viewpoint. */
  | { readonly kind: 'context' }
  /** The activities under one (all, where undefined), `depth` levels down. */
  | { readonly kind: 'tree'; readonly activity?: ActivityId; readonly depth?: Reach }
  /** All activities of one level of the tree (1: the children of A0) and what flows between them, grouped
   *  by the activities above them; only those under `activity` where it is given. */
  | { readonly kind: 'map'; readonly level: number; readonly activity?: ActivityId }
  /** One object: everything that makes it on the left, that takes it on the right, with its bundles. */
  | { readonly kind: 'object'; readonly object: ObjectId }
  /** What lies upstream and downstream of an activity or an object, across diagrams. */
  | {
      readonly kind: 'impact';
      readonly of: { readonly activity: ActivityId } | { readonly object: ObjectId };
      readonly upstream: Reach;
      readonly downstream: Reach;
    };

export type ViewKind = ViewRequest['kind'];

export interface View {
  readonly kind: ViewKind;
  readonly model: string;
  /** `Node tree of A2`, `Relationship map of level 1`. */
  readonly title: string;
  /** Texts set below the picture, such as purpose and viewpoint. */
  readonly notes: readonly { readonly caption: string; readonly text: string }[];
  /** In the order of the model. */
  readonly nodes: readonly ViewNode[];
  /** Frames round nodes: the categories of a relationship map. May be empty. */
  readonly groups: readonly ViewGroup[];
  readonly lines: readonly ViewLine[];
}

export type ViewNode =
  | {
      readonly kind: 'activity';
      /** Unique in the view; from meaning. */
      readonly id: string;
      readonly activity: ActivityId;
      /** Node number. */
      readonly node: string;
      readonly name: string;
      readonly look: 'activity' | 'stub' | 'implied';
      /** True for what the view was asked about. */
      readonly isSubject: boolean;
      readonly decomposed: boolean;
      readonly group: string | undefined;
    }
  | {
      readonly kind: 'object';
      readonly id: string;
      readonly object: ObjectId;
      readonly name: string;
      readonly isBundle: boolean;
      readonly isSubject: boolean;
      readonly group: string | undefined;
    }
  | {
      readonly kind: 'agent';
      readonly id: string;
      readonly agent: AgentName;
      readonly name: string;
      readonly isSubject: boolean;
      readonly group: string | undefined;
    };

export interface ViewGroup {
  readonly id: string;
  readonly title: string;
  readonly node: string | undefined;
}

export interface ViewLine {
  /** Unique in the view; from meaning. */
  readonly id: string;
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  /** `part`: a bundle and its part; `child`: an activity and one inside it; `flow`: objects go along it. */
  readonly kind: 'flow' | 'child' | 'part';
  /** Role at the target where all its objects share one. */
  readonly role: IcomRole | undefined;
  /** What goes along the line, in alphabetical order of the name; the weight of the line is their number. */
  readonly objects: readonly { readonly object: ObjectId; readonly name: string }[];
}
