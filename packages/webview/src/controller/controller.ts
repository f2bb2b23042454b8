/**
 * The webview between the extension and the picture: makes the parts, and leads what the reader does and what the
 * extension says to the part that it concerns.
 */
import type { Action } from 'sprotty-protocol';
import type { ElementRef, HostMessage } from '@idef0-studio/protocol';
import { Badges } from '../controls/badges.js';
import { Bar } from '../controls/bar.js';
import { EmptyState } from '../controls/empty-state.js';
import { ServerBanner } from '../controls/server-banner.js';
import { FocusMode } from '../emphasis/focus-mode.js';
import type { Host } from '../host/host.js';
import { pictureIn } from '../host/picture-action.js';
import { listenToKeys } from '../keyboard/key-listener.js';
import { keepKeyboard } from '../keyboard/keyboard-place.js';
import { Navigation } from '../navigation/navigation.js';
import { Picture } from '../picture/picture.js';
import { boundsOf } from '../root/element-bounds.js';
import { ElementActions } from '../selection/element-actions.js';
import { Selection } from '../selection/selection.js';
import { StyleState } from '../style/style-state.js';
import { Overview } from '../viewport/overview.js';
import { ViewportController } from '../viewport/viewport-controller.js';
import { paneOn } from '../viewport/viewport.js';
import { Commands } from './commands.js';
import { debounce } from './debounce.js';
import { ShownPicture } from './shown-picture.js';

export interface Places {
  readonly bar: HTMLElement;
  readonly server: HTMLElement;
  readonly picture: HTMLElement;
  readonly overview: HTMLElement;
  readonly badges: HTMLElement;
  readonly empty: HTMLElement;
}

/** A pointer that only passes makes nothing flicker, ms. */
const HOVER_DELAY = 60;
/** A drawing is fitted to a window when the divider rests, ms. */
const REFIT_DELAY = 120;
/** Where the reader looks is kept when the hand rests, ms. */
const SAVE_DELAY = 200;

export class Controller {
  private readonly picture: Picture;
  private readonly bar: Bar;
  private readonly empty: EmptyState;
  private readonly server: ServerBanner;
  private readonly overview: Overview;
  private readonly viewport: ViewportController;
  private readonly focus: FocusMode;
  private readonly navigation: Navigation;
  private readonly selection: Selection;
  private readonly elements: ElementActions;
  private readonly style: StyleState;
  private readonly shown: ShownPicture;
  private readonly commands: Commands;
  private isLocked: boolean;

  constructor(
    private readonly host: Host,
    private readonly places: Places,
  ) {
    const { style = {}, locked = false, views } = host.state;
    this.isLocked = locked;
    this.style = new StyleState(style);
    this.picture = new Picture(places.picture);
    this.empty = new EmptyState(places.empty);
    this.server = new ServerBanner(places.server, {
      restart: () => host.send({ kind: 'restartServer' }),
      showOutput: () => host.send({ kind: 'showOutput' }),
    });
    const badges = new Badges(places.badges, { endFocus: () => this.focus.end() });
    this.focus = new FocusMode(this.picture, badges);
    this.viewport = new ViewportController(this.picture, views);
    this.overview = new Overview(places.overview, {
      goTo: (place) => void this.viewport.goTo(place).then(() => this.looked()),
    });
    this.navigation = new Navigation(host, () => this.style.picture(this.pane()));
    this.selection = new Selection(this.picture, host);
    this.elements = new ElementActions(this.selection, host, (target) => this.shown.open(target));
    this.bar = this.makeBar();
    this.shown = new ShownPicture(
      { ...this.parts(), badges },
      { changed: () => this.showStyle(), looked: () => this.looked() },
    );
    this.commands = new Commands(
      { ...this.parts(), shown: this.shown },
      () => this.looked(),
      () => this.choose(() => this.style.toggleSheet()),
    );
  }

  start(): void {
    this.listenToPointer();
    this.host.listen((message) => this.receive(message));
    keepKeyboard(this.picture);
    listenToKeys({
      pressed: (command, part) => this.commands.run(command, this.picture.elementAt(part)),
      reached: (part, way) => this.reach(this.picture.elementAt(part), way),
    });
    this.picture.watch(() => this.seen());
    const refit = debounce(() => this.restyle(), REFIT_DELAY);
    new ResizeObserver(() => {
      this.resized();
      refit();
    }).observe(this.places.picture);
    this.showStyle();
    this.lock(this.isLocked);
    this.host.send({ kind: 'ready' });
  }

  /** What the parts that lead others have in common. */
  private parts() {
    const { host, picture, viewport, navigation, selection, elements, focus, overview } = this;
    const { bar, empty } = this;
    return {
      ...{ host, picture, viewport, navigation, selection, elements, focus, overview },
      ...{ bar, empty, menu: bar.menu, style: () => this.style.picture() },
    };
  }

