/**
 * The names that a drawing wants: of each arrow its own, and those of its parts, with the runs of line that they may
 * stand at.
 */
import type { ArrowGeometry, Drawing, Segment } from '@idef0-studio/geometry';
import { isSaidByCode, labelTextOf } from '../router/caption/label-text.js';
import type { Fonts, TextBlock } from '../router/caption/text-block.js';
import type { NetArrow, Network } from '../router/normalise/network.js';
import { carriedRuns } from './carried-runs.js';

/** Names may be broken to these widths, px at the size of labels; the first that fits is taken. */
const WIDTHS = [200, 120, 84, 60, 40];

/** A name that is wanted, and where it may stand. */
export interface WantedName {
  readonly arrow: string;
  readonly object: string;
  /** Its breakings, that in the fewest lines first. */
  readonly texts: readonly TextBlock[];
  readonly runs: readonly Segment[];
  /** What is named first is worth more. */
  readonly rank: number;
}

/** All names of a drawing, by rank: what has many ends and long lines first, the whole before its parts. */
export function wantedNames(
  drawing: Drawing,
  network: Network,
  fonts: Fonts,
): readonly WantedName[] {
  const byId = new Map(network.arrows.map((arrow) => [arrow.id, arrow]));
  return drawing.arrows
    .flatMap((arrow) => wantedOf(arrow, byId.get(arrow.id), fonts))
    .sort((a, b) => b.rank - a.rank);
}

function wantedOf(
  arrow: ArrowGeometry,
  net: NetArrow | undefined,
  fonts: Fonts,
): readonly WantedName[] {
  if (net === undefined) return [];
  const runs = carriedRuns(arrow);
  const objects = new Set([arrow.object, ...arrow.ends.map(({ object }) => object)]);
  return [...objects].flatMap((object): readonly WantedName[] => {
    const ends = net.terminals.map(({ end }) => end).filter((end) => end.object === object);
    if (ends.some((end) => isSaidByCode(net, end))) return [];
    const own = runs.filter((run) => run.object === object).map(({ segment }) => segment);
    const text = labelTextOf(net, ends[0]);
    const texts = distinct(WIDTHS.map((width) => fonts.label.blockOf(text, width)));
    const rank = (object === arrow.object ? WHOLE : 0) + arrow.ends.length;
    return [{ arrow: arrow.id, object, texts, runs: own, rank }];
  });
}

/** How much the name of the whole counts more than that of a part, in ends. */
const WHOLE = 100;

function distinct(texts: readonly TextBlock[]): readonly TextBlock[] {
  return texts.filter((text, index) => text.lines.length !== texts[index - 1]?.lines.length);
}
