/** The reader's focus on what is shown: kept while pictures come and go, and said below the picture. */
import type { ElementRef, PictureRoot } from '@idef0-studio/protocol';
import { isSameRoot } from '../root/same-root.js';
import { focusRequestFor, type FocusRequest } from './focus-request.js';
import { inFocus, type FullInk } from './in-focus.js';

export class FocusMode {
  private request: FocusRequest | undefined;

  constructor(
    private readonly picture: { focus(ink: FullInk | undefined): void },
    private readonly badges: { showFocus(text: string | undefined): void },
  ) {}

  get isOn(): boolean {
    return this.request !== undefined;
  }

  /** Fades all but these elements and what they are tied to; nothing where they cannot be in focus. */
  begin(root: PictureRoot, elements: readonly ElementRef[]): void {
    const request = focusRequestFor(root, elements);
    if (request === undefined) return;
    this.request = request;
    this.show(root);
  }

  end(): void {
    this.request = undefined;
    this.picture.focus(undefined);
    this.badges.showFocus(undefined);
  }

  /** Another root is on the screen: an object is looked for there, everything else belongs to its page. */
  follow(root: PictureRoot, last: PictureRoot | undefined): void {
    const isOther = last === undefined || !isSameRoot(last, root);
    if (this.request === undefined) return;
    if (isOther && (this.request.kind !== 'object' || root.target.view !== undefined)) this.end();
    else this.show(root);
  }

  private show(root: PictureRoot): void {
    if (this.request === undefined) return;
    const { ink, text } = inFocus(root, this.request);
    this.picture.focus(ink);
    this.badges.showFocus(text);
  }
}
