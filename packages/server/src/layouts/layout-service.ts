/** Layouts that take long: made elsewhere, so that the server answers meanwhile, where the environment can do that. */
import type { DiagramGeometry, PageSize, ViewGeometry } from '@idef0-studio/geometry';
import type { BestOrders, BetterBoxes, BetterOrders, LayoutOptions } from '@idef0-studio/layout';
import type { Diagram, ListKey, View } from '@idef0-studio/model';

/** What `layoutDiagram` is asked, all of it plain JSON. */
export interface DiagramTask extends Omit<LayoutOptions, 'measure'> {
  readonly diagram: Diagram;
}

/** What `layoutView` is asked, all of it plain JSON. */
export interface ViewTask {
  readonly view: View;
  readonly page?: PageSize;
}

export interface LayoutService {
  /** Gets ready for the first layout, so that it need not wait. */
  start(): void;
  /** Lays out one diagram after the other, in the order of the calls; what is asked at the effort of typing waits
   *  for no other. A task that is outdated before its turn is dropped: undefined. Rejects where the layout
   *  throws. */
  layout(task: DiagramTask, outdated?: AbortSignal): Promise<DiagramGeometry | undefined>;
  /** Lays out a view in its turn among the diagrams, and as those. */
  layoutView(task: ViewTask, outdated?: AbortSignal): Promise<ViewGeometry | undefined>;
  /** Ends what makes the layouts; those that are not done are dropped. */
  dispose(): void;
}

/** What `betterOrders` and `betterBoxes` are asked, all of it plain JSON. */
export interface OrdersTask {
  readonly diagram: Diagram;
  /** Those of its boxes. */
  readonly children: readonly Diagram[];
  /** The lists that may take another order. */
  readonly lists: readonly ListKey[];
  /** The indices of boxes that may change places with the next one. */
  readonly pairs: readonly number[];
}

/** What is found for a diagram. */
export interface FoundOrders {
  readonly lists: BetterOrders | undefined;
  readonly boxes: BetterBoxes | undefined;
}

/** What `bestOrders` is asked, all of it plain JSON. */
export interface AllOrdersTask {
  /** Of a model, in node order. */
  readonly diagrams: readonly Diagram[];
  /** The lists that may take another order. */
  readonly lists: readonly ListKey[];
}

/** Looks for a better order of lists, beside the layouts: that takes as long as many of them, and nobody waits for it. */
export interface OrdersService {
  /** Undefined where the task is outdated before it is done. */
  find(task: OrdersTask, outdated: AbortSignal): Promise<FoundOrders | undefined>;
  /** For a whole model; undefined where the task is outdated before it is done. */
  findAll(task: AllOrdersTask, outdated: AbortSignal): Promise<BestOrders | undefined>;
}
