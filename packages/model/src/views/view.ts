/**
 * What the views show that stand beside the decomposition diagrams. Topology and text only; `layoutView` gives it
 * places.
 */
import type { IcomRole } from '../values/fragment.js';
import type { ActivityId, AgentName, ObjectId } from '../values/process-model.js';
import type { ViewKind } from '../values/view-kinds.js';

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
  /** Both ends of each are nodes of the view; at most one line of a kind and role runs from one node to another. */
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
  /** What is drawn as its number where that is another one. */
  readonly number?: string;
  readonly name: string;
}

export interface ViewActivity extends ViewNodeBase {
  readonly kind: 'activity';
  readonly activity: ActivityId;
  /** Node number. */
  readonly node: string;
  /** What is drawn as its number where the model wants another than the node number. */
  readonly number?: string;
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
  /** What a mechanism bears at the target (RACI); undefined where nothing. */
  readonly responsibilities?: readonly string[];
  /** What goes along the line, in alphabetical order of the name; the weight of the line is their number. */
  readonly objects: readonly ViewLineObject[];
}

export interface ViewLineObject {
  readonly object: ObjectId;
  readonly name: string;
}
