/**
 * What the labels of a diagram say with devices: codes, or the list of the objects in a pipe.
 */
import type { ArrowEnd, Diagram, DiagramArrow } from '@idef0-studio/model';
import { codeListOf } from './code-list.js';
import { frameCodesOf, type ObjectCode } from './codes.js';

/** The diagram with the names of all its members at each pipe, one a paragraph. */
export function withLists(diagram: Diagram): Diagram {
  if (diagram.arrows.every(({ members }) => members === undefined)) return diagram;
  return {
    ...diagram,
    arrows: diagram.arrows.map((arrow) =>
      arrow.members === undefined
        ? arrow
        : { ...arrow, caption: arrow.members.map(({ object }) => object) },
    ),
  };
}

/** The diagram with codes at all its arrows and branches, calls excepted. An object that comes in and leaves has two codes
 *  at the frame: what a box makes goes by the one that leaves, what it takes by the one that comes in. */
export function withCodes(diagram: Diagram, codes: ReadonlyMap<string, ObjectCode>): Diagram {
  const atFrame = frameCodesByObject(diagram);
  const codeOf = (object: string, isOutput: boolean): ObjectCode | undefined => {
    const known = atFrame.get(object)?.find(({ letter }) => (letter === 'O') === isOutput);
    return known ?? codes.get(object);
  };
  const captionOf = (objects: readonly string[], isOutput: boolean): readonly string[] => [
    codeListOf(objects.flatMap((object) => codeOf(object, isOutput) ?? [])),
  ];
  const coded = (arrow: DiagramArrow): DiagramArrow => {
    if (arrow.kind === 'call') return arrow;
    const objects = arrow.members?.map(({ object }) => object) ?? [arrow.object];
    const whole = captionOf(objects, arrow.sources.some(isOutput));
    const atEnd = (end: ArrowEnd): ArrowEnd => {
      const named = end.object === arrow.object ? objects : [end.object];
      const caption = captionOf(named, isOutput(end));
      const isSaid = end.object === arrow.object && caption[0] === whole[0];
      return isSaid ? end : { ...end, caption };
    };
    return {
      ...arrow,
      caption: whole,
      sources: arrow.sources.map(atEnd),
      targets: arrow.targets.map(atEnd),
    };
  };
  return { ...diagram, arrows: diagram.arrows.map(coded) };
}

function isOutput({ role }: ArrowEnd): boolean {
  return role === 'output';
}

function frameCodesByObject({ arrows }: Diagram): ReadonlyMap<string, readonly ObjectCode[]> {
  const codes = new Map<string, readonly ObjectCode[]>();
  for (const arrow of arrows) {
    for (const { object } of [...arrow.sources, ...arrow.targets]) {
      codes.set(object, [...(codes.get(object) ?? []), ...frameCodesOf(arrow, object)]);
    }
  }
  return codes;
}
