/**
 * Trees -> arrows. What the parent takes or gives stands at the frame once (FIPS 183 §3.3.2.8), also where it serves
 * one box by itself and another as part of a bundle. So trees that share an end at the frame are one arrow, as far as
 * one tree of lines can show who serves whom (`drawable-relation.ts`); where it cannot, they are split so that each end
 * at the frame is in one of them. Arrows may share ends at boxes: they leave or arrive there as one line.
 */
import type { LinkEnd } from '../queries/links.js';
import { getOrMake } from '../values/memo.js';
import type { ObjectId } from '../values/process-model.js';
import { trunksOf } from './drawable-relation.js';
import type { LinkTree } from './link-trees.js';

/** A source that serves a target. */
export interface ServedPair {
  readonly source: LinkEnd;
  readonly target: LinkEnd;
  /** What the line between them carries. */
  readonly trunk: ObjectId;
}

/** Who serves whom along the lines of each arrow, in the order of the trees. */
export function arrowsOf(trees: readonly LinkTree[]): readonly (readonly ServedPair[])[] {
  return connectedParts(trees.flatMap(byWay)).flatMap((parts) => {
    if (parts.length === 1) return parts;
    const onward = parts.flat().filter((pair) => !isBack(pair));
    const back = parts.map((part) => part.filter(isBack)).filter(({ length }) => length > 0);
    const isOne = isFollowed(onward) && canDraw(onward);
    return [...(isOne ? [onward] : mergedParts(partsByFrameEnd(onward, parts))), ...back];
  });
}

/** What flows on and what flows back, where several sources serve several targets in both ways: on one trunk lines
 *  would have to run both ways. */
function byWay({ trunk, sources, targets }: LinkTree): readonly (readonly ServedPair[])[] {
  const pairs = [...sources.values()].flatMap((source) =>
    [...targets.values()].map((target) => ({ source, target, trunk })),
  );
  const back = pairs.filter(isBack);
  const isOneWay = back.length === 0 || back.length === pairs.length;
  if (isOneWay || sources.size === 1 || targets.size === 1) return [pairs];
  return [pairs.filter((pair) => !isBack(pair)), back];
}

function isBack({ source, target }: ServedPair): boolean {
  const [from, to] = [boxOf(source), boxOf(target)];
  return from !== undefined && to !== undefined && to <= from;
}

/** True where the eye can follow one tree of lines that shows the pairs: it has not too many ends. */
function isFollowed(pairs: readonly ServedPair[]): boolean {
  return new Set(pairs.flatMap(({ source, target }) => [source, target])).size <= MOST_ENDS;
}

/** Ends of a tree that carries several objects. */
const MOST_ENDS = 12;

/** True where one tree of lines can show these pairs and no others. */
function canDraw(pairs: readonly ServedPair[]): boolean {
  const relation = new Map<string, Set<string>>();
  for (const { source, target } of pairs) {
    getOrMake(relation, source.key, () => new Set()).add(target.key);
  }
  return trunksOf(relation) !== undefined;
}

/** Lists that share an end at the frame, directly or through others, put together. */
function connectedParts(
  lists: readonly (readonly ServedPair[])[],
): readonly (readonly (readonly ServedPair[])[])[] {
  const groups: { readonly keys: Set<string>; readonly lists: (readonly ServedPair[])[] }[] = [];
  for (const list of lists) {
    const keys = keysOf(list);
    const [host, ...others] = groups.filter((group) => hasShared(group.keys, keys));
    if (host === undefined) {
      groups.push({ keys: new Set(keys), lists: [list] });
      continue;
    }
    for (const other of others) {
      for (const key of other.keys) host.keys.add(key);
      host.lists.push(...other.lists);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const key of keys) host.keys.add(key);
    host.lists.push(list);
  }
  return groups.map(({ lists: members }) => members);
}

/** The ends at the frame. */
function keysOf(pairs: readonly ServedPair[]): ReadonlySet<string> {
  const ends = pairs.flatMap(({ source, target }) => [source, target]);
  return new Set(ends.filter((end) => boxOf(end) === undefined).map(({ key }) => key));
}

function hasShared(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of b) if (a.has(key)) return true;
  return false;
}

// ---- Where one tree cannot show all

/** All pairs of each end at the frame as one part, and of each tree the rest. */
function partsByFrameEnd(
  all: readonly ServedPair[],
  trees: readonly (readonly ServedPair[])[],
): readonly (readonly ServedPair[])[] {
  const within = trees.map((tree) => tree.filter((pair) => !isAtFrame(pair) && !isBack(pair)));
  const atFrame = new Map<LinkEnd, ServedPair[]>();
  for (const pair of all) {
    if (isAtFrame(pair)) getOrMake(atFrame, frameEndOf(pair), () => []).push(pair);
  }
  return [...atFrame.values(), ...within].filter(({ length }) => length > 0);
}

/** Parts of one trunk that share an end put together, as long as one tree of lines can show them. */
function mergedParts(
  parts: readonly (readonly ServedPair[])[],
): readonly (readonly ServedPair[])[] {
  const merged: (readonly ServedPair[])[] = [];
  for (const part of parts) {
    const host = merged.findIndex(
      (other) =>
        other[0]?.trunk === part[0]?.trunk &&
        haveSharedEnd(other, part) &&
        canDraw([...other, ...part]),
    );
    if (host < 0) merged.push(part);
    else merged[host] = [...(merged[host] ?? []), ...part];
  }
  return merged;
}

function haveSharedEnd(a: readonly ServedPair[], b: readonly ServedPair[]): boolean {
  const ends = new Set(a.flatMap(({ source, target }) => [source, target]));
  return b.some(({ source, target }) => ends.has(source) || ends.has(target));
}

function isAtFrame({ source, target }: ServedPair): boolean {
  return boxOf(source) === undefined || boxOf(target) === undefined;
}

function frameEndOf({ source, target }: ServedPair): LinkEnd {
  return boxOf(source) === undefined ? source : target;
}

/** Undefined at the frame. */
function boxOf(end: LinkEnd): number | undefined {
  if (end.kind === 'box') return end.port.box;
  return end.kind === 'phantom' ? end.box : undefined;
}
