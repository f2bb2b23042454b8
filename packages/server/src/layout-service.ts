/** Layouts that take long: made elsewhere, so that the server answers meanwhile, where the environment can do that. */
import { measureText, type DiagramGeometry } from '@idef0-studio/geometry';
import { layoutDiagram, type LayoutOptions } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';

/** What `layoutDiagram` is asked, all of it plain JSON. */
export interface LayoutTask extends Pick<LayoutOptions, 'effort' | 'previous'> {
  readonly diagram: Diagram;
}

export interface LayoutService {
  /** Whether a task would begin at once, and not here. */
  readonly isFree: boolean;
  /** Gets ready for the first layout, so that it need not wait. */
  start(): void;
  /** Lays out one diagram after the other, in the order of the calls. A task that is outdated before its turn
   *  is dropped: undefined. Rejects where the layout throws. */
  layout(task: LayoutTask, outdated?: AbortSignal): Promise<DiagramGeometry | undefined>;
  /** Ends what makes the layouts; those that are not done are dropped. */
  dispose(): void;
}

/** Makes the layouts on the thread that asks, which answers nobody meanwhile. */
export const layoutsHere: LayoutService = {
  isFree: false,
  start: () => undefined,
  layout: async (task) => layOut(task),
  dispose: () => undefined,
};

/** The layout, with texts as wide as they are drawn. */
export function layOut({ diagram, ...options }: LayoutTask): DiagramGeometry {
  return layoutDiagram(diagram, { ...options, measure: measureText });
}
