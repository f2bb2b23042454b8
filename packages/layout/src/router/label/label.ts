/**
 * Phase 7, label: the labels that stand in free room of the drawing, at stems, trunks and far ends. Where a stem is
 * labelled the ends behind it need no labels, so that the picture is drafted again without them.
 */
import type { Devices, Drawing } from '@idef0-studio/geometry';
import type { LabelledEnds } from '../caption/captions.js';
import type { Fonts } from '../caption/text-block.js';
import { emit } from '../emit/emit.js';
import type { Network, Terminal } from '../normalise/network.js';
import { extentOf } from '../place/place.js';
import type { Draft } from '../place/width-choice.js';
import { areSame, borderNames, type BorderNames } from './border-names.js';
import { closeTargets } from './close-ends.js';
import { addFarLabels, farTargets } from './far-labels.js';
import { addStemLabels, servedBy } from './stem-labels.js';
import { stemsOf, type Stem } from './stems.js';
import { addTrunkLabels } from './trunk-labels.js';

/** Makes the draft again with labels at other ends. */
type Redraft = (ends: LabelledEnds) => Draft;

export interface LabelOptions {
  readonly fonts: Fonts;
  /** What becomes of names without room beside their lines. */
  readonly squiggles: Devices['squiggles'];
}

/** The drawing of a draft with all its labels. Yields after every few milliseconds of work. */
export function* label(
  network: Network,
  draft: Draft,
  redraft: Redraft,
  { fonts, squiggles }: LabelOptions,
): Generator<void, Drawing> {
  const drawing = yield* withStems(network, draft, redraft, fonts);
  yield;
  const named = addTrunkLabels(drawing, network, fonts);
  yield;
  return addFarLabels(named, network, fonts, squiggles);
}

/** The inputs far from where they come from, and the lines close to others at a box, that get a label: as many as make the
 *  sheet hardly larger. */
function roomForFar({ placement }: Draft, first: Drawing, redraft: Redraft): ReadonlySet<Terminal> {
  const far = farTargets(first, placement.plan);
  const close = closeTargets(first, placement.plan.network);
  const all = new Set([...far, ...close]);
  if (all.size === 0) return all;
  const labels = redraft({ far }).placement.plan.captions.at;
  const short = new Set([...far].filter((terminal) => labels.get(terminal)?.lines.length === 1));
  const extent = extentOf(placement);
  const most = Math.max(extent, Math.min(GROWTH * extent, ROOMY * placement.shape.widest));
  const choice = [all, close, far, short].find(
    (far) => extentOf(redraft({ far }).placement) <= most,
  );
  return choice ?? new Set();
}

/** How much larger a sheet may be for labels at far ends. */
const GROWTH = 1.06;
/** On paper none for them where text is smaller than 8 points: three quarters of the widest sheet that can be read. */
const ROOMY = 0.75;

/** The draft with labels at far ends, at the border by one rule, and at stems instead of the ends behind them, wherever there
 *  is room for them. */
function* withStems(
  network: Network,
  draft: Draft,
  redraft: Redraft,
  fonts: Fonts,
): Generator<void, Drawing> {
  const first = emit(draft.placement);
  const far = roomForFar(draft, first, redraft);
  let border = borderNames(first, network);
  let stems: readonly Stem[] = first.arrows.flatMap(stemsOf);
  if (stems.length === 0 && far.size === 0 && areNamed(draft, border)) return first;
  for (let round = 0; ; round++) {
    const served = new Set([...border.near, ...stems.flatMap((stem) => servedBy(stem, network))]);
    const drawing = emit(redraft({ far: new Set([...far, ...border.far]), served }).placement);
    const next = round < ROUNDS ? borderNames(drawing, network) : border;
    const isSettled = areSame(border, next);
    border = next;
    if (!isSettled) {
      yield;
      continue;
    }
    const wanted = new Set(stems.map(keyOf));
    const here = drawing.arrows.flatMap(stemsOf).filter((stem) => wanted.has(keyOf(stem)));
    const result = addStemLabels(drawing, here, network, fonts);
    if (result.named.length === stems.length) return result.drawing;
    stems = result.named;
    yield;
  }
}

/** Names at the border make the frame wider, and so other ends far: how often that is followed. */
const ROUNDS = 3;

/** Whether a draft names those ends at the border that the rule wants. */
function areNamed({ placement }: Draft, { far, near }: BorderNames): boolean {
  const { at } = placement.plan.captions;
  return [...far].every((end) => at.has(end)) && ![...near].some((end) => at.has(end));
}

/** The same stem in another placement. */
function keyOf({ arrow, object, ends }: Stem): string {
  const places = ends.map(({ end }) => `${end.node ?? ''} ${end.side}`).sort();
  return [arrow, object, ...places].join('\n');
}
