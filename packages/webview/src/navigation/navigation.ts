/** Which picture is wanted, asked for and shown, and the way back to those that were. */
import { RequestModelAction, type JsonMap } from 'sprotty-protocol';
import { equal } from '@idef0-studio/model/equality';
import type { PictureRoot, PictureStyle, PictureTarget } from '@idef0-studio/protocol';
import type { Host } from '../host/host.js';
import { isSameRoot } from '../root/same-root.js';
import { afterTurn, NO_HISTORY, targetOfTurn, type History, type Turn } from './history.js';

export class Navigation {
  /** What was asked for last; answers to earlier requests come to nothing. */
  private wanted: PictureTarget | undefined;
  private awaited: string | undefined;
  private turn: Turn = 'visit';
  private history: History = NO_HISTORY;

  /** `style` is asked for with every picture. */
  constructor(
    private readonly host: Pick<Host, 'send'>,
    private readonly style: () => PictureStyle,
  ) {}

  open(target: PictureTarget, turn: Turn = 'visit'): void {
    this.wanted = target;
    this.turn = turn;
    this.request(target);
  }

  /** Asks again for what is wanted: in another style, or from a server that knows nothing of it. */
  reload(): void {
    if (this.wanted !== undefined) this.request(this.wanted);
  }

  /** Goes through the history; nothing happens where it ends. */
  go(turn: Exclude<Turn, 'visit'>): void {
    const target = targetOfTurn(this.history, turn);
    if (target !== undefined) this.open(target, turn);
  }

  can(turn: Exclude<Turn, 'visit'>): boolean {
    return targetOfTurn(this.history, turn) !== undefined;
  }

  /** Whether a picture is the answer to what was asked last: one that comes late, behind a newer request,
   *  would throw the reader back. */
  isAwaited(responseId: string | undefined): boolean {
    return responseId === undefined || responseId === '' || responseId === this.awaited;
  }

  /** Notes that a picture is shown in the place of another. */
  shown(root: PictureRoot, last: PictureRoot | undefined): void {
    this.wanted = root.target;
    if (last !== undefined && !isSameRoot(last, root) && last.empty === undefined) {
      this.history = afterTurn(this.history, last.target, this.turn);
    }
    this.turn = 'visit';
  }

  /** Whether a target is what is wanted already. */
  isWanted(target: PictureTarget): boolean {
    const { wanted } = this;
    if (wanted?.model !== target.model || wanted === undefined) return false;
    if (wanted.project !== target.project) return false;
    if (target.view !== undefined || wanted.view !== undefined) {
      return equal(wanted.view, target.view);
    }
    if (target.named !== undefined || wanted.named !== undefined)
      return wanted.named === target.named;
    if (target.model === undefined) return wanted.uri === target.uri;
    if (target.node === undefined) return true;
    return wanted.node === target.node && wanted.activity === target.activity;
  }

  private request(target: PictureTarget): void {
    const options = {
      ...target,
      ...this.style(),
      needsClientLayout: false,
      needsServerLayout: false,
    };
    // All of it is JSON, though its types do not say so.
    const action = RequestModelAction.create(options as unknown as JsonMap);
    this.awaited = action.requestId;
    this.host.send({ kind: 'action', action });
  }
}
