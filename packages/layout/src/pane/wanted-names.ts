/**
 * The names that a drawing wants: of each arrow its own, and those of its parts, with the runs of line that they may
 * stand at.
 */
import type { ArrowGeometry, Drawing, Point, Segment } from '@idef0-studio/geometry';
import { isLettered, isSaidByCode, labelTextOf } from '../router/caption/label-text.js';
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
  const letters = lettersOf(arrow, net, fonts);
  const objects = new Set([arrow.object, ...arrow.ends.map(({ object }) => object)]);
  const names = [...objects].flatMap((object): readonly WantedName[] => {
    const ends = net.terminals.map(({ end }) => end).filter((end) => end.object === object);
    if (ends.some((end) => isSaidByCode(net, end))) return [];
    const own = runs.filter((run) => run.object === object).map(({ segment }) => segment);
    const text = labelTextOf(net, ends.find((end) => !isLettered(end)) ?? ends[0]);
    const texts = distinct(WIDTHS.map((width) => fonts.label.blockOf(text, width)));
    const rank = (object === arrow.object ? WHOLE : 0) + arrow.ends.length;
    return [{ arrow: arrow.id, object, texts, runs: own, rank }];
  });
  return [...letters, ...names];
}

/** The letters of responsibilities, each at the last piece of line before its box. */
function lettersOf(arrow: ArrowGeometry, net: NetArrow, fonts: Fonts): readonly WantedName[] {
  if (arrow.ends.length !== net.terminals.length) return [];
  return net.terminals.flatMap(({ end }, index): readonly WantedName[] => {
    const at = arrow.ends[index];
    if (at === undefined || !isLettered(end)) return [];
    const texts = [fonts.label.blockOf(labelTextOf(net, end), Infinity)];
    const { object } = end;
    return [{ arrow: arrow.id, object, texts, runs: lastRun(arrow, at), rank: 2 * WHOLE }];
  });
}

/** What leads up to a box from below, cut where letters would no longer be taken for those at the box, px. */
function lastRun({ segments }: ArrowGeometry, { x, y }: Point): readonly Segment[] {
  return segments.flatMap(([x1, y1, x2, y2]): readonly Segment[] => {
    if (x1 !== x || x2 !== x || Math.min(y1, y2) !== y) return [];
    return [[x, y, x, Math.min(Math.max(y1, y2), y + REACH)]];
  });
}

const REACH = 40;

/** How much the name of the whole counts more than that of a part, in ends. */
const WHOLE = 100;

function distinct(texts: readonly TextBlock[]): readonly TextBlock[] {
  return texts.filter((text, index) => text.lines.length !== texts[index - 1]?.lines.length);
}
