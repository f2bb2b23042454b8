/**
 * What the labels of a diagram say with devices: codes, or the list of the objects in a pipe.
 */
import type { ArrowEnd, Diagram, DiagramArrow } from '@idef0-studio/model';
import { codeListOf } from './code-list.js';
import { codeFrom, frameCodesOf, type ObjectCode } from './codes.js';

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

/** The diagram with codes at all its arrows and branches, calls excepted. An end at the frame goes by the code that it
 *  bears there. Where an object has several, what a box makes goes by the one that leaves, what it takes by one that comes
 *  in, of its own arrow if there is one. */
export function withCodes(diagram: Diagram, codes: ReadonlyMap<string, ObjectCode>): Diagram {
  const atFrame = frameCodesByObject(diagram);
  const coded = (arrow: DiagramArrow): DiagramArrow => {
    if (arrow.kind === 'call') return arrow;
    const codeOf = (object: string, leaves: boolean): ObjectCode | undefined => {
      const known = [...frameCodesOf(arrow, object), ...(atFrame.get(object) ?? [])];
      return known.find(({ letter }) => (letter === 'O') === leaves) ?? codes.get(object);
    };
    const captionOf = (carried: readonly string[], leaves: boolean): readonly string[] => [
      codeListOf(carried.flatMap((object) => codeOf(object, leaves) ?? [])),
    ];
    const objects = arrow.members?.map(({ object }) => object) ?? [arrow.object];
    const whole = captionOf(objects, arrow.sources.some(isOutput));
    const atEnd = (end: ArrowEnd): ArrowEnd => {
      const own = end.kind === 'boundary' ? codeFrom(end.code)?.text : undefined;
      const carried = end.object === arrow.object ? objects : [end.object];
      const caption = own === undefined ? captionOf(carried, isOutput(end)) : [own];
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
