/**
 * One picture takes the place of another: boxes and labels glide, arrows follow where their course is the
 * same and cross-fade where it is not, what is new fades in and what is gone fades out. A picture that
 * comes while the last is still on its way takes over from wherever things are.
 */
import { inject, injectable } from 'inversify';
import {
  Animation,
  CompoundAnimation,
  TYPES,
  UpdateModelCommand,
  ViewportRootElementImpl,
  type CommandExecutionContext,
  type CommandReturn,
  type IStoppableCommand,
  type SModelElementImpl,
  type SModelRootImpl,
  type UpdateAnimationData,
} from 'sprotty';
import { Dimension, type Action } from 'sprotty-protocol';
import { equal } from '@idef0-studio/model/equality';
import type { PictureRoot } from '@idef0-studio/protocol';
import type { View } from '../viewport/viewport.js';
import { Emphasis } from './emphasis-state.js';
import {
  arrowBetween,
  boxBetween,
  haveSameCourse,
  labelBetween,
  placeBetween,
} from './interpolate.js';
import {
  ArrowImpl,
  BoxImpl,
  GeometryImpl,
  LabelImpl,
  ViewGroupImpl,
  ViewLabelImpl,
  ViewLineImpl,
  ViewNodeImpl,
  type PictureImpl,
} from './model.js';
import { RootHolder } from './root-holder.js';

export const SHOW_PICTURE = 'idef0.showPicture';

export interface ShowPictureAction extends Action {
  readonly kind: typeof SHOW_PICTURE;
  readonly newRoot: PictureRoot;
  readonly animate: boolean;
  /** Where to look; undefined keeps what is seen. */
  readonly view: View | undefined;
}

/** Moves one piece from where it was. */
type Step = (t: number) => void;

@injectable()
export class ShowPictureCommand extends UpdateModelCommand implements IStoppableCommand {
  // Sprotty types the kind of its own command as a constant.
  static override readonly KIND = SHOW_PICTURE as unknown as typeof UpdateModelCommand.KIND;
  readonly stoppableCommandKey = SHOW_PICTURE;
  private running: Animation | undefined;
  private isStopped = false;
  private steps: Step[] = [];

  constructor(
    @inject(TYPES.Action) private readonly show: ShowPictureAction,
    @inject(Emphasis) private readonly emphasis: Emphasis,
    @inject(RootHolder) private readonly holder: RootHolder,
  ) {
    super({ ...show, kind: UpdateModelCommand.KIND, matches: undefined });
  }

  stopExecution(): void {
    this.isStopped = true;
    this.running?.stop();
  }

  protected override performUpdate(
    oldRoot: SModelRootImpl,
    newRoot: SModelRootImpl,
    context: CommandExecutionContext,
  ): CommandReturn {
    const { view, animate } = this.show;
    keepCanvas(oldRoot, newRoot);
    if (newRoot instanceof ViewportRootElementImpl && view !== undefined) {
      newRoot.scroll = view.scroll;
      newRoot.zoom = view.zoom;
    }
    this.holder.root = newRoot as PictureImpl;
    this.emphasis.refresh(this.holder.root);
    if (!animate || this.isStopped || oldRoot.id !== newRoot.id) return newRoot;
    return super.performUpdate(oldRoot, newRoot, context);
  }

  protected override updateElement(
    left: SModelElementImpl,
    right: SModelElementImpl,
    data: UpdateAnimationData,
  ): void {
    // What is seen was set already; Sprotty's way would set it again, to where it was before.
    if (left instanceof ViewportRootElementImpl) return;
    const step = stepBetween(left, right);
    if (step === undefined) super.updateElement(left, right, data);
    else this.steps.push(step);
  }

  protected override createAnimations(
    data: UpdateAnimationData,
    root: SModelRootImpl,
    context: CommandExecutionContext,
  ): Animation[] {
    const parts = super.createAnimations(data, root, context);
    if (this.steps.length > 0) parts.push(new StepAnimation(root, this.steps, context));
    for (const step of this.steps) step(0);
    this.running = new CompoundAnimation(root, context, parts);
    return parts.length === 0 ? [] : [this.running];
  }
}

class StepAnimation extends Animation {
  constructor(
    private readonly root: SModelRootImpl,
    private readonly steps: readonly Step[],
    context: CommandExecutionContext,
  ) {
    super(context);
  }

  tween(t: number): SModelRootImpl {
    for (const step of this.steps) step(t);
    return this.root;
  }
}

/** The size of the canvas stays known, and what is seen stays where it is. */
function keepCanvas(oldRoot: SModelRootImpl, newRoot: SModelRootImpl): void {
  if (Dimension.isValid(oldRoot.canvasBounds)) newRoot.canvasBounds = oldRoot.canvasBounds;
  if (oldRoot instanceof ViewportRootElementImpl && newRoot instanceof ViewportRootElementImpl) {
    newRoot.scroll = oldRoot.scroll;
    newRoot.zoom = oldRoot.zoom;
  }
}

/** How a piece comes from where it was; undefined where nothing moves. */
function stepBetween(left: SModelElementImpl, right: SModelElementImpl): Step | undefined {
  if (left instanceof BoxImpl && right instanceof BoxImpl) {
    return glide(left, right, boxBetween);
  }
  if (left instanceof LabelImpl && right instanceof LabelImpl) {
    return glide(left, right, labelBetween);
  }
  if (left instanceof ArrowImpl && right instanceof ArrowImpl) {
    if (!haveSameCourse(left.geometry, right.geometry)) return crossFade(left, right);
    return glide(left, right, (from, to, t) => arrowBetween(from, to, t) ?? to);
  }
  if (left instanceof ViewNodeImpl && right instanceof ViewNodeImpl) {
    return glide(left, right, placeBetween);
  }
  if (left instanceof ViewGroupImpl && right instanceof ViewGroupImpl) {
    return glide(left, right, placeBetween);
  }
  const areLines = left instanceof ViewLineImpl && right instanceof ViewLineImpl;
  const areLabels = left instanceof ViewLabelImpl && right instanceof ViewLabelImpl;
  if (areLines || areLabels) {
    return equal(left.geometry, right.geometry) ? undefined : crossFade(left, right);
  }
  return undefined;
}

function glide<Geometry>(
  left: GeometryImpl<Geometry>,
  right: GeometryImpl<Geometry>,
  between: (from: Geometry, to: Geometry, t: number) => Geometry,
): Step | undefined {
  const from = left.geometry;
  const to = right.geometry;
  if (equal(from, to)) return undefined;
  return (t) => {
    right.geometry = t === 1 ? to : between(from, to, t);
  };
}

function crossFade<Geometry>(left: GeometryImpl<Geometry>, right: GeometryImpl<Geometry>): Step {
  const ghost = left.geometry;
  return (t) => {
    right.ghost = t === 1 ? undefined : ghost;
    right.blend = t;
  };
}
