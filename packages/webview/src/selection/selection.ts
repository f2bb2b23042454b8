/** What is selected in the picture. The extension hears of it: its commands are about what is selected, and the mark
 *  in the text belongs to it. */
import type { ElementRef, PictureRoot } from '@idef0-studio/protocol';
import type { Host } from '../host/host.js';
import { elementId, findElement } from '../root/picture-elements.js';

/** What it needs of the picture on the screen. */
export interface SelectablePicture {
  readonly selected: readonly ElementRef[];
  select(elements: readonly ElementRef[]): void;
}

export class Selection {
  constructor(
    private readonly picture: SelectablePicture,
    private readonly host: Pick<Host, 'send'>,
  ) {}

  /** In the order of the clicks; those of another picture may be among them. */
  get elements(): readonly ElementRef[] {
    return this.picture.selected;
  }

  /** The element that was selected last; undefined where this picture does not have it. */
  lastOf(root: PictureRoot): ElementRef | undefined {
    const last = this.elements.at(-1);
    return findElement(root, last) === undefined ? undefined : last;
  }

  /** Selects these and nothing else. */
  set(elements: readonly ElementRef[]): void {
    if (areSame(elements, this.elements)) return;
    this.picture.select(elements);
    this.host.send({ kind: 'selected', element: elements.at(-1) });
  }

  /** Adds to the one that was selected last: the two ends of a path. */
  add(element: ElementRef): void {
    this.set([...this.elements.slice(-1), element]);
  }

  clear(): void {
    this.set([]);
  }
}

function areSame(some: readonly ElementRef[], others: readonly ElementRef[]): boolean {
  const ids = others.map(elementId);
  return some.length === ids.length && some.every((each, index) => elementId(each) === ids[index]);
}
