/**
 * The ways of the map's lines. Between columns run channels, above and below all of them streets. All lines of
 * one bundle share a run in each channel and street, so that they are one arrow that forks; the runs of two
 * bundles are never on top of each other.
 */
import type { Point } from '@idef0-studio/geometry';
import type { ViewLine } from '@idef0-studio/model';
import type { Bundle, Bundles } from './bundles.js';
import { portX, rowOfLine, type PlacedBlock, type PlacedColumn } from './place-columns.js';
import type { MapSide, SideOf } from './sides.js';
import { tracksOf, type Run, type Tracks } from './tracks.js';

/** Between two runs, and between runs and frames, px. */
const PITCH = 11;
const CLEAR = 14;

export interface Network {
  /** Left edge of each column. */
  readonly xs: readonly number[];
  readonly width: number;
  /** What the upper street needs above the columns, and the lower one below them. */
  readonly above: number;
  readonly below: number;
  readonly ways: ReadonlyMap<ViewLine, readonly Point[]>;
  /** The bundles that run side by side, in the order of their tracks: of each channel, then of the streets. */
  readonly neighbours: readonly (readonly string[])[];
}

/** One line, from port to port. */
interface Way {
  readonly line: ViewLine;
  readonly bundle: Bundle;
  readonly from: Port;
  readonly to: Port;
  /** Undefined where both ends are at one channel. */
  readonly street: 'above' | 'below' | undefined;
}

interface Port {
  readonly column: number;
  readonly side: MapSide;
  readonly y: number;
  /** Index of the channel: that of the column to its right. */
  readonly channel: number;
}

/** Places columns and lines; `height` is that of the highest column. */
export function networkOf(
  lines: readonly ViewLine[],
  columns: readonly PlacedColumn[],
  sideOf: SideOf,
  bundles: Bundles,
): Network {
  const height = Math.max(0, ...columns.map((column) => column.height));
  const ways = inStreets(directWays(lines, columns, sideOf, bundles), height);
  const channels = Array.from({ length: columns.length + 1 }, (_, channel) =>
    tracksOf(channelRuns(ways, channel, height)),
  );
  const { xs, width } = columnPlaces(columns, channels);
  const places = new Places(columns, channels, xs);
  const streets = {
    above: tracksOf(streetRuns(ways, 'above', places)),
    below: tracksOf(streetRuns(ways, 'below', places)),
  };
  const streetY = (street: 'above' | 'below', id: string): number => {
    const depth = CLEAR + (streets[street].indexes.get(id) ?? 0) * PITCH;
    return street === 'above' ? -depth : height + depth;
  };
  return {
    xs,
    width,
    above: streetHeight(streets.above),
    below: streetHeight(streets.below),
    ways: new Map(ways.map((way) => [way.line, pointsOf(way, places, streetY)])),
    neighbours: [...channels, streets.above, streets.below].map(inOrder),
  };
}

