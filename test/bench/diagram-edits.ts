/**
 * Every single edit of a diagram that its author may make next: an arrow or a box comes, goes, or gets
 * another name.
 */
import type {
  ArrowEnd,
  BoundaryEnd,
  BoxEnd,
  Diagram,
  DiagramArrow,
  DiagramBox,
  IcomRole,
} from '@idef0-studio/model';

export type EditKind =
  'arrow removed' | 'arrow added' | 'arrow renamed' | 'box removed' | 'box added' | 'box renamed';

export interface Edit {
  readonly kind: EditKind;
  /** What was done to what, for the reader of a report. */
  readonly name: string;
  readonly diagram: Diagram;
  /** Present ids of arrows and boxes that were renamed, by their former ids. */
  readonly renamed: ReadonlyMap<string, string>;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** All neighbours of a diagram, by kind. */
export function editsOf(diagram: Diagram): readonly Edit[] {
  return [
    ...diagram.arrows.map((arrow) => arrowRemoved(diagram, arrow)),
    ...addedArrows(diagram).map((arrow) => arrowAdded(diagram, arrow)),
    ...diagram.arrows.map((arrow) => arrowRenamed(diagram, arrow)),
    ...diagram.boxes.map((_, index) => boxRemoved(diagram, index)),
    ...[...diagram.boxes, undefined].map((_, index) => boxAdded(diagram, index)),
    ...diagram.boxes.map((box) => boxRenamed(diagram, box)),
  ];
}

function arrowRemoved(diagram: Diagram, { id, object }: DiagramArrow): Edit {
  const arrows = diagram.arrows.filter((arrow) => arrow.id !== id);
  return { kind: 'arrow removed', name: object, diagram: { ...diagram, arrows }, renamed: NOTHING };
}

function arrowAdded(diagram: Diagram, arrow: DiagramArrow): Edit {
  const arrows = [...diagram.arrows, arrow];
  const name = [...arrow.sources, ...arrow.targets].map(placeOf).join(' to ');
  return { kind: 'arrow added', name, diagram: { ...diagram, arrows }, renamed: NOTHING };
}

function placeOf(end: ArrowEnd): string {
  return end.kind === 'box' ? `${end.role} of box ${end.box + 1}` : 'the frame';
}

/** At every box one arrow of each role from or to the frame, and from it to the next and the one before. */
function addedArrows({ boxes }: Diagram): readonly DiagramArrow[] {
  const roles: readonly IcomRole[] = ['input', 'control', 'mechanism'];
  return boxes.flatMap((_, index) => [
    ...roles.map((role) => newArrow(frameEnd(role), boxEnd(index, role))),
    newArrow(boxEnd(index, 'output'), frameEnd('output')),
    ...[index - 1, index + 1]
      .filter((other) => other >= 0 && other < boxes.length)
      .flatMap((other) =>
        roles.map((role) => newArrow(boxEnd(index, 'output'), boxEnd(other, role))),
      ),
  ]);
}

const NEW = 'New Object';

function newArrow(source: ArrowEnd, target: ArrowEnd): DiagramArrow {
  return { id: 'new object', object: NEW, kind: 'icom', sources: [source], targets: [target] };
}

function boxEnd(box: number, role: IcomRole): BoxEnd {
  const position = undefined;
  return { kind: 'box', box, role, object: NEW, position, tunnel: false, unbalanced: false };
}

function frameEnd(role: IcomRole): BoundaryEnd {
  const code = undefined;
  const flags = { tunnel: true, unbalanced: false };
  return { kind: 'boundary', role, object: NEW, code, order: 1000, ...flags, agents: [] };
}

function arrowRenamed(diagram: Diagram, arrow: DiagramArrow): Edit {
  const [id, object] = [`${arrow.id} anew`, `${arrow.object} Anew`];
  const rename = <E extends ArrowEnd>(end: E): E =>
    end.object === arrow.object ? { ...end, object } : end;
  const { sources, targets } = arrow;
  const other = {
    ...arrow,
    id,
    object,
    sources: sources.map(rename),
    targets: targets.map(rename),
  };
  const arrows = diagram.arrows.map((each) => (each === arrow ? other : each));
  const renamed = new Map([[arrow.id, id]]);
  return { kind: 'arrow renamed', name: arrow.object, diagram: { ...diagram, arrows }, renamed };
}

/** The ends at the box go with it, and arrows that are left without a source or a target. */
function boxRemoved(diagram: Diagram, gone: number): Edit {
  const stay = (ends: readonly ArrowEnd[]) =>
    ends
      .filter((end) => end.kind === 'boundary' || end.box !== gone)
      .map((end) => shifted(end, gone, -1));
  const arrows = diagram.arrows
    .map((arrow) => ({ ...arrow, sources: stay(arrow.sources), targets: stay(arrow.targets) }))
    .filter(
      ({ sources, targets, kind }) => sources.length > 0 && (kind === 'call' || targets.length > 0),
    );
  const boxes = numbered(diagram.boxes.filter((_, index) => index !== gone));
  const name = diagram.boxes[gone]?.name ?? '';
  return { kind: 'box removed', name, diagram: { ...diagram, boxes, arrows }, renamed: NOTHING };
}

/** A box without arrows, as it is when its name has just been typed. */
function boxAdded(diagram: Diagram, place: number): Edit {
  const box: DiagramBox = {
    id: 'new box',
    node: '',
    number: 0,
    name: 'Do Something New',
    decomposed: false,
    kind: 'activity',
  };
  const boxes = numbered([...diagram.boxes.slice(0, place), box, ...diagram.boxes.slice(place)]);
  const arrows = diagram.arrows.map((arrow) => ({
    ...arrow,
    sources: arrow.sources.map((end) => shifted(end, place, 1)),
    targets: arrow.targets.map((end) => shifted(end, place, 1)),
  }));
  const name = `at place ${place + 1}`;
  return { kind: 'box added', name, diagram: { ...diagram, boxes, arrows }, renamed: NOTHING };
}

function shifted<E extends ArrowEnd>(end: E, from: number, by: number): E {
  return end.kind === 'box' && end.box >= from ? { ...end, box: end.box + by } : end;
}

function numbered(boxes: readonly DiagramBox[]): readonly DiagramBox[] {
  return boxes.map((box, index) => ({ ...box, number: index + 1, node: `N${index + 1}` }));
}

function boxRenamed(diagram: Diagram, box: DiagramBox): Edit {
  const other = { ...box, id: `${box.id} anew`, name: `${box.name} Anew` };
  const boxes = diagram.boxes.map((each) => (each === box ? other : each));
  const renamed = new Map([[box.id, other.id]]);
  return { kind: 'box renamed', name: box.name, diagram: { ...diagram, boxes }, renamed };
}
