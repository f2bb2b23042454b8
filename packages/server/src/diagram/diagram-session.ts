/**
 * One open picture: Sprotty's diagram server for the actions, and what is on the screen. Refreshed when a
 * document of its model changed; sends nothing where the picture is the same.
 */
import type { Action, DiagramOptions } from 'sprotty-protocol';
import { DiagramServer } from 'sprotty-protocol';
import { equal } from '@idef0-studio/model';
import { isSamePicture, type PictureRoot, type PictureTarget } from '@idef0-studio/protocol';
import { readPictureRequest, type PictureRequest } from '../inputs/from-outside.js';
import type { Painter } from './painter.js';
import type { GoodPicture, Pace, Picture } from './picture.js';

/** How long the author must pause before the picture is laid out with care, ms. */
const PAUSE = 700;

export interface DiagramSessionOptions {
  /** Settled when the files of the workspace are read. */
  readonly ready: () => Promise<unknown>;
  readonly onError: (error: unknown) => void;
  /** A picture has settled: nothing is to do until a text changes. */
  readonly onSettled: (picture: GoodPicture) => void;
}

/** The making of one picture. */
interface Work {
  readonly outdated: AbortController;
  /** Whether it is finished even if the text changes meanwhile. */
  readonly isAwaited: boolean;
}

export class DiagramSession {
  private readonly server: DiagramServer;
  private request: PictureRequest | undefined;
  private picture: Picture | undefined;
  /** The latest, until its picture is there. */
  private work: Work | undefined;
  /** What the client asked for last. */
  private asked: Promise<Picture | undefined> | undefined;
  /** Whether a text changed while an awaited picture was made. */
  private isBehind = false;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly painter: Painter,
    dispatch: (action: Action) => Promise<void>,
    private readonly options: DiagramSessionOptions,
  ) {
    this.server = new DiagramServer(dispatch, {
      DiagramGenerator: { generate: ({ options }) => this.generate(options) },
    });
  }

  /** Takes an action of the client: a request for a model, with the target in its options. */
  async accept(action: Action): Promise<void> {
    await this.server.accept(action);
    if (this.isLate()) this.refresh();
  }

  /** Brings the picture up to date: quickly now, with care when the author pauses. */
  refresh(): void {
    clearTimeout(this.pause);
    this.update('typing').catch((error: unknown) => this.tellFailure(error));
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.work?.outdated.abort();
    this.work = undefined;
    this.request = undefined;
  }

  /** Whether what is on the screen is of a target. */
  private shows(target: PictureTarget): boolean {
    const shown = this.picture?.root.target;
    return shown?.model !== undefined && isSamePicture(shown, target);
  }

  private async update(pace: Pace): Promise<void> {
    this.isBehind = this.work?.isAwaited === true;
    if (this.request === undefined || this.isBehind) return;
    const last = this.picture;
    const picture = await this.paint(this.request, last, pace);
    if (picture === undefined) return;
    if (pace === 'typing' && picture.good?.pace === 'typing') this.settleLater();
    if (!equal(picture.root, last?.root)) await this.send(picture.root);
    if (this.isLate()) this.refresh();
  }

  /** Whether somebody asked for a picture while this one was made; a method, since the field is taken to be unchanged. */
  private isLate(): boolean {
    return this.isBehind;
  }

  private settleLater(): void {
    const settle = () =>
      void this.update('settled').catch((error: unknown) => this.tellFailure(error));
    this.pause = setTimeout(settle, PAUSE);
  }

  /** A picture that cannot be made keeps the one on the screen, which says so. */
  private tellFailure(error: unknown): void {
    this.options.onError(error);
    const { picture } = this;
    if (picture === undefined) return;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `IDEF0 Studio itself failed to draw this: '${reason}'. Please report it, with the text.`;
    const root = { ...picture.root, stale: { errors: 0, message } };
    if (equal(root, picture.root)) return;
    this.picture = { ...picture, root };
    this.send(root).catch(this.options.onError);
  }

  /** Sprotty writes a revision into what it is given. */
  private send(root: PictureRoot): Promise<void> {
    return this.server.updateModel({ ...root });
  }

  private async generate(options: DiagramOptions): Promise<PictureRoot> {
    await this.options.ready();
    const request = readPictureRequest(options);
    this.request = request;
    const last = this.shows(request.target) ? this.picture : undefined;
    this.asked = this.paint(request, last, 'settled', true);
    return this.answer();
  }

  /** What the client asked for last: a picture that it does not want any more is not worth an answer of its own.
   *  Never settled once the picture is closed. */
  private async answer(): Promise<PictureRoot> {
    const { asked } = this;
    const picture = await asked;
    if (picture !== undefined) return { ...picture.root };
    return asked === this.asked ? new Promise(() => undefined) : this.answer();
  }

  /** Makes a picture and keeps it; undefined where another was begun before it was there. */
  private async paint(
    request: PictureRequest,
    last: Picture | undefined,
    pace: Pace,
    isAsked = false,
  ): Promise<Picture | undefined> {
    this.work?.outdated.abort();
    const outdated = new AbortController();
    const painting = this.painter.paint(request, last, pace, outdated.signal);
    const isAwaited = isAsked || (painting.kind === 'later' && painting.isAwaited);
    const work = { outdated, isAwaited };
    this.work = work;
    try {
      const picture = painting.kind === 'now' ? painting.picture : await painting.picture;
      if (picture === undefined || this.work !== work) return undefined;
      this.keep(picture);
      return picture;
    } finally {
      if (this.work === work) this.work = undefined;
    }
  }

  private keep(picture: Picture): void {
    this.picture = picture;
    if (picture.good === undefined || this.request === undefined) return;
    this.request = { ...this.request, target: picture.good.target };
    if (picture.good.pace === 'settled') this.options.onSettled(picture.good);
  }
}
