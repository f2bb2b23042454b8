/** Letters at the boxes for what mechanisms bear there: R, A, C, I. A pipe bears no letters, since its objects differ. */
import type { ArrowEnd, Diagram, DiagramArrow } from '@idef0-studio/model';

/** The diagram with letters at the ends of mechanisms that bear a responsibility. */
export function withLetters(diagram: Diagram): Diagram {
  return {
    ...diagram,
    arrows: diagram.arrows.map((arrow) =>
      arrow.members === undefined
        ? { ...arrow, targets: arrow.targets.map((end) => lettered(arrow, end)) }
        : arrow,
    ),
  };
}

/** A branch that has a name of its own keeps it, before the letters. */
function lettered(arrow: DiagramArrow, end: ArrowEnd): ArrowEnd {
  if (end.kind !== 'box' || end.responsibilities === undefined) return end;
  const letters = end.responsibilities.map((word) => word.charAt(0).toUpperCase()).join(' ');
  const name = end.caption ?? (end.object === arrow.object ? undefined : [end.object]);
  return { ...end, caption: [name === undefined ? letters : `${name.join(', ')} (${letters})`] };
}
