/** The picture on the screen: how another takes its place, and which is asked for when the reader or the cursor moves
 *  on. */
import type { ElementRef, PictureRoot, PictureStyle, PictureTarget } from '@idef0-studio/protocol';
import type { Badges } from '../controls/badges.js';
import type { Bar } from '../controls/bar.js';
import type { EmptyState } from '../controls/empty-state.js';
import type { FocusMode } from '../emphasis/focus-mode.js';
import type { Host } from '../host/host.js';
import type { Navigation } from '../navigation/navigation.js';
import type { Picture } from '../picture/picture.js';
import { boundsOf } from '../root/element-bounds.js';
import { isSameRoot } from '../root/same-root.js';
import type { Selection } from '../selection/selection.js';
import type { Overview } from '../viewport/overview.js';
import type { ViewportController } from '../viewport/viewport-controller.js';

/** The parts of the page that a picture concerns. */
export interface PictureParts {
  readonly host: Pick<Host, 'send'>;
  readonly picture: Pick<Picture, 'show' | 'hover'>;
  readonly viewport: Pick<
    ViewportController,
    'remember' | 'viewOfNext' | 'viewOfOther' | 'follow' | 'actualSize'
  >;
  readonly navigation: Pick<Navigation, 'open' | 'shown' | 'can' | 'isWanted'>;
  readonly selection: Pick<Selection, 'set' | 'clear' | 'elements'>;
  readonly focus: Pick<FocusMode, 'follow'>;
  readonly bar: Pick<Bar, 'show'>;
  readonly badges: Pick<Badges, 'show'>;
  readonly empty: Pick<EmptyState, 'show'>;
  readonly overview: Pick<Overview, 'show'>;
  /** How pictures are drawn now. */
  readonly style: () => PictureStyle;
}

export interface PictureEvents {
  /** Another root is there; it is drawn in a moment. */
  changed(): void;
  /** Something else is seen. */
  looked(): void;
}

export class ShownPicture {
  /** Undefined before the first picture. */
  root: PictureRoot | undefined;
  /** Whether a change of the picture is animated. */
  animation = true;
  /** The element at the cursor of the text. */
  private followed: ElementRef | undefined;

  constructor(
    private readonly parts: PictureParts,
    private readonly events: PictureEvents,
  ) {}

  /** Shows a root in the place of the last one. */
  show(root: PictureRoot): void {
    const { viewport, navigation, picture, bar, badges, empty, focus, overview } = this.parts;
    const last = this.root;
    const isSame = last !== undefined && isSameRoot(last, root) && last.width > 0;
    if (last !== undefined && !isSame) viewport.remember(last);
    navigation.shown(root, last);
    this.root = root;
    bar.show(root, { canGoBack: navigation.can('back'), canGoForward: navigation.can('forward') });
    badges.show(root);
    empty.show(root.empty);
    this.events.changed();
    if (!isSame) picture.hover(undefined);
    const view = isSame
      ? viewport.viewOfNext(root, last)
      : viewport.viewOfOther(root, boundsOf(root, this.followed));
    const shown = picture.show(root, {
      animate: isSame && this.animation,
      ...(view === undefined ? {} : { view }),
    });
    focus.follow(root, last);
    overview.show(root);
    // Only then is known what is seen.
    void shown.then(() => this.events.looked());
    this.tell(root);
  }

  /** The cursor stands somewhere else in the text. */
  follow(target: PictureTarget, element: ElementRef | undefined): void {
    const { navigation, viewport, selection } = this.parts;
    this.followed = element;
    if (!navigation.isWanted(target) || this.root?.empty !== undefined) {
      navigation.open(target);
    } else if (this.root !== undefined) {
      const place = boundsOf(this.root, element);
      if (place !== undefined) void viewport.follow(place).then(() => this.events.looked());
    }
    selection.set(element === undefined ? [] : [element]);
  }

  /** Asks for another picture, as the reader wants it. */
  open(target: PictureTarget): void {
    this.followed = undefined;
    this.parts.selection.clear();
    this.parts.navigation.open(target);
  }

  up(): void {
    const above = this.root?.path.at(-2);
    if (above !== undefined) this.open(above.target);
  }

  home(): void {
    const first = this.root?.path.at(0);
    if (first !== undefined && (this.root?.path.length ?? 0) > 1) this.open(first.target);
  }

  /** One px of the sheet on one px of the screen, round what is selected. */
  async actualSize(): Promise<void> {
    const [selected] = this.parts.selection.elements;
    await this.parts.viewport.actualSize(this.root && boundsOf(this.root, selected));
  }

  /** The extension names its panel by what is shown. */
  private tell({ target, node, title, place }: PictureRoot): void {
    const style = this.parts.style();
    const where = place === undefined ? {} : { place };
    this.parts.host.send({ kind: 'shown', target, style, node, title, ...where });
  }
}
