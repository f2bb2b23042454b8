/** What is selected in the picture. The extension hears of it: its commands are about what is selected, and the mark
 *  in the text belongs to it. */
import type { PictureRoot } from '@idef0-studio/server/protocol';
import type { Host } from './host.js';
import type { Picture } from './picture.js';

export class Selection {
  constructor(
    private readonly picture: Pick<Picture, 'select' | 'selected'>,
    private readonly host: Pick<Host, 'send'>,
  ) {}

  /** In the order of the clicks; those of another picture may be among them. */
  get ids(): readonly string[] {
    return this.picture.selected;
  }

  /** The element that was selected last; undefined where this picture does not have it. */
  lastOf(root: Pick<PictureRoot, 'children'>): string | undefined {
    const last = this.ids.at(-1);
    return root.children?.some(({ id }) => id === last) === true ? last : undefined;
  }

  /** Selects these and nothing else. */
  set(ids: readonly string[]): void {
    if (this.ids.join() === ids.join()) return;
    this.picture.select(ids);
    this.host.send({ kind: 'selected', element: ids.at(-1) });
  }

  /** Adds to the one that was selected last: the two ends of a path. */
  add(id: string): void {
    this.set([...this.ids.slice(-1), id]);
  }

  clear(): void {
    this.set([]);
  }
}
