/**
 * Phases 4 to 10: how the chosen trees look. Widths are chosen, ends and stems get their labels, and the
 * drawing gets its coordinates.
 */
import type { Drawing } from '@idef0-studio/geometry';
import { emit } from '../emit/emit.js';
import { addFarLabels, farTargets } from './far-labels.js';
import { bestDraft, draftOf, type Draft, type Look, type Subject } from '../place/width-choice.js';
import type { Terminal } from '../normalise/normalise.js';
import { extentOf } from '../place/placement.js';
import { addStemLabels, servedBy } from './stem-labels.js';
import { stemsOf, type Stem } from './stems.js';
import { addTrunkLabels } from './trunk-labels.js';

export interface Appearance {
  readonly drawing: Drawing;
  readonly look: Look;
}

/** The drawing of the trees of a subject. `last` is how the last picture of the diagram looked. */
export function* appearanceOf(
  subject: Subject,
  last: Partial<Look> | undefined,
): Generator<void, Appearance> {
  return yield* finished(subject, yield* bestDraft(subject, last));
}

/** The same without the choice of a look: the drawing looks as the last one did. */
export function* appearanceLike(subject: Subject, look: Look): Generator<void, Appearance> {
  return yield* finished(subject, draftOf(subject, look));
}

function* finished(subject: Subject, draft: Draft): Generator<void, Appearance> {
  const { network, fonts } = subject;
  yield;
  const labelled = yield* withStems(subject, draft, roomForFar(subject, draft));
  yield;
  const named = addTrunkLabels(labelled, network, fonts);
  yield;
  return { drawing: addFarLabels(named, network, fonts), look: draft.look };
}

/** The inputs far from where they come from that get a label: as many as make the sheet hardly larger. */
function roomForFar(subject: Subject, draft: Draft): ReadonlySet<Terminal> {
  const { plan } = draft.placement;
  const all = farTargets(emit(draft.placement), plan);
  if (all.size === 0) return all;
  const labels = draftOf(subject, draft.look, { far: all }).placement.plan.captions.at;
  const short = new Set([...all].filter((terminal) => labels.get(terminal)?.lines.length === 1));
  const extent = extentOf(draft.placement);
  const most = Math.max(extent, Math.min(GROWTH * extent, subject.shape.widest));
  const choices = [all, short].filter(
    (far) => extentOf(draftOf(subject, draft.look, { far }).placement) <= most,
  );
  return choices[0] ?? new Set();
}

/** How much larger a sheet may be for labels at far ends. */
const GROWTH = 1.06;

/** The draft with labels at far ends, and at stems instead of the ends behind them, wherever there is room
 *  for them. */
function* withStems(
  subject: Subject,
  draft: Draft,
  far: ReadonlySet<Terminal>,
): Generator<void, Drawing> {
  const { network, fonts } = subject;
  const first = emit(draft.placement);
  let stems: readonly Stem[] = first.arrows.flatMap(stemsOf);
  if (stems.length === 0 && far.size === 0) return first;
  for (;;) {
    const served = new Set(stems.flatMap((stem) => servedBy(stem, network)));
    const drawing = emit(draftOf(subject, draft.look, { far, served }).placement);
    const wanted = new Set(stems.map(keyOf));
    const here = drawing.arrows.flatMap(stemsOf).filter((stem) => wanted.has(keyOf(stem)));
    const result = addStemLabels(drawing, here, network, fonts);
    if (result.named.length === stems.length) return result.drawing;
    stems = result.named;
    yield;
  }
}

/** The same stem in another placement. */
function keyOf({ arrow, object, ends }: Stem): string {
  const places = ends.map(({ end }) => `${end.node ?? ''} ${end.side}`).sort();
  return [arrow, object, ...places].join('\n');
}
