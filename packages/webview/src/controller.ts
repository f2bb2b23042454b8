/**
 * The webview between the extension and the picture: what a click, a key or a message leads to.
 */
import { NO_DEVICES, type Devices } from '@idef0-studio/geometry';
import { RejectAction, SetModelAction, UpdateModelAction, type Action } from 'sprotty-protocol';
import {
  ROOT,
  type ElementRef,
  type HostMessage,
  type PictureRoot,
  type PictureStyle,
  type PictureTarget,
  type ViewerCommand,
} from '@idef0-studio/protocol';
import { Badges } from './badges.js';
import { Bar } from './bar.js';
import { boundsOf } from './element-bounds.js';
import { EmptyState } from './empty-state.js';
import { entranceOf } from './entrance.js';
import { FocusMode } from './focus-mode.js';
import { Gaze } from './gaze.js';
import type { Host } from './host.js';
import { keepKeyboard } from './keyboard-place.js';
import { keyCommand, type KeyCommand } from './keyboard.js';
import { Navigation } from './navigation.js';
import { Overview } from './overview.js';
import { Picture, prefersStillness } from './picture.js';
import type { Click } from './pointer-listener.js';
import { isSameRoot } from './same-picture.js';
import { Selection } from './selection.js';
import { loadSerif } from './serif-font.js';
import { ServerBanner } from './server-banner.js';
import { styleOf, toggled } from './style-choice.js';

export interface Places {
  readonly bar: HTMLElement;
  readonly server: HTMLElement;
  readonly picture: HTMLElement;
  readonly overview: HTMLElement;
  readonly badges: HTMLElement;
  readonly empty: HTMLElement;
}

const ZOOM_STEP = 1.25;
/** A pointer that only passes makes nothing flicker, ms. */
const HOVER_DELAY = 60;
/** Where the reader looks is kept when the hand rests, ms. */
const SAVE_DELAY = 200;

