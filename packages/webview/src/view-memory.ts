/** Where the reader looked on each diagram, kept over reloads of the window. */
import type { DiagramRoot } from '@idef0-studio/server/protocol';
import type { Host } from './host.js';
import type { View } from './viewport.js';

export class ViewMemory {
  private readonly views: Map<string, View>;

  constructor(private readonly host: Host) {
    this.views = new Map(Object.entries(host.state.views ?? {}));
  }

  /** The view of a diagram as it was left; undefined where it was seen whole, or never. */
  of(root: DiagramRoot): View | undefined {
    return this.views.get(keyOf(root));
  }

  /** Notes the view of a diagram; undefined means that it is seen whole. */
  note(root: DiagramRoot, view: View | undefined): void {
    if (view === undefined) this.views.delete(keyOf(root));
    else this.views.set(keyOf(root), view);
  }

  /** Hands everything to VS Code, with the diagram that is shown. */
  save({ target }: DiagramRoot): void {
    this.host.state = { target, views: Object.fromEntries(this.views) };
  }
}

function keyOf({ model, node }: DiagramRoot): string {
  return `${model}:${node}`;
}
