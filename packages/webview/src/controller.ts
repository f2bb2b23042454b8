/**
 * The webview between the extension and the picture: which diagram is shown, where the reader looks, what a
 * click, a key or a message leads to.
 */
import {
  RequestModelAction,
  SetModelAction,
  UpdateModelAction,
  type Action,
} from 'sprotty-protocol';
import type { DiagramRoot, DiagramTarget, HostMessage } from '@idef0-studio/server/protocol';
import { Bar } from './bar.js';
import { EmptyState } from './empty-state.js';
import type { Host } from './host.js';
import { keyCommand, type KeyCommand } from './keyboard.js';
import type { BoxImpl } from './model.js';
import { Picture } from './picture.js';
import { ViewMemory } from './view-memory.js';
import type { View } from './viewport.js';

export interface Places {
  readonly bar: HTMLElement;
  readonly picture: HTMLElement;
  readonly badges: HTMLElement;
  readonly empty: HTMLElement;
}

const ZOOM_STEP = 1.25;
/** A pointer that only passes makes nothing flicker, ms. */
const HOVER_DELAY = 60;

export class Controller {
  private readonly picture: Picture;
  private readonly bar: Bar;
  private readonly empty: EmptyState;
  private root: DiagramRoot | undefined;
  /** What was asked for last; answers to earlier requests come to nothing. */
  private wanted: DiagramTarget | undefined;
  private awaited: string | undefined;
  private readonly memory: ViewMemory;
  /** Shown as a whole: then it stays so when the panel changes its size. */
  private isFitted = true;
  private animation = true;
  private hovering: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: Host,
    private readonly places: Places,
  ) {
    this.memory = new ViewMemory(host);
    this.picture = new Picture(places.picture);
    this.empty = new EmptyState(places.empty);
    this.bar = new Bar(places.bar, places.badges, {
      open: (target) => this.open(target),
      up: () => this.up(),
      home: () => this.home(),
      fit: () => this.fit(),
      zoomIn: () => this.zoom(ZOOM_STEP),
      zoomOut: () => this.zoom(1 / ZOOM_STEP),
    });
  }

  start(): void {
    this.picture.listen({
      hovered: (id) => this.hover(id),
      clicked: (id) => this.click(id),
      entered: (box) => this.enter(box),
      toggled: (x, y) => this.toggle(x, y),
      moved: () => this.moved(),
    });
    this.host.listen((message) => this.receive(message));
    document.addEventListener('keydown', (event) => this.key(event));
    this.places.picture.addEventListener('mouseleave', () => this.hover(undefined));
    new ResizeObserver(() => this.resized()).observe(this.places.picture);
    this.host.send({ kind: 'ready' });
  }

  private receive(message: HostMessage): void {
    switch (message.kind) {
      case 'action':
        return this.receiveAction(message.action);
      case 'show':
        if (!this.isShown(message.target)) this.open(message.target);
        this.picture.select(message.element);
        return;
      case 'command':
        if (message.command !== 'reload') return this.run({ kind: message.command });
        if (this.wanted !== undefined) this.request(this.wanted);
        return;
      case 'settings':
        this.animation = message.settings.animation;
        return;
    }
  }

  private receiveAction(action: Action): void {
    if (action.kind === SetModelAction.KIND) {
      const { newRoot, responseId } = action as SetModelAction;
      // An answer that comes late, behind a newer request, would throw the reader back.
      if (responseId !== undefined && responseId !== '' && responseId !== this.awaited) return;
      this.show(newRoot as DiagramRoot);
    } else if (action.kind === UpdateModelAction.KIND) {
      const { newRoot } = action as UpdateModelAction;
      if (newRoot !== undefined) this.show(newRoot as DiagramRoot);
    }
  }

  private show(root: DiagramRoot): void {
    const last = this.root;
    const isSame = last !== undefined && isSameDiagram(last, root) && last.width > 0;
    if (last !== undefined && !isSame) this.rememberView(last);
    this.root = root;
    this.wanted = root.target;
    this.bar.show(root);
    this.empty.show(root.empty);
    if (!isSame) this.picture.hover(undefined);
    const view = this.viewFor(root, isSame);
    const shown = this.picture.show(root, {
      animate: isSame && this.animation && !prefersStillness(),
      ...(view === undefined ? {} : { view }),
    });
    // Only then is known what is seen.
    void shown.then(() => this.saveState());
    if (!isSame || last.title !== root.title) {
      const { target, node, title } = root;
      this.host.send({ kind: 'shown', target, node, title });
    }
  }

  /** The same diagram keeps its view, unless it is shown whole; another is seen as it was left. */
  private viewFor(root: DiagramRoot, isSame: boolean): View | undefined {
    if (isSame && !this.isFitted) return undefined;
    const known = isSame ? undefined : this.memory.of(root);
    this.isFitted = known === undefined;
    return known ?? this.picture.fitted(root);
  }

  private rememberView(root: DiagramRoot): void {
    this.memory.note(root, this.isFitted ? undefined : this.picture.view());
  }

  private saveState(): void {
    if (this.root === undefined) return;
    this.rememberView(this.root);
    this.memory.save(this.root);
  }

  private isShown(target: DiagramTarget): boolean {
    const { wanted } = this;
    if (wanted === undefined || this.root?.empty !== undefined) return false;
    return wanted.model === target.model && this.isSamePlace(wanted, target);
  }

  private isSamePlace(wanted: DiagramTarget, target: DiagramTarget): boolean {
    if (target.model === undefined) return wanted.uri === target.uri;
    if (target.node === undefined) return true;
    return wanted.node === target.node && wanted.activity === target.activity;
  }

  private open(target: DiagramTarget): void {
    this.wanted = target;
    this.picture.select(undefined);
    this.request(target);
  }

  private request(target: DiagramTarget): void {
    const options = { ...target, needsClientLayout: false, needsServerLayout: false };
    const action = RequestModelAction.create(options);
    this.awaited = action.requestId;
    this.host.send({ kind: 'action', action });
  }

  private up(): void {
    const above = this.root?.path.at(-2);
    if (above === undefined) return;
    this.open(above.target);
  }

  private home(): void {
    const first = this.root?.path.at(0);
    if (first !== undefined && (this.root?.path.length ?? 0) > 1) this.open(first.target);
  }

  private fit(): void {
    this.isFitted = true;
    void this.picture.look(this.picture.fitted(), { animate: !prefersStillness() });
    this.saveState();
  }

  /** From the whole sheet to a size that reads well, round the pointer, and back. */
  private toggle(x: number, y: number): void {
    if (!this.isFitted) return this.fit();
    this.isFitted = false;
    const view = this.picture.readable(x, y);
    if (view === undefined) return;
    void this.picture.look(view, { animate: !prefersStillness() }).then(() => this.saveState());
  }

  private zoom(factor: number): void {
    this.isFitted = false;
    void this.picture.zoom(factor).then(() => this.saveState());
  }

  private pan(dx: number, dy: number): void {
    this.isFitted = false;
    void this.picture.pan(dx, dy).then(() => this.saveState());
  }

  private moved(): void {
    this.isFitted = false;
    clearTimeout(this.hovering);
    this.hovering = setTimeout(() => this.saveState(), 200);
  }

  private resized(): void {
    if (this.isFitted && this.root !== undefined && this.root.width > 0) {
      void this.picture.look(this.picture.fitted(), { animate: false });
    }
  }

  private hover(id: string | undefined): void {
    clearTimeout(this.hovering);
    this.hovering = setTimeout(() => this.picture.hover(id), HOVER_DELAY);
  }

  private click(id: string | undefined): void {
    this.picture.select(id);
    if (id !== undefined && this.root !== undefined) {
      this.host.send({ kind: 'reveal', target: this.root.target, element: id });
    }
  }

  private enter({ geometry }: BoxImpl): void {
    this.enterBox(geometry.decomposed, geometry.id, geometry.node);
  }

  /** On A-0 the box is the root, whose diagram is A0. */
  private enterBox(isDecomposed: boolean, activity: string, node: string): void {
    if (!isDecomposed || this.root === undefined) return;
    const { uri, model } = this.root.target;
    this.open({ uri, ...(model === undefined ? {} : { model }), node, activity });
  }

  private key(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const command = keyCommand(event);
    const isButton = target?.closest('button') !== null && target !== undefined;
    if (command === undefined || (isButton && command.kind === 'enter')) return;
    event.preventDefault();
    if (command.kind === 'enter') this.enterFocused(target);
    else this.run(command);
  }

  /** Enter on a box goes down into its diagram; on a box without one it shows the text. */
  private enterFocused(target: Element | undefined): void {
    const focused = target?.closest<SVGElement>('.idef0-box');
    const id = focused?.dataset['id'] ?? selectedActivity(this.picture.selected);
    const box = this.root?.children?.find((child) => child.id === `box:${id}`);
    if (id === undefined || box === undefined) return;
    const { geometry } = box as unknown as Pick<BoxImpl, 'geometry'>;
    if (geometry.decomposed) this.enterBox(true, geometry.id, geometry.node);
    else this.click(box.id);
  }

  private run(command: KeyCommand): void {
    switch (command.kind) {
      case 'clear':
        return this.picture.select(undefined);
      case 'up':
        return this.up();
      case 'home':
        return this.home();
      case 'fit':
        return this.fit();
      case 'zoomIn':
        return this.zoom(ZOOM_STEP);
      case 'zoomOut':
        return this.zoom(1 / ZOOM_STEP);
      case 'pan':
        return this.pan(command.dx, command.dy);
      case 'enter':
        return;
    }
  }
}

function selectedActivity(selected: string | undefined): string | undefined {
  return selected?.startsWith('box:') ? selected.slice('box:'.length) : undefined;
}

/** The same page of the same model, though its activity be renamed or its box be moved. */
function isSameDiagram(a: DiagramRoot, b: DiagramRoot): boolean {
  if (a.model !== b.model) return false;
  const sameActivity = a.target.activity !== undefined && a.target.activity === b.target.activity;
  return a.node === b.node || sameActivity;
}

function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
