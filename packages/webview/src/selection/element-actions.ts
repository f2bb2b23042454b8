/** What the reader does with the elements of the picture: select them, come to their text, go into their diagrams. */
import type { ElementRef, PictureRoot, PictureTarget } from '@idef0-studio/protocol';
import type { Host } from '../host/host.js';
import { entranceOf } from '../root/entrance.js';
import type { Click } from './click.js';
import type { Selection } from './selection.js';

export class ElementActions {
  /** `open` asks for another picture. */
  constructor(
    private readonly selection: Selection,
    private readonly host: Pick<Host, 'send'>,
    private readonly open: (target: PictureTarget) => void,
  ) {}

  /** A click shows the text and leaves the keyboard here; one with Ctrl goes there; Shift adds to what is
   *  selected: the two ends of a path. One on the empty paper selects nothing. */
  click(root: PictureRoot, element: ElementRef | undefined, click: Click): void {
    if (element === undefined) return this.selection.clear();
    if (click === 'more') return this.selection.add(element);
    this.selection.set([element]);
    if (click === 'text') this.goToText(root, element);
    else this.host.send({ kind: 'reveal', target: root.target, element });
  }

  /** Moves cursor and keyboard to the text of an element. */
  goToText({ target }: PictureRoot, element: ElementRef): void {
    this.host.send({ kind: 'goToText', target, element });
  }

  /** Into the diagram of an element, where it has one. */
  enter(root: PictureRoot, element: ElementRef): void {
    const target = entranceOf(root, element);
    if (target !== undefined) this.open(target);
  }

  /** Into the diagram of an element; where it has none, to its text. */
  enterOrShow(root: PictureRoot, element: ElementRef): void {
    if (entranceOf(root, element) !== undefined) this.enter(root, element);
    else this.click(root, element, 'alone');
  }
}