  private makeBar(): Bar {
    const run = (kind: 'back' | 'forward' | 'up' | 'home' | 'fit' | 'actualSize') => () =>
      this.commands.run({ kind });
    return new Bar(this.places.bar, {
      open: (target) => this.shown.open(target),
      ...{ back: run('back'), forward: run('forward'), up: run('up'), home: run('home') },
      ...{ fit: run('fit'), actualSize: run('actualSize') },
      zoomIn: () => this.commands.run({ kind: 'zoomIn' }),
      zoomOut: () => this.commands.run({ kind: 'zoomOut' }),
      lock: (locked) => this.lock(locked),
      leave: () => this.picture.takeKeyboard(),
      toggle: (device) => this.choose(() => this.style.toggle(device, this.shown.root)),
      choosePage: (page) => this.choose(() => this.style.choosePage(page)),
    });
  }

  private listenToPointer(): void {
    const hover = debounce((id: string | undefined) => this.picture.hover(id), HOVER_DELAY);
    const saveSoon = debounce(() => this.save(), SAVE_DELAY);
    this.picture.listen({
      hovered: hover,
      clicked: (element, click) => {
        const { root } = this.shown;
        if (root === undefined) this.selection.clear();
        else this.elements.click(root, element, click);
      },
      entered: (element) => {
        const { root } = this.shown;
        if (root !== undefined) this.elements.enter(root, element);
      },
      toggled: (x, y) => void this.viewport.toggle(x, y).then(() => this.looked()),
      moved: () => {
        this.viewport.moved();
        saveSoon();
      },
      turned: (turn) => this.navigation.go(turn),
    });
    this.places.picture.addEventListener('mouseleave', () => hover(undefined));
  }

  private receive(message: HostMessage): void {
    switch (message.kind) {
      case 'action':
        return this.receiveAction(message.action);
      case 'show':
        return this.shown.follow(message.target, message.element);
      case 'command':
        if (message.command === 'reload') this.navigation.reload();
        else this.commands.run({ kind: message.command });
        return;
      case 'focus':
        return this.beginFocus(message.element, message.from);
      case 'settings':
        this.shown.animation = message.settings.animation;
        this.style.set(message.settings.style);
        return this.restyle();
      case 'locked':
        return this.lock(message.locked);
      case 'server':
        return this.server.show(message.state);
    }
  }

  private receiveAction(action: Action): void {
    const news = pictureIn(action);
    if (news === undefined || !this.navigation.isAwaited(news.responseId)) return;
    if (news.kind === 'root') this.shown.show(news.root);
    else this.empty.show({ title: 'This picture could not be made', text: news.reason });
  }

  /** On an element; on the ways to it, where one is selected besides. */
  private beginFocus(element: ElementRef, from: 'selected' | undefined): void {
    const { root } = this.shown;
    const others = from === undefined ? [] : this.selection.elements.slice(-1);
    if (root !== undefined) this.focus.begin(root, [...others, element]);
  }

  private showStyle(): void {
    const { style } = this;
    this.bar.menu.show({ devices: style.devicesOn(this.shown.root), page: style.style.page });
  }

  private choose(change: () => void): void {
    change();
    this.restyle();
    this.save();
  }

  /** Draws again where the style is another. */
  private restyle(): void {
    this.showStyle();
    if (this.style.takeChange(this.pane())) this.navigation.reload();
  }

  /** The window that diagrams are fitted to now. */
  private pane() {
    return paneOn(this.picture.canvas());
  }

  private lock(isLocked: boolean): void {
    this.isLocked = isLocked;
    this.bar.showLock(isLocked);
    this.host.send({ kind: 'locked', locked: isLocked });
    this.save();
  }

  private save(): void {
    const { root } = this.shown;
    if (root !== undefined) this.viewport.remember(root);
    this.host.state = {
      ...this.host.state,
      ...(root === undefined ? {} : { target: root.target }),
      style: this.style.chosen,
      locked: this.isLocked,
      views: this.viewport.views,
    };
  }

  /** Something else is seen, which is to be kept. */
  private looked(): void {
    this.seen();
    this.save();
  }

  /** Something else is seen, or on a canvas of another size. */
  private seen(): void {
    const view = this.picture.view();
    if (view !== undefined) this.overview.see(view, this.picture.canvas());
  }

  private resized(): void {
    this.seen();
    if ((this.shown.root?.width ?? 0) > 0) void this.viewport.resized();
  }

  /** Brings into view what the keyboard has reached, and selects what Tab has. */
  private reach(
    element: ElementRef | undefined,
    { byTab, isSeen }: { readonly byTab: boolean; readonly isSeen: boolean },
  ): void {
    const { root } = this.shown;
    if (root === undefined || element === undefined) return;
    const place = boundsOf(root, element);
    if (place !== undefined && isSeen) void this.viewport.reach(place).then(() => this.looked());
    if (byTab) this.selection.set([element]);
  }
}
