/**
 * The views that stand beside the decomposition diagrams: what is asked for, and what is to be shown.
 * Topology and text only; `layoutView` gives it places.
 */
import type { IcomRole } from '../values/fragment.js';
import type { ActivityId, AgentName, ObjectId } from '../values/process-model.js';

/** How far a view follows the flow: a number of steps, or to its end. */
export type Reach = number | 'all';

export type ViewRequest =
  /** The context diagram as a map: the one box, its agents outside, purpose and viewpoint. */
  | { readonly kind: 'context' }
  /** The activities under one (all, where undefined), `depth` levels down (all, where undefined). */
  | { readonly kind: 'tree'; readonly activity?: ActivityId; readonly depth?: Reach }
  /** All activities of one level of the tree (1: the children of A0) and what flows between them, grouped
   *  by the activities above them; only those under `activity` where it is given. An activity above the
   *  level that nothing stands under is shown too, or its flow would be lost. */
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
  /** Texts set below the picture: purpose and viewpoint, and what was left out (caption `Left out`). */
  readonly notes: readonly ViewNote[];
  /** In the order of the model; upstream before downstream. */
  readonly nodes: readonly ViewNode[];
  /** Frames round nodes: the categories of a relationship map. May be empty. */
  readonly groups: readonly ViewGroup[];
  /** Both ends of each are nodes of the view; at most one line of a kind runs from one node to another. */
  readonly lines: readonly ViewLine[];
}

export interface ViewNote {
  readonly caption: string;
  readonly text: string;
}

interface ViewNodeBase {
  /** Unique in the view; from meaning. */
  readonly id: string;
  readonly name: string;
  /** True for what the view was asked about. */
  readonly isSubject: boolean;
  /** Id of the group that the node stands in. */
  readonly group: string | undefined;
  /** Steps from the subject along the flow, negative upstream; in a tree the level under its top, 0 elsewhere. */
  readonly rank: number;
  /** What stands above it in the tree, outermost first, the root left out; empty where the view shows that
   *  otherwise. */
  readonly above: readonly ViewAncestor[];
  /** Its definition, where the view sets it: that of the subject. */
  readonly definition: string | undefined;
}

export interface ViewAncestor {
  readonly node: string;
  readonly name: string;
}

export interface ViewActivity extends ViewNodeBase {
  readonly kind: 'activity';
  readonly activity: ActivityId;
  /** Node number. */
  readonly node: string;
  readonly look: 'activity' | 'stub' | 'implied';
  readonly decomposed: boolean;
}

export interface ViewObject extends ViewNodeBase {
  readonly kind: 'object';
  readonly object: ObjectId;
  readonly isBundle: boolean;
}

export interface ViewAgent extends ViewNodeBase {
  readonly kind: 'agent';
  /** Undefined where nobody outside is named. */
  readonly agent: AgentName | undefined;
}

export type ViewNode = ViewActivity | ViewObject | ViewAgent;

export interface ViewGroup {
  readonly id: string;
  readonly title: string;
  /** Node number and id of the activity that the frame stands for; undefined where it is none. */
  readonly node: string | undefined;
  readonly activity: ActivityId | undefined;
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
  readonly objects: readonly ViewLineObject[];
}

export interface ViewLineObject {
  readonly object: ObjectId;
  readonly name: string;
}
