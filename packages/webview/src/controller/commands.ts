/** What keys, buttons and commands of the editor ask for, done. */
import type { ElementRef, PictureRoot, ViewerCommand } from '@idef0-studio/protocol';
import type { StyleMenu } from '../controls/style-menu.js';
import type { FocusMode } from '../emphasis/focus-mode.js';
import type { KeyCommand } from '../keyboard/key-command.js';
import type { Navigation } from '../navigation/navigation.js';
import type { ElementActions } from '../selection/element-actions.js';
import type { Selection } from '../selection/selection.js';
import type { Overview } from '../viewport/overview.js';
import type { ViewportController } from '../viewport/viewport-controller.js';
import type { ShownPicture } from './shown-picture.js';

export type Command = KeyCommand | { readonly kind: ViewerCommand };

export interface CommandParts {
  readonly shown: Pick<ShownPicture, 'root' | 'up' | 'home' | 'actualSize'>;
  readonly viewport: Pick<ViewportController, 'fit' | 'fitWidth' | 'zoom' | 'pan'>;
  readonly navigation: Pick<Navigation, 'go'>;
  readonly selection: Pick<Selection, 'elements' | 'lastOf' | 'clear'>;
  readonly elements: Pick<ElementActions, 'goToText' | 'enterOrShow'>;
  readonly focus: Pick<FocusMode, 'isOn' | 'begin' | 'end'>;
  readonly menu: Pick<StyleMenu, 'close' | 'toggle'>;
  readonly overview: Pick<Overview, 'toggle'>;
}

const ZOOM_STEP = 1.25;

export class Commands {
  /** `looked` is called when something else is seen; `toggleSheet` shows the sheet instead of the drawing fitted to
   *  the window, or the other way round. */
  constructor(
    private readonly parts: CommandParts,
    private readonly looked: () => void,
    private readonly toggleSheet: () => void,
  ) {}

  /** `keyed` is the element that has the keyboard. */
  run(command: Command, keyed?: ElementRef): void {
    const { shown, viewport, navigation, menu, overview } = this.parts;
    switch (command.kind) {
      case 'clear':
        return this.clear();
      case 'up':
        return shown.up();
      case 'home':
        return shown.home();
      case 'back':
      case 'forward':
        return navigation.go(command.kind);
      case 'fit':
        return this.look(viewport.fit());
      case 'fitWidth':
        return this.look(viewport.fitWidth());
      case 'actualSize':
        return this.look(shown.actualSize());
      case 'toggleSheet':
        return this.toggleSheet();
      case 'zoomIn':
        return this.look(viewport.zoom(ZOOM_STEP));
      case 'zoomOut':
        return this.look(viewport.zoom(1 / ZOOM_STEP));
      case 'pan':
        return this.look(viewport.pan(command.dx, command.dy));
      case 'options':
        return menu.toggle();
      case 'overview':
        overview.toggle();
        return this.looked();
      case 'enter':
      case 'focus':
      case 'goToText':
        if (shown.root !== undefined) this.runOn(shown.root, command.kind, keyed);
    }
  }

  /** Closes what is open, one after the other. */
  private clear(): void {
    const { menu, focus, selection } = this.parts;
    if (menu.close()) return;
    if (focus.isOn) focus.end();
    else selection.clear();
  }

  /** With the element that is selected, else the one that has the keyboard. */
  private runOn(
    root: PictureRoot,
    kind: 'enter' | 'focus' | 'goToText',
    keyed: ElementRef | undefined,
  ): void {
    const element = this.parts.selection.lastOf(root) ?? keyed;
    if (kind === 'focus') this.toggleFocus(root, element);
    else if (element === undefined) return;
    else if (kind === 'enter') this.parts.elements.enterOrShow(root, element);
    else this.parts.elements.goToText(root, element);
  }

  private toggleFocus(root: PictureRoot, element: ElementRef | undefined): void {
    const { focus, selection } = this.parts;
    const selected = selection.elements;
    if (focus.isOn) focus.end();
    else focus.begin(root, selected.length > 0 || element === undefined ? selected : [element]);
  }

  private look(looked: Promise<void>): void {
    void looked.then(this.looked);
  }
}