function inOrder({ indexes }: Tracks): readonly string[] {
  return [...indexes].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

/** The ports of all lines, no street chosen yet. */
function directWays(
  lines: readonly ViewLine[],
  columns: readonly PlacedColumn[],
  sideOf: SideOf,
  bundles: Bundles,
): readonly Way[] {
  const places = new Map<string, { readonly column: number; readonly block: PlacedBlock }>();
  columns.forEach(({ blocks }, column) => {
    for (const block of blocks) places.set(block.block.node.id, { column, block });
  });
  return lines.flatMap((line) => {
    const [source, target] = [places.get(line.from), places.get(line.to)];
    const row = target === undefined ? undefined : rowOfLine(target.block, line);
    const bundle = bundles.of.get(line);
    if (source === undefined || target === undefined) return [];
    if (row === undefined || bundle === undefined) return [];
    const side = sideOf(line);
    const from = portOf(source.column, side.from, source.block.leaves[side.from]);
    const to = portOf(target.column, side.to, row.y);
    return [{ line, bundle, from, to, street: undefined }];
  });
}

/** What joins two channels goes through the street that is nearer: all of a bundle through the same. */
function inStreets(ways: readonly Way[], height: number): readonly Way[] {
  const far = ways.filter(({ from, to }) => from.channel !== to.channel);
  const lean = new Map<Bundle, number>();
  for (const { bundle, from, to } of far) {
    lean.set(bundle, (lean.get(bundle) ?? 0) + from.y + to.y - height);
  }
  const isFar = new Set(far);
  return ways.map((way) => {
    if (!isFar.has(way)) return way;
    return { ...way, street: (lean.get(way.bundle) ?? 0) <= 0 ? 'above' : 'below' };
  });
}

function portOf(column: number, side: MapSide, y: number): Port {
  return { column, side, y, channel: side === 'left' ? column : column + 1 };
}

/** The run of a bundle in a channel. */
function runId({ bundle }: Way): string {
  return bundle.id;
}

function channelRuns(ways: readonly Way[], channel: number, height: number): readonly Run[] {
  const runs = new Map<string, { before: Set<number>; after: Set<number>; ends: number[] }>();
  for (const way of ways) {
    for (const port of [way.from, way.to]) {
      if (port.channel !== channel) continue;
      const run = runs.get(runId(way)) ?? { before: new Set(), after: new Set(), ends: [] };
      runs.set(runId(way), run);
      (port.side === 'right' ? run.before : run.after).add(port.y);
      if (way.street !== undefined) run.ends.push(way.street === 'above' ? -FAR : height + FAR);
    }
  }
  return [...runs].map(([id, { before, after, ends }]) => ({
    id,
    before: [...before],
    after: [...after],
    span: spanOf([...before, ...after, ...ends]),
  }));
}

/** Beyond all tracks of a street. */
const FAR = 1e6;

function streetRuns(
  ways: readonly Way[],
  street: 'above' | 'below',
  places: Places,
): readonly Run[] {
  const runs = new Map<string, Set<number>>();
  for (const way of ways) {
    if (way.street !== street) continue;
    const xs = runs.get(runId(way)) ?? new Set<number>();
    runs.set(runId(way), xs);
    for (const { channel } of [way.from, way.to]) xs.add(places.trackX(channel, runId(way)));
  }
  return [...runs].map(([id, xs]) => ({ id, before: [...xs], after: [], span: spanOf([...xs]) }));
}

function spanOf(positions: readonly number[]): readonly [number, number] {
  return [Math.min(...positions), Math.max(...positions)];
}

function streetHeight({ count }: Tracks): number {
  return count === 0 ? 0 : CLEAR + (count - 1) * PITCH;
}

/** The first and the last channel take no room where they are empty. */
function columnPlaces(
  columns: readonly PlacedColumn[],
  channels: readonly Tracks[],
): { readonly xs: readonly number[]; readonly width: number } {
  const room = (channel: number): number => {
    const isOuter = channel === 0 || channel === columns.length;
    const count = channels[channel]?.count ?? 0;
    if (count === 0) return isOuter ? 0 : 2 * CLEAR;
    return (count - 1) * PITCH + (isOuter ? CLEAR : 2 * CLEAR);
  };
  let x = room(0);
  const xs = columns.map(({ width }, index) => {
    const at = x;
    x += width + room(index + 1);
    return at;
  });
  return { xs, width: x };
}

class Places {
  constructor(
    private readonly columns: readonly PlacedColumn[],
    private readonly channels: readonly Tracks[],
    private readonly xs: readonly number[],
  ) {}

  trackX(channel: number, run: string): number {
    const left =
      channel === 0
        ? -CLEAR
        : (this.xs[channel - 1] ?? 0) + (this.columns[channel - 1]?.width ?? 0);
    return left + CLEAR + (this.channels[channel]?.indexes.get(run) ?? 0) * PITCH;
  }

  portX({ column, side }: Port): number {
    const placed = this.columns[column];
    return (this.xs[column] ?? 0) + (placed === undefined ? 0 : portX(placed, side));
  }
}

function pointsOf(
  way: Way,
  places: Places,
  streetY: (street: 'above' | 'below', run: string) => number,
): readonly Point[] {
  const { from, to, street } = way;
  const run = runId(way);
  const [x1, x2] = [from, to].map(({ channel }) => places.trackX(channel, run));
  if (x1 === undefined || x2 === undefined) return [];
  const start = { x: places.portX(from), y: from.y };
  const end = { x: places.portX(to), y: to.y };
  const along =
    street === undefined
      ? []
      : [
          { x: x1, y: streetY(street, run) },
          { x: x2, y: streetY(street, run) },
        ];
  return [start, { x: x1, y: from.y }, ...along, { x: x2, y: to.y }, end];
}
