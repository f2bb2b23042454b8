/** Layouts that are done when a test says so. */
import type { DiagramGeometry, ViewGeometry } from '@idef0-studio/geometry';
import {
  type DiagramTask,
  layOut,
  type LayoutService,
  layoutsHere,
  type ViewTask,
} from '@idef0-studio/server/testing';

interface Begun {
  readonly task: DiagramTask;
  readonly outdated: AbortSignal | undefined;
  readonly finish: () => void;
}

export class SlowLayouts implements LayoutService {
  /** All that were asked for, in their order. */
  readonly begun: Begun[] = [];
  isDisposed = false;
  /** As a thread that is busy, unless the test says otherwise: what is typed is laid out besides. */
  isFree = false;
  private wake: () => void = () => undefined;

  start(): void {
    // Nothing to get ready.
  }

  layout(task: DiagramTask, outdated?: AbortSignal): Promise<DiagramGeometry | undefined> {
    if (task.effort === 'typing' && !this.isFree) return layoutsHere.layout(task);
    return new Promise((resolve) => {
      this.begun.push({ task, outdated, finish: () => resolve(layOut(task)) });
      this.wake();
    });
  }

  layoutView(task: ViewTask): Promise<ViewGeometry | undefined> {
    return layoutsHere.layoutView(task);
  }

  dispose(): void {
    this.isDisposed = true;
  }

  /** The layout of a number, from 0, when it is asked for. */
  async at(index: number): Promise<Begun> {
    for (;;) {
      const found = this.begun[index];
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
