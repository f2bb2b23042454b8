/** What is hovered, selected and in focus now, and the action that shows a change of it. */
import { inject, injectable } from 'inversify';
import { Command, TYPES, type CommandExecutionContext, type CommandReturn } from 'sprotty';
import type { ArrowFocus } from '@idef0-studio/render';
import type { Action } from 'sprotty-protocol';
import type { ElementRef } from '@idef0-studio/protocol';
import { emphasisOf, type EmphasisClass, type Piece } from '../emphasis/emphasis.js';
import type { FullInk } from '../emphasis/in-focus.js';
import { elementId } from '../root/picture-elements.js';
import {
  ArrowImpl,
  BoxImpl,
  LabelImpl,
  ViewGroupImpl,
  ViewLabelImpl,
  ViewLineImpl,
  ViewNodeImpl,
  type PictureImpl,
} from './model.js';

@injectable()
export class Emphasis {
  private classes: ReadonlyMap<string, readonly EmphasisClass[]> = new Map();
  hovered: string | undefined;
  /** In the order of the clicks. */
  selected: readonly ElementRef[] = [];
  /** What stays in full ink; undefined: everything. */
  ink: FullInk | undefined;

  classesOf(id: string): readonly EmphasisClass[] {
    return this.classes.get(id) ?? [];
  }

  /** What of an arrow is in full ink while something is in focus. */
  focusOfArrow(id: string): ArrowFocus {
    const focus = this.ink?.arrows.get(id);
    return focus === undefined || focus === 'faded' ? 'full' : focus;
  }

  /** Finds out again who stands out, after a change of the root or of what is chosen. */
  refresh(root: PictureImpl): void {
    const pieces = root.children.flatMap((child) => pieceOf(child) ?? []);
    const { hovered, ink } = this;
    const selected = this.selected.map(elementId);
    this.classes = emphasisOf(pieces, { hovered, selected, focused: ink?.elements });
  }
}

/** Draws again with what the `Emphasis` holds now. */
export const EMPHASISE: Action = { kind: 'idef0.emphasise' };

@injectable()
export class EmphasiseCommand extends Command {
  static readonly KIND = EMPHASISE.kind;

  constructor(
    @inject(TYPES.Action) _action: Action,
    @inject(Emphasis) private readonly emphasis: Emphasis,
  ) {
    super();
  }

  execute({ root }: CommandExecutionContext): CommandReturn {
    this.emphasis.refresh(root as PictureImpl);
    return root;
  }

  undo({ root }: CommandExecutionContext): CommandReturn {
    return root;
  }

  redo({ root }: CommandExecutionContext): CommandReturn {
    return root;
  }
}

function pieceOf(
  child: object & { readonly type: string; readonly id: string },
): Piece | undefined {
  const { type, id } = child;
  if (child instanceof ArrowImpl) {
    const nodes = child.geometry.ends.flatMap(({ node }) => node ?? []);
    return { type, id, arrow: id, nodes };
  }
  if (child instanceof LabelImpl) {
    return {
      type,
      id,
      arrow: elementId({ kind: 'arrow', arrow: child.geometry.arrow }),
      nodes: [],
    };
  }
  if (child instanceof BoxImpl) return { type, id, arrow: undefined, nodes: [child.geometry.node] };
  if (child instanceof ViewLineImpl) {
    return { type, id, arrow: id, nodes: [child.geometry.from, child.geometry.to] };
  }
  if (child instanceof ViewLabelImpl) {
    return {
      type,
      id,
      arrow: elementId({ kind: 'view-line', line: child.geometry.id }),
      nodes: [],
    };
  }
  if (child instanceof ViewNodeImpl) {
    return { type, id, arrow: undefined, nodes: [child.geometry.node.id] };
  }
  if (child instanceof ViewGroupImpl) return { type, id, arrow: undefined, nodes: [] };
  return undefined;
}
