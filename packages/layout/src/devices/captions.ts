/**
 * What the labels of a diagram say with devices: codes, or the list of the objects in a pipe.
 */
import type { ArrowEnd, Diagram, DiagramArrow } from '@idef0-studio/model';
import { codeListOf } from './code-list.js';
import type { ObjectCode } from './codes.js';

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

/** The diagram with codes at all its arrows and branches, calls excepted. */
export function withCodes(diagram: Diagram, codes: ReadonlyMap<string, ObjectCode>): Diagram {
  const captionOf = (objects: readonly string[]): readonly string[] => [
    codeListOf(objects.flatMap((object) => codes.get(object) ?? [])),
  ];
  const coded = (arrow: DiagramArrow): DiagramArrow => {
    if (arrow.kind === 'call') return arrow;
    const atEnd = (end: ArrowEnd): ArrowEnd =>
      end.object === arrow.object ? end : { ...end, caption: captionOf([end.object]) };
    return {
      ...arrow,
      caption: captionOf(arrow.members?.map(({ object }) => object) ?? [arrow.object]),
      sources: arrow.sources.map(atEnd),
      targets: arrow.targets.map(atEnd),
    };
  };
  return { ...diagram, arrows: diagram.arrows.map(coded) };
}
