/**
 * Where the reader looks: at the whole sheet until a hand or the cursor moves it, and then at what was looked at
 * last, for each picture.
 */
import type { Point, Rect } from '@idef0-studio/geometry';
import { equal } from '@idef0-studio/model/equality';
import { ROOT, type PictureRoot } from '@idef0-studio/protocol';
import { pictureKey } from '../root/same-root.js';
import {
  centredView,
  fitWidthView,
  followedView,
  isInView,
  READABLE_ZOOM,
  SMALLEST_TEXT,
  textSize,
  zoomTo,
  zoomView,
  type Size,
  type View,
  type Whole,
} from './viewport.js';

/** What it needs of the picture on the screen. */
export interface ViewedPicture {
  /** What is seen; undefined before the first picture. */
  view(): View | undefined;
  /** The view that has the whole sheet, now or of a sheet that is to come. */
  fitted(sheet?: Whole): View;
  /** Size of the sheet that is shown. */
  readonly sheet: Size;
  /** Size of what the picture has on the page. */
  canvas(): Size;
  /** A point of the page on the canvas. */
  onCanvas(x: number, y: number): Point;
  look(view: View, motion: 'glide' | 'jump'): Promise<void>;
  /** Larger or smaller round the middle of the canvas. */
  zoom(factor: number): Promise<void>;
  /** Moves what is seen by px on the screen. */
  pan(dx: number, dy: number): Promise<void>;
}

export class ViewportController {
  /** Seen as a whole: then it stays so when the panel changes its size. */
  private isFitted = true;
  /** The reader asked for the whole sheet: the cursor does not take it away. */
  private isWholeWanted = false;
  private readonly left: Map<string, View>;

  /** `known` is how pictures were left before the window was loaded again. */
  constructor(
    private readonly picture: ViewedPicture,
    known: Readonly<Record<string, View>> = {},
  ) {
    this.left = new Map(Object.entries(known));
  }

  /** How pictures were left, by their keys; those that are seen whole are not among them. */
  get views(): Readonly<Record<string, View>> {
    return Object.fromEntries(this.left);
  }

  /** The view for the same picture with another text, or made for another window: undefined keeps what is seen. */
  viewOfNext(root: PictureRoot, last: PictureRoot): View | undefined {
    if (this.isFitted) return this.picture.fitted(root);
    const view = this.picture.view();
    const areDiagrams = root.type === ROOT.diagram && last.type === ROOT.diagram;
    if (view === undefined || !areDiagrams || equal(root.pane, last.pane)) return undefined;
    return followedView(view, this.picture.canvas(), last.boxes, root.boxes);
  }

  /** The view for another picture: as it was left, else whole; but where that could not be read, and the cursor
   *  stands at a place of it, that place. */
  viewOfOther(root: PictureRoot, place: Rect | undefined): View {
    this.isWholeWanted = false;
    const known = this.left.get(pictureKey(root));
    const whole = this.picture.fitted(root);
    const near = place === undefined || isReadable(whole) ? undefined : this.near(place);
    this.isFitted = known === undefined && near === undefined;
    return near ?? known ?? whole;
  }

  /** Brings the place of the cursor into view, where it is not, or cannot be read. */
  async follow(place: Rect): Promise<void> {
    const view = this.picture.view();
    if (view === undefined || (this.isFitted && (this.isWholeWanted || isReadable(view)))) return;
    const isThere = isInView(place, view, this.picture.canvas());
    if (isThere && isReadable(view)) return;
    const zoom = isReadable(view) ? view.zoom : READABLE_ZOOM;
    this.isFitted = false;
    await this.picture.look(centredView(place, zoom, this.picture.canvas()), 'glide');
  }

  /** Brings a place into view, as large as things are seen now. */
  async reach(place: Rect): Promise<void> {
    const view = this.picture.view();
    const canvas = this.picture.canvas();
    if (view === undefined || isInView(place, view, canvas)) return;
    this.isFitted = false;
    await this.picture.look(centredView(place, view.zoom, canvas), 'glide');
  }

  /** Brings a point of the sheet into the middle. */
  async goTo({ x, y }: Point): Promise<void> {
    const view = this.picture.view();
    if (view === undefined) return;
    this.isFitted = false;
    const place = { x, y, width: 0, height: 0 };
    await this.picture.look(centredView(place, view.zoom, this.picture.canvas()), 'jump');
  }

  async fit(): Promise<void> {
    this.isFitted = true;
    this.isWholeWanted = true;
    await this.picture.look(this.picture.fitted(), 'glide');
  }

  async fitWidth(): Promise<void> {
    this.isFitted = false;
    await this.picture.look(fitWidthView(this.picture.sheet, this.picture.canvas()), 'glide');
  }

  /** One px of the sheet is one px of the screen; round the place where there is one. */
  async actualSize(place: Rect | undefined): Promise<void> {
    const view = this.picture.view();
    if (view === undefined) return;
    this.isFitted = false;
    const canvas = this.picture.canvas();
    const next = place === undefined ? zoomTo(view, 1, canvas) : centredView(place, 1, canvas);
    await this.picture.look(next, 'glide');
  }

  /** From the whole sheet to a size that reads well, round a point of the page, and back. */
  async toggle(x: number, y: number): Promise<void> {
    const view = this.picture.view();
    if (!this.isFitted || view === undefined) return this.fit();
    this.isFitted = false;
    const fixed = this.picture.onCanvas(x, y);
    await this.picture.look(zoomView(view, READABLE_ZOOM / view.zoom, fixed), 'glide');
  }

  async zoom(factor: number): Promise<void> {
    this.isFitted = false;
    await this.picture.zoom(factor);
  }

  async pan(dx: number, dy: number): Promise<void> {
    this.isFitted = false;
    await this.picture.pan(dx, dy);
  }

  /** The reader's hand has moved the picture. */
  moved(): void {
    this.isFitted = false;
  }

  /** The panel has another size. */
  async resized(): Promise<void> {
    if (this.isFitted) await this.picture.look(this.picture.fitted(), 'jump');
  }

  /** Notes how a picture is left. */
  remember(root: PictureRoot): void {
    const view = this.isFitted ? undefined : this.picture.view();
    if (view === undefined) this.left.delete(pictureKey(root));
    else this.left.set(pictureKey(root), view);
  }

  private near(place: Rect): View {
    return centredView(place, READABLE_ZOOM, this.picture.canvas());
  }
}

function isReadable({ zoom }: View): boolean {
  return textSize(zoom) >= SMALLEST_TEXT;
}
