/**
 * One open picture: Sprotty's diagram server for the actions, and what is on the screen. Refreshed when a
 * document of its model changed; sends nothing where the picture is the same.
 */
import type { Action, DiagramOptions } from 'sprotty-protocol';
import { DiagramServer } from 'sprotty-protocol';
import type { DiagramRoot, DiagramTarget } from '../protocol.js';
import type { Pace, Painter, Picture } from './painter.js';

export class DiagramSession {
  private readonly server: DiagramServer;
  private target: DiagramTarget | undefined;
  private picture: Picture | undefined;

  /** `ready` is settled when the files of the workspace are read. */
  constructor(
    private readonly painter: Painter,
    dispatch: (action: Action) => Promise<void>,
    private readonly ready: () => Promise<unknown>,
  ) {
    this.server = new DiagramServer(dispatch, {
      DiagramGenerator: { generate: ({ options }) => this.generate(options) },
    });
  }

  /** Takes an action of the client: a request for a model, with the target in its options. */
  accept(action: Action): Promise<void> {
    return this.server.accept(action);
  }

  /** Brings the picture up to date. Returns whether it may be laid out better when there is time. */
  async refresh(pace: Pace): Promise<boolean> {
    if (this.target === undefined) return false;
    const picture = this.painter.paint(this.target, this.picture, pace);
    const isSame = picture.text === this.picture?.text;
    this.keep(picture);
    if (!isSame) await this.server.updateModel(picture.root);
    return picture.good?.pace === 'typing';
  }

  private async generate(options: DiagramOptions): Promise<DiagramRoot> {
    await this.ready();
    const target = readTarget(options);
    this.target = target;
    const last = isSameDiagram(this.picture?.root.target, target) ? this.picture : undefined;
    const picture = this.painter.paint(target, last, 'settled');
    this.keep(picture);
    return picture.root;
  }

  private keep(picture: Picture): void {
    this.picture = picture;
    if (picture.good !== undefined) this.target = picture.good.target;
  }
}

function isSameDiagram(shown: DiagramTarget | undefined, wanted: DiagramTarget): boolean {
  return shown?.model !== undefined && shown.model === wanted.model && shown.node === wanted.node;
}

/** The options of a RequestModelAction hold the target. */
function readTarget(options: DiagramOptions): DiagramTarget {
  const { uri, model, node, activity } = options;
  return {
    uri: typeof uri === 'string' ? uri : '',
    ...(typeof model === 'string' ? { model } : {}),
    ...(typeof node === 'string' ? { node } : {}),
    ...(typeof activity === 'string' ? { activity } : {}),
  };
}
