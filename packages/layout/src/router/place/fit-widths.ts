/**
 * Widths place by place: each side of a box or of the frame has labels of a width of its own, and each box a name, so that
 * what binds the height of the drawing is written wide and what binds its width narrow. Coordinate descent on the size of
 * the sheet.
 */
import type { Fonts, TextBlock } from '../caption/text-block.js';
import type { Network } from '../normalise/network.js';
import { nameIn, sideOf, type Widths } from '../widths.js';
import type { LeastSize } from './place.js';
import type { Placement } from './placement.js';
import { widthOn, type SheetShape } from './sheet-shape.js';
import { bentFactor, type Draft } from './width-choice.js';

/** What the drawing needs with some widths. */
export type SizeWith = (widths: Widths) => LeastSize;

/** Widths with which the drawing needs a smaller sheet; those given where none do. `last` are the places of the previous
 *  picture of the diagram, which stay where others are hardly better. Yields after every few milliseconds of work. */
export function* fitWidths(
  { placement, widths }: Draft,
  last: Widths['places'],
  sizeWith: SizeWith,
  fonts: Fonts,
): Generator<void, Widths> {
  const { shape } = placement;
  const choices = choicesIn(placement, fonts);
  const costWith = (tried: Widths) => costOf(sizeWith(tried), shape);
  let best = { widths, cost: costWith(widths) };
  for (let pass = 0; pass < PASSES; pass++) {
    const before = best;
    for (const { place, values } of choices) {
      for (const value of values) {
        const tried = { ...best.widths, places: { ...best.widths.places, [place]: value } };
        const cost = costWith(tried);
        if (cost < best.cost) best = { widths: tried, cost };
      }
      yield;
    }
    if (best === before) break;
  }
  const kept = last === undefined ? best.widths : { ...widths, places: last };
  return costWith(kept) <= KEPT * best.cost ? kept : best.widths;
}

const PASSES = 2;
/** How much larger the sheet may be for texts that stay broken as they were. */
const KEPT = 1.05;

/** The width of the sheet that holds a drawing, px, made worse by lines that bend below their labels. That the other side of the sheet
 *  has room to spare counts a little: it is what the next place takes. */
function costOf({ width, height, bent }: LeastSize, shape: SheetShape): number {
  const wanted = widthOn(shape, height);
  const extent = Math.max(width, wanted);
  return (extent + SPARE * Math.min(width, wanted)) * bentFactor(bent, extent > shape.widest);
}

const SPARE = 0.4;

/** A place, and the widths that break its texts in different ways, px. */
interface Choice {
  readonly place: string;
  readonly values: readonly number[];
}

function choicesIn({ plan }: Placement, fonts: Fonts): readonly Choice[] {
  const { network, captions } = plan;
  const texts = new Map<string, string[]>();
  for (const [terminal, { lines }] of captions.at) {
    const place = sideOf(network, terminal);
    texts.set(place, [...(texts.get(place) ?? []), lines.join(' ')]);
  }
  const labels = [...texts].map(([place, all]) => ({
    place,
    values: different(LABEL_WIDTHS, (width) => all.map((text) => fonts.label.blockOf(text, width))),
  }));
  return [...labels, ...namesIn(network, fonts)].filter(({ values }) => values.length > 1);
}

const LABEL_WIDTHS = [52, 64, 84, 104, 124, 150, 190, 240];

function namesIn(network: Network, fonts: Fonts): readonly Choice[] {
  return network.diagram.boxes.map(({ name }, box) => ({
    place: nameIn(network, box),
    values: different(NAME_WIDTHS, (width) => [fonts.name.blockOf(name, width)]),
  }));
}

const NAME_WIDTHS = [72, 90, 116, 150];

/** The first of the widths with which texts are broken the same way. */
function different(
  widths: readonly number[],
  broken: (width: number) => readonly TextBlock[],
): readonly number[] {
  const found = new Map<string, number>();
  for (const width of widths) {
    const key = broken(width)
      .flatMap(({ lines }) => lines)
      .join('\n');
    if (!found.has(key)) found.set(key, width);
  }
  return [...found.values()];
}
