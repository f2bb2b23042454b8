/**
 * The picture on the screen as the rest of the webview sees it: plain methods, Sprotty behind them.
 */
import { TYPES, type IActionDispatcher } from 'sprotty';
import { SetViewportAction } from 'sprotty-protocol';
import { ROOT, type ElementRef, type PictureRoot } from '@idef0-studio/protocol';
import type { Point } from '@idef0-studio/geometry';
import type { FullInk } from '../emphasis/in-focus.js';
import { elementsOf } from '../root/picture-elements.js';
import { EMPHASISE, Emphasis } from '../scene/emphasis-state.js';
import { PointerListener, type PointerEvents } from '../scene/pointer-listener.js';
import { RootHolder } from '../scene/root-holder.js';
import { SHOW_PICTURE, type ShowPictureAction } from '../scene/show-picture.js';
import {
  fitView,
  panView,
  zoomView,
  type Size,
  type View,
  type Whole,
} from '../viewport/viewport.js';
import { roleKeyOf } from '../views/role-key.js';
import { createContainer } from './container.js';
import { loadSerif } from './serif-font.js';

export class Picture {
  private readonly container;
  private readonly dispatcher: IActionDispatcher;
  private readonly emphasis: Emphasis;
  private readonly holder: RootHolder;
  private readonly pointer: PointerListener;
  private shown: Whole = { width: 0, height: 0 };
  private rootId = '';
  /** The elements that are shown, by their ids. */
  private refs: ReadonlyMap<string, ElementRef> = new Map();

  /** Draws into an element, which holds nothing else. */
  constructor(private readonly frame: HTMLElement) {
    // Sprotty puts an element of its own in the place of the one that it is given.
    const canvas = document.createElement('div');
    canvas.id = `${frame.id}-canvas`;
    frame.append(canvas);
    frame.tabIndex = -1;
    this.container = createContainer(canvas.id);
    this.dispatcher = this.container.get<IActionDispatcher>(TYPES.IActionDispatcher);
    this.emphasis = this.container.get(Emphasis);
    this.holder = this.container.get(RootHolder);
    this.pointer = this.container.get(PointerListener);
  }

  listen(events: PointerEvents): void {
    this.pointer.events = events;
  }

  /** Shows a root in the place of the last one. Without a view what is seen stays. */
  async show(root: PictureRoot, options: { view?: View; animate: boolean }): Promise<void> {
    if (root.type === ROOT.diagram && root.form === 'gost') loadSerif();
    const pane = root.type === ROOT.diagram ? root.pane : undefined;
    this.shown = { width: root.width, height: root.height, ...(pane && { pane }) };
    this.rootId = root.id;
    const elements = elementsOf(root);
    this.refs = new Map(elements.flatMap((each) => ('ref' in each ? [[each.id, each.ref]] : [])));
    const action: ShowPictureAction = {
      kind: SHOW_PICTURE,
      newRoot: { ...root, children: [...elements, ...roleKeyOf(root)] },
      animate: options.animate && this.canAnimate(),
      view: options.view,
    };
    await this.dispatcher.dispatch(action);
  }

  /** The view that has the whole sheet, now or of a sheet that is to come. */
  fitted(sheet: Whole = this.shown): View {
    return fitView(sheet, this.canvas());
  }

  /** What is seen; undefined before the first picture. */
  view(): View | undefined {
    return this.holder.view;
  }

  /** Calls back whenever something else is seen, while it glides too. */
  watch(seen: () => void): void {
    const options = { subtree: true, attributes: true, attributeFilter: ['transform'] };
    new MutationObserver(seen).observe(this.frame, options);
  }

  /** A point of the page on the canvas. */
  onCanvas(x: number, y: number): Point {
    const { left, top } = this.frame.getBoundingClientRect();
    return { x: x - left, y: y - top };
  }

  /** Size of the sheet that is shown. */
  get sheet(): Size {
    return this.shown;
  }

  /** Looks somewhere else. */
  async look(view: View, motion: 'glide' | 'jump'): Promise<void> {
    const { zoom, scroll } = view;
    const animate = motion === 'glide' && !prefersStillness();
    await this.dispatcher.dispatch(
      SetViewportAction.create(this.rootId, { zoom, scroll }, { animate }),
    );
  }

  /** Larger or smaller round the middle of the canvas. */
  async zoom(factor: number): Promise<void> {
    const { width, height } = this.canvas();
    const view = this.view();
    if (view === undefined) return;
    await this.look(zoomView(view, factor, { x: width / 2, y: height / 2 }), 'jump');
  }

  /** Moves what is seen by px on the screen. */
  async pan(dx: number, dy: number): Promise<void> {
    const view = this.view();
    if (view !== undefined) await this.look(panView(view, dx, dy), 'jump');
  }

  /** From now on keys are for the picture. */
  takeKeyboard(): void {
    this.frame.focus({ preventScroll: true });
  }

  /** The element of the picture that a part of the page belongs to. */
  elementAt(part: Element | undefined): ElementRef | undefined {
    const shape = part?.closest<SVGElement>('[data-element]');
    return this.refs.get(shape?.dataset['element'] ?? '');
  }

  get selected(): readonly ElementRef[] {
    return this.emphasis.selected;
  }

  select(elements: readonly ElementRef[]): void {
    this.emphasis.selected = elements;
    this.emphasise();
  }

  /** Fades all but what stays in full ink; undefined fades nothing. */
  focus(ink: FullInk | undefined): void {
    if (ink === undefined && this.emphasis.ink === undefined) return;
    this.emphasis.ink = ink;
    this.emphasise();
  }

  hover(id: string | undefined): void {
    if (this.emphasis.hovered === id) return;
    this.emphasis.hovered = id;
    this.emphasise();
  }

  private canAnimate(): boolean {
    return !prefersStillness() && !this.pointer.isDown && !document.hidden;
  }

  private emphasise(): void {
    if (this.rootId !== '') void this.dispatcher.dispatch(EMPHASISE);
  }

  /** Size of what the picture has on the page. */
  canvas(): Size {
    const { clientWidth: width, clientHeight: height } = this.frame;
    return { width, height };
  }
}

/** Whether the reader's system asks for less motion. */
function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
