/** Layouts that are done when a test says so. */
import type { DiagramGeometry } from '@idef0-studio/geometry';
import {
  layOut,
  type LayoutService,
  type LayoutTask,
} from '../../packages/server/src/layout-service.js';

interface Begun {
  readonly task: LayoutTask;
  readonly outdated: AbortSignal | undefined;
  readonly finish: () => void;
}

export class SlowLayouts implements LayoutService {
  /** All that were asked for, in their order. */
  readonly begun: Begun[] = [];
  isDisposed = false;
  /** As a thread that is busy, unless the test says otherwise. */
  isFree = false;
  private wake: () => void = () => undefined;

  start(): void {
    // Nothing to get ready.
  }

  layout(task: LayoutTask, outdated?: AbortSignal): Promise<DiagramGeometry> {
    return new Promise((resolve) => {
      this.begun.push({ task, outdated, finish: () => resolve(layOut(task)) });
      this.wake();
    });
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
