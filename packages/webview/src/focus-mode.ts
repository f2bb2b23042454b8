/** The reader's focus on what is shown: kept while pictures come and go, and said below the picture. */
import type { PictureRoot } from '@idef0-studio/server/protocol';
import type { Badges } from './badges.js';
import { inFocus } from './focus-elements.js';
import { wishFor, type FocusWish } from './focus.js';
import type { Picture } from './picture.js';
import { isSamePicture } from './same-picture.js';

export class FocusMode {
  private wish: FocusWish | undefined;

  constructor(
    private readonly picture: Picture,
    private readonly badges: Badges,
  ) {}

  get isOn(): boolean {
    return this.wish !== undefined;
  }

  /** Fades all but these elements and what they are tied to; nothing where they cannot be in focus. */
  begin(root: PictureRoot, elements: readonly string[]): void {
    const wish = wishFor(root, elements);
    if (wish === undefined) return;
    this.wish = wish;
    this.show(root);
  }

  end(): void {
    this.wish = undefined;
    this.picture.focus(undefined);
    this.badges.showFocus(undefined);
  }

  /** Another root is on the screen: an object is looked for there, everything else belongs to its page. */
  follow(root: PictureRoot, last: PictureRoot | undefined): void {
    const isOther = last === undefined || !isSamePicture(last, root);
    if (this.wish === undefined) return;
    if (isOther && (this.wish.kind !== 'object' || root.target.view !== undefined)) this.end();
    else this.show(root);
  }

  private show(root: PictureRoot): void {
    if (this.wish === undefined) return;
    const { ink, text } = inFocus(root, this.wish);
    this.picture.focus(ink);
    this.badges.showFocus(text);
  }
}
