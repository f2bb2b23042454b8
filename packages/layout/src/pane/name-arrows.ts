/**
 * The names of arrows in a window, as maps do it: by rank, in free room, first those that are seen on the whole
 * drawing, then, for each step of zoom, those for which there is room there. What is named stays named, at its place:
 * a text that is smaller against the drawing only covers less of it.
 */
import {
  labelAtZoom,
  type Drawing,
  type EndGeometry,
  type LabelGeometry,
  type Rect,
  type Segment,
} from '@idef0-studio/geometry';
import { roomApart } from '../router/label/free-room.js';
import type { LabelOptions } from '../router/label/label.js';
import {
  coveredBy,
  obstaclesOf,
  type Obstacles as LineObstacles,
} from '../router/label/obstacles.js';
import type { Network } from '../router/normalise/network.js';
import { areTooNear, cornerOf, placesAt, rectOf, type Obstacles } from './label-room.js';
import { wantedNames, type WantedName } from './wanted-names.js';

/** How many times as large as whole a drawing is shown at each step. */
export const ZOOM_STEPS = [1, 1.4, 2, 2.8, 4, 5.6, 8] as const;

/** The labels of a drawing that has none, with all those that there is room for at these steps of zoom. */
export function nameArrows(
  drawing: Drawing,
  network: Network,
  { fonts, squiggles }: LabelOptions,
  zooms: readonly number[],
): readonly LabelGeometry[] {
  const { segments, rects, width, height } = obstaclesOf(drawing);
  const heads = drawing.arrows.flatMap(({ ends }) => ends.flatMap(headAt));
  const obstacles = { lines: segments.map(rectOf), rects: [...rects, ...heads], width, height };
  const labels = new Map<WantedName, LabelGeometry>();
  const all = wantedNames(drawing, network, fonts);
  for (const zoom of zooms) {
    const seen = [...labels.values()].flatMap((label) => coveredBy(labelAtZoom(label, zoom)));
    const taken = { ...obstacles, rects: [...obstacles.rects, ...seen] };
    const open = all.filter((wanted) => !labels.has(wanted));
    settle(open, zoom, taken).forEach((label, wanted) => labels.set(wanted, label));
    if (zoom === 1 && squiggles === 'apart') {
      const free = { segments, rects: obstacles.rects, width, height };
      nameApart(all, labels, free).forEach((label, wanted) => labels.set(wanted, label));
    }
  }
  return all.flatMap((wanted) => labels.get(wanted) ?? nowhere(wanted));
}

/** Places with a squiggle, on the whole drawing, for names that have none. */
function nameApart(
  all: readonly WantedName[],
  known: ReadonlyMap<WantedName, LabelGeometry>,
  { rects, ...lines }: LineObstacles,
): ReadonlyMap<WantedName, LabelGeometry> {
  const covered = [...rects, ...[...known.values()].flatMap(coveredBy)];
  const found = new Map<WantedName, LabelGeometry>();
  for (const wanted of all.filter((name) => !known.has(name))) {
    const label = apart(wanted, { ...lines, rects: covered });
    if (label === undefined) continue;
    found.set(wanted, label);
    covered.push(...coveredBy(label));
  }
  return found;
}

function apart(
  { arrow, object, texts, runs }: WantedName,
  obstacles: LineObstacles,
): LabelGeometry | undefined {
  for (const text of texts) {
    const room = roomApart(runs, text, obstacles);
    if (room === undefined) continue;
    return { arrow, object, ...text, ...room, ...(room.squiggle && { corner: room.squiggle[0] }) };
  }
  return undefined;
}

/** Places for names at one zoom, by rank. Then, on the whole drawing, for those that are left over: where one or two are
 *  in the way, they make room if they can stand elsewhere. */
function settle(
  open: readonly WantedName[],
  zoom: number,
  obstacles: Obstacles,
): ReadonlyMap<WantedName, LabelGeometry> {
  const found = new Map<WantedName, LabelGeometry>();
  const choices = new Map<WantedName, readonly LabelGeometry[]>();
  const choicesOf = (wanted: WantedName): readonly LabelGeometry[] => {
    const known = choices.get(wanted) ?? labelsFor(wanted, zoom, obstacles);
    choices.set(wanted, known);
    return known;
  };
  const inTheWay = (label: LabelGeometry): readonly WantedName[] =>
    [...found].filter(([, other]) => areTooNear(label, other, 1 / zoom)).map(([wanted]) => wanted);
  const freeFor = (wanted: WantedName) =>
    choicesOf(wanted).find((label) => inTheWay(label).length === 0);
  /** Puts a name in the place of others, if those can stand elsewhere. */
  const makeRoom = (wanted: WantedName): boolean =>
    choicesOf(wanted).some((label) => {
      const others = inTheWay(label);
      if (others.length > MOVED) return false;
      const before = new Map(found);
      for (const other of others) found.delete(other);
      found.set(wanted, label);
      const isDone = others.every((other) => {
        const elsewhere = freeFor(other);
        if (elsewhere !== undefined) found.set(other, elsewhere);
        return elsewhere !== undefined;
      });
      if (!isDone) {
        found.clear();
        before.forEach((was, name) => found.set(name, was));
      }
      return isDone;
    });
  for (const wanted of open) {
    const label = freeFor(wanted);
    if (label !== undefined) found.set(wanted, label);
  }
  if (zoom === 1) open.filter((wanted) => !found.has(wanted)).forEach(makeRoom);
  return found;
}

/** How many names may make room for one. */
const MOVED = 2;

/** Where a name may stand: in few lines first, and first at the runs nearest its source. */
function labelsFor(
  { arrow, object, texts, runs }: WantedName,
  zoom: number,
  obstacles: Obstacles,
): readonly LabelGeometry[] {
  const from = zoom === 1 ? {} : { zoom };
  return texts.flatMap(({ lines, width, height }) =>
    runs.flatMap((run) => {
      const size = { width: width / zoom, height: height / zoom };
      return placesAt(run, size, 1 / zoom, obstacles).map(({ side, anchor, ...rect }) => {
        const corner = cornerOf({ side, anchor, ...rect });
        return { arrow, object, lines, ...rect, anchor, corner, ...from };
      });
    }),
  );
}

/** For a name that there is room for at no zoom: it is seen only while its arrow is pointed at. */
function nowhere({ arrow, object, texts, runs }: WantedName): readonly LabelGeometry[] {
  const [text] = texts;
  const [longest] = [...runs].sort((a, b) => lengthOf(b) - lengthOf(a));
  if (text === undefined || longest === undefined) return [];
  const [x1, y1, x2, y2] = longest;
  const corner = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  const size = { width: text.width / NEVER, height: text.height / NEVER };
  const place = { x: corner.x, y: corner.y - size.height, ...size };
  return [{ arrow, object, lines: text.lines, anchor: 'start', ...place, corner, zoom: NEVER }];
}

/** A zoom that no view reaches. */
const NEVER = 1000;

function lengthOf([x1, y1, x2, y2]: Segment): number {
  return Math.abs(x2 - x1) + Math.abs(y2 - y1);
}

/** Where the head of an arrow is. */
function headAt({ direction, side, x, y }: EndGeometry): readonly Rect[] {
  if (direction !== 'target') return [];
  const { along, across } = HEAD;
  const isLevel = side === 'left' || side === 'right';
  const [width, height] = isLevel ? [2 * along, 2 * across] : [2 * across, 2 * along];
  return [{ x: x - width / 2, y: y - height / 2, width, height }];
}

/** px along the line and to either side of it; a little more than it is drawn. */
const HEAD = { along: 9, across: 4 } as const;