export class Controller {
  private readonly picture: Picture;
  private readonly bar: Bar;
  private readonly badges: Badges;
  private readonly empty: EmptyState;
  private readonly gaze: Gaze;
  private readonly focus: FocusMode;
  private readonly navigation: Navigation;
  private readonly overview: Overview;
  private readonly selection: Selection;
  private readonly server: ServerBanner;
  private root: PictureRoot | undefined;
  /** The element at the cursor of the text. */
  private followed: ElementRef | undefined;
  private settings: PictureStyle = {};
  private chosen: PictureStyle;
  /** The style that was asked for last, as JSON. */
  private drawn = '';
  private isLocked: boolean;
  private animation = true;
  /** The last key was Tab: what it reaches becomes selected. */
  private isTabbing = false;
  private hovering: ReturnType<typeof setTimeout> | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    private readonly places: Places,
  ) {
    const { style = {}, locked = false, views } = host.state;
    this.chosen = style;
    this.isLocked = locked;
    this.picture = new Picture(places.picture);
    this.selection = new Selection(this.picture, host);
    this.empty = new EmptyState(places.empty);
    this.server = new ServerBanner(places.server, {
      restart: () => host.send({ kind: 'restartServer' }),
      showOutput: () => host.send({ kind: 'showOutput' }),
    });
    this.badges = new Badges(places.badges, { endFocus: () => this.focus.end() });
    this.gaze = new Gaze(this.picture, views);
    this.focus = new FocusMode(this.picture, this.badges);
    this.overview = new Overview(places.overview, {
      goTo: (place) => this.look(this.gaze.goTo(place)),
    });
    this.navigation = new Navigation(host, () => this.style);
    this.bar = new Bar(places.bar, {
      open: (target) => this.open(target),
      back: () => this.navigation.go('back'),
      forward: () => this.navigation.go('forward'),
      up: () => this.up(),
      home: () => this.home(),
      fit: () => this.look(this.gaze.fit()),
      actualSize: () => this.actualSize(),
      zoomIn: () => this.look(this.gaze.zoom(ZOOM_STEP)),
      zoomOut: () => this.look(this.gaze.zoom(1 / ZOOM_STEP)),
      lock: (locked) => this.lock(locked),
      leave: () => this.picture.takeKeyboard(),
      toggle: (device) => this.choose(toggled(this.chosen, this.devices, device)),
      choosePage: (page) => this.choose({ ...this.chosen, page }),
    });
  }

  start(): void {
    this.picture.listen({
      hovered: (id) => this.hover(id),
      clicked: (element, click) => this.click(element, click),
      entered: (element) => this.enter(element),
      toggled: (x, y) => this.look(this.gaze.toggle(x, y)),
      moved: () => this.moved(),
      turned: (turn) => this.navigation.go(turn),
    });
    this.host.listen((message) => this.receive(message));
    keepKeyboard(this.picture);
    document.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('focusin', ({ target }) => this.tabbed(target));
    this.places.picture.addEventListener('mouseleave', () => this.hover(undefined));
    this.picture.watch(() => this.seen());
    new ResizeObserver(() => this.resized()).observe(this.places.picture);
    this.showStyle();
    this.lock(this.isLocked);
    this.host.send({ kind: 'ready' });
  }

  private get style() {
    return styleOf(this.settings, this.chosen);
  }

  /** What diagrams are drawn with: what the layout has chosen by itself included, once there is one. */
  private get devices(): Devices {
    const { root } = this;
    const drawn = root?.type === ROOT.diagram ? root.devices : {};
    return { ...NO_DEVICES, ...drawn, ...this.style.devices };
  }

  private showStyle(): void {
    this.bar.menu.show({ devices: this.devices, page: this.style.page });
  }

  private receive(message: HostMessage): void {
    switch (message.kind) {
      case 'action':
        return this.receiveAction(message.action);
      case 'show':
        return this.follow(message.target, message.element);
      case 'command':
        if (message.command === 'reload') this.navigation.reload();
        else this.run({ kind: message.command });
        return;
      case 'focus':
        if (this.root !== undefined) this.focus.begin(this.root, this.withSelected(message));
        return;
      case 'settings':
        this.animation = message.settings.animation;
        this.settings = message.settings.style;
        return this.restyle();
      case 'locked':
        return this.lock(message.locked);
      case 'server':
        return this.server.show(message.state);
    }
  }

  private receiveAction(action: Action): void {
    if (action.kind === SetModelAction.KIND) {
      const { newRoot, responseId } = action as SetModelAction;
      if (this.navigation.isAwaited(responseId)) this.show(newRoot as PictureRoot);
    } else if (action.kind === UpdateModelAction.KIND) {
      const { newRoot } = action as UpdateModelAction;
      if (newRoot !== undefined) this.show(newRoot as PictureRoot);
    } else if (action.kind === RejectAction.KIND) {
      const { responseId, message } = action as RejectAction;
      if (!this.navigation.isAwaited(responseId)) return;
      this.empty.show({ title: 'This picture could not be made', text: message });
    }
  }

  private show(root: PictureRoot): void {
    if (root.type === ROOT.diagram && root.form === 'gost') loadSerif();
    const last = this.root;
    const isSame = last !== undefined && isSameRoot(last, root) && last.width > 0;
    if (last !== undefined && !isSame) this.gaze.remember(last);
    this.navigation.shown(root, last);
    this.root = root;
    this.bar.show(root, {
      canGoBack: this.navigation.can('back'),
      canGoForward: this.navigation.can('forward'),
    });
    this.badges.show(root);
    this.showStyle();
    this.empty.show(root.empty);
    if (!isSame) this.picture.hover(undefined);
    const view = isSame
      ? this.gaze.viewOfNext(root)
      : this.gaze.viewOfOther(root, boundsOf(root, this.followed));
    const shown = this.picture.show(root, {
      animate: isSame && this.animation && !prefersStillness(),
      ...(view === undefined ? {} : { view }),
    });
    this.focus.follow(root, last);
    this.overview.show(root);
    // Only then is known what is seen.
    void shown.then(() => {
      this.seen();
      this.save();
    });
    this.tellShown();
  }

  private tellShown(): void {
    if (this.root === undefined) return;
    const { target, node, title, place } = this.root;
    this.host.send({
      kind: 'shown',
      target,
      style: this.style,
      node,
      title,
      ...(place === undefined ? {} : { place }),
    });
  }

  /** The cursor stands somewhere else in the text. */
  private follow(target: PictureTarget, element: ElementRef | undefined): void {
    this.followed = element;
    if (!this.navigation.isWanted(target) || this.root?.empty !== undefined) {
      this.navigation.open(target);
    } else if (this.root !== undefined) {
      const place = boundsOf(this.root, element);
      if (place !== undefined) this.look(this.gaze.follow(place));
    }
    this.selection.set(element === undefined ? [] : [element]);
  }

  private open(target: PictureTarget): void {
    this.followed = undefined;
    this.selection.clear();
    this.navigation.open(target);
  }

  private up(): void {
    const above = this.root?.path.at(-2);
    if (above !== undefined) this.open(above.target);
  }

  private home(): void {
    const first = this.root?.path.at(0);
    if (first !== undefined && (this.root?.path.length ?? 0) > 1) this.open(first.target);
  }

  private actualSize(): void {
    const [selected] = this.selection.elements;
    this.look(this.gaze.actualSize(this.root && boundsOf(this.root, selected)));
  }

  private look(looked: Promise<void>): void {
    void looked.then(() => this.save());
  }

  private choose(style: PictureStyle): void {
    this.chosen = style;
    this.restyle();
    this.save();
  }

  /** Draws again where the style is another. */
  private restyle(): void {
    this.showStyle();
    const style = JSON.stringify(this.style);
    if (style === this.drawn) return;
    this.drawn = style;
    this.navigation.reload();
  }

  private lock(isLocked: boolean): void {
    this.isLocked = isLocked;
    this.bar.showLock(isLocked);
    this.host.send({ kind: 'locked', locked: isLocked });
    this.save();
  }

  private save(): void {
    if (this.root !== undefined) this.gaze.remember(this.root);
    const { state } = this.host;
    this.host.state = {
      ...state,
      ...(this.root === undefined ? {} : { target: this.root.target }),
      style: this.chosen,
      locked: this.isLocked,
      views: this.gaze.views,
    };
  }

  private moved(): void {
    this.gaze.moved();
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.save(), SAVE_DELAY);
  }

  /** Something else is seen, or on a canvas of another size. */
  private seen(): void {
    const view = this.picture.view();
    if (view !== undefined) this.overview.see(view, this.picture.canvas());
  }

  private resized(): void {
    this.seen();
    if (this.root !== undefined && this.root.width > 0) void this.gaze.resized();
  }

  private hover(id: string | undefined): void {
    clearTimeout(this.hovering);
    this.hovering = setTimeout(() => this.picture.hover(id), HOVER_DELAY);
  }

  /** Brings into view what the keyboard has reached, and selects what Tab has. */
  private tabbed(target: EventTarget | null): void {
    if (this.root === undefined || !(target instanceof SVGElement)) return;
    const element = this.picture.elementAt(target);
    const place = boundsOf(this.root, element);
    if (place !== undefined && target.matches(':focus-visible')) this.look(this.gaze.reach(place));
    if (this.isTabbing && element !== undefined) this.selection.set([element]);
    this.isTabbing = false;
  }

  /** A click shows the text and leaves the keyboard here; one with Ctrl goes there; Shift adds to what is
   *  selected: the two ends of a path. */
  private click(element: ElementRef | undefined, click: Click = 'alone'): void {
    if (element === undefined || this.root === undefined) return this.selection.clear();
    if (click === 'more') return this.selection.add(element);
    this.selection.set([element]);
    if (click === 'text') this.goToText(element);
    else this.host.send({ kind: 'reveal', target: this.root.target, element });
  }

  /** Moves cursor and keyboard to the text of an element. */
  private goToText(element: ElementRef | undefined): void {
    if (element === undefined || this.root === undefined) return;
    this.host.send({ kind: 'goToText', target: this.root.target, element });
  }

  /** Into the diagram of an element; where it has none, to its text. */
  private enter(element: ElementRef): void {
    const target = this.root && entranceOf(this.root, element);
    if (target !== undefined) this.open(target);
  }

  private key(event: KeyboardEvent): void {
    this.isTabbing = event.key === 'Tab';
    const target = event.target instanceof Element ? event.target : undefined;
    const command = keyCommand(event);
    const isField = target?.closest('button, input, summary') !== null && target !== undefined;
    const isPress = command?.kind === 'enter' || command?.kind === 'focus';
    if (command === undefined || (isField && isPress)) return;
    event.preventDefault();
    if (command.kind === 'enter') this.enterSelected(target);
    else if (command.kind === 'focus') this.toggleFocus(target);
    else if (command.kind === 'goToText') this.goToText(this.elementAt(target));
    else this.run(command);
  }

  /** Enter on a box goes down into its diagram; on a box without one it shows the text. */
  private enterSelected(target: Element | undefined): void {
    const element = this.elementAt(target);
    if (element === undefined || this.root === undefined) return;
    if (entranceOf(this.root, element) !== undefined) this.enter(element);
    else this.click(element);
  }

  private toggleFocus(target?: Element): void {
    if (this.focus.isOn) return this.focus.end();
    const at = this.elementAt(target);
    const selected = this.selection.elements;
    const elements = selected.length > 0 || at === undefined ? selected : [at];
    if (this.root !== undefined) this.focus.begin(this.root, elements);
  }

  /** The element that is selected, else the one that has the keyboard. */
  private elementAt(target?: Element): ElementRef | undefined {
    return (this.root && this.selection.lastOf(this.root)) ?? this.picture.elementAt(target);
  }

  private withSelected({
    element,
    from,
  }: {
    readonly element: ElementRef;
    readonly from?: 'selected';
  }): readonly ElementRef[] {
    return from === undefined ? [element] : [...this.selection.elements.slice(-1), element];
  }

  private run(command: KeyCommand | { readonly kind: ViewerCommand }): void {
    switch (command.kind) {
      case 'clear':
        if (this.bar.menu.close()) return;
        if (this.focus.isOn) return this.focus.end();
        return this.selection.clear();
      case 'up':
        return this.up();
      case 'home':
        return this.home();
      case 'back':
      case 'forward':
        return this.navigation.go(command.kind);
      case 'fit':
        return this.look(this.gaze.fit());
      case 'fitWidth':
        return this.look(this.gaze.fitWidth());
      case 'actualSize':
        return this.actualSize();
      case 'options':
        return this.bar.menu.toggle();
      case 'overview':
        this.overview.toggle();
        return this.seen();
      case 'focus':
        return this.toggleFocus();
      case 'goToText':
        return this.goToText(this.elementAt());
      case 'zoomIn':
        return this.look(this.gaze.zoom(ZOOM_STEP));
      case 'zoomOut':
        return this.look(this.gaze.zoom(1 / ZOOM_STEP));
      case 'pan':
        return this.look(this.gaze.pan(command.dx, command.dy));
      case 'enter':
        return;
    }
  }
}
