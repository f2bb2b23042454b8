/**
 * Pipes: arrows that go the same ways are drawn as one line that bears all their names. The same ways are the same
 * boxes in the same roles, the same sides of the frame, the same parentheses and marks; ICOM codes may
 * differ, and the pipe bears all of them (FIPS 183 §B.2.3.2 asks for bundles in such a case).
 */
import type { ArrowEnd, BoundaryEnd, BoxEnd, Diagram, DiagramArrow } from '@idef0-studio/model';
import { codeListOf } from './code-list.js';
import { codeFrom } from './codes.js';

/** The diagram with a pipe in place of every two or more arrows that go the same ways, where the first of
 *  them was. Calls and arrows that split into parts stay alone. */
export function bundlePipes(diagram: Diagram): Diagram {
  const groups = new Map<string, DiagramArrow[]>();
  for (const arrow of diagram.arrows) {
    const key = isPlain(arrow) ? waysOf(diagram, arrow) : `alone ${arrow.id}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(arrow);
  }
  return {
    ...diagram,
    arrows: [...groups].flatMap(([ways, group]) =>
      group.length > 1 ? pipeOf(ways, group) : group,
    ),
  };
}

/** True for an arrow that carries one object from end to end, and is not a pipe already. */
function isPlain({ kind, object, sources, targets, members, serves }: DiagramArrow): boolean {
  const isWhole = (end: ArrowEnd) => end.object === object;
  const isOne = kind === 'icom' && members === undefined && serves === undefined;
  return isOne && sources.every(isWhole) && targets.every(isWhole);
}

/** The ways of an arrow by the names of the boxes: what makes a pipe what it is, whichever objects run in it. */
function waysOf(diagram: Diagram, { sources, targets }: DiagramArrow): string {
  const keys = (ends: readonly ArrowEnd[]) =>
    ends
      .map((end) => placeOf(diagram, end))
      .sort()
      .join('+');
  return `pipe:${keys(sources)}>${keys(targets)}`;
}

function placeOf(diagram: Diagram, end: ArrowEnd): string {
  const mark = `${end.role}${end.tunnel ? '()' : ''}${end.unbalanced ? '?' : ''}`;
  if (end.kind === 'box') return `${diagram.boxes[end.box]?.id ?? end.box} ${mark}`;
  const agents = end.agents.length === 0 ? '' : ` ${[...end.agents].sort().join(',')}`;
  return `${mark}${end.code === undefined ? '' : ' listed'}${agents}`;
}

/** The arrows as one. Its names stand in the order of the lists, as do its codes. */
function pipeOf(id: string, arrows: readonly DiagramArrow[]): DiagramArrow {
  const members = [...arrows].sort((a, b) => rankOf(a) - rankOf(b));
  const object = members.map((member) => member.object).join(', ');
  const first = members[0];
  const ends = (list: 'sources' | 'targets'): readonly ArrowEnd[] =>
    (first?.[list] ?? []).map((end, index) =>
      joined(object, end, endsLike(end, index, list, members)),
    );
  return {
    id,
    object,
    kind: 'icom',
    sources: ends('sources'),
    targets: ends('targets'),
    members: members.map((member) => ({ id: member.id, object: member.object })),
  };
}

/** Place in the list of the frame, else in that of the box where the arrow begins or ends. */
function rankOf({ sources, targets }: DiagramArrow): number {
  const ends = [...sources, ...targets];
  const atFrame = ends.find((end) => end.kind === 'boundary');
  if (atFrame !== undefined) return atFrame.order;
  return Math.min(...ends.map((end) => (end.kind === 'box' ? (end.position ?? Infinity) : 0)), 1e9);
}

/** The ends of all members at the place of one end of the first. */
function endsLike(
  end: ArrowEnd,
  index: number,
  list: 'sources' | 'targets',
  members: readonly DiagramArrow[],
): readonly ArrowEnd[] {
  const same = (other: ArrowEnd) => isSamePlace(end, other);
  const before = members[0]?.[list].slice(0, index).filter(same).length ?? 0;
  return members.flatMap((member) => member[list].filter(same)[before] ?? []);
}

function isSamePlace(a: ArrowEnd, b: ArrowEnd): boolean {
  const isSame = a.role === b.role && a.tunnel === b.tunnel && a.unbalanced === b.unbalanced;
  if (a.kind === 'box') return isSame && b.kind === 'box' && a.box === b.box;
  return isSame && b.kind === 'boundary' && (a.code === undefined) === (b.code === undefined);
}

function joined(object: string, end: ArrowEnd, ends: readonly ArrowEnd[]): ArrowEnd {
  return end.kind === 'box' ? atBox(object, end, ends) : atFrame(object, end, ends);
}

function atBox(object: string, end: BoxEnd, ends: readonly ArrowEnd[]): BoxEnd {
  const positions = ends.flatMap((other) => (other.kind === 'box' ? (other.position ?? []) : []));
  return { ...end, object, position: positions.length === 0 ? undefined : Math.min(...positions) };
}

function atFrame(object: string, end: BoundaryEnd, ends: readonly ArrowEnd[]): BoundaryEnd {
  const atSide = ends.filter((other): other is BoundaryEnd => other.kind === 'boundary');
  const codes = atSide.flatMap(({ code }) => codeFrom(code) ?? []);
  return {
    ...end,
    object,
    order: Math.min(...atSide.map(({ order }) => order)),
    code: end.code === undefined || codes.length === 0 ? end.code : codeListOf(codes),
  };
}
