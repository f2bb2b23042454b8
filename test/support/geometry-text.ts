/**
 * A drawing as text, one box, arrow, path, end or label a line, so that a line that has moved is one line of a
 * diff:
 *
 *     box 1 Bake bread: 240,60 120x48
 *     arrow Flour
 *       path 0,84 > 200,84 > 240,84
 *       label Flour: 4,70 30x13 start
 *
 * Coordinates are px, rounded to a hundredth.
 */
import type {
  ArrowGeometry,
  BoxGeometry,
  Drawing,
  EndGeometry,
  LabelGeometry,
  Point,
  Rect,
} from '@idef0-studio/geometry';

/** The drawing as text: its boxes in their order, then its arrows, each with its paths, texts and labels. */
export function geometryText(drawing: Drawing): string {
  const { node, title, width, height, boxes, arrows, labels, notes } = drawing;
  const lines = [
    `${node} ${title}: ${rounded(width)}x${rounded(height)}`,
    ...boxes.map(boxText),
    ...arrows.flatMap((arrow) => arrowLines(arrow, labels)),
    ...notes.map((note) => `note ${note}`),
  ];
  return `${lines.join('\n')}\n`;
}

function boxText(box: BoxGeometry): string {
  return `box ${box.number} ${box.lines.join(' / ')}: ${rectText(box)}`;
}

function arrowLines(
  { id, object, paths, ends }: ArrowGeometry,
  labels: readonly LabelGeometry[],
): readonly string[] {
  return [
    `arrow ${object}`,
    ...paths.map((path) => `  path ${pathText(path)}`),
    ...ends.flatMap(endLines),
    ...labels.filter(({ arrow }) => arrow === id).map((label) => `  ${labelText(label)}`),
  ];
}

/** The texts at an end: its ICOM code and its agents. The end itself is where a path begins or ends. */
function endLines({ code, codeAt, agentLines, agentsAt }: EndGeometry): readonly string[] {
  return [
    ...(codeAt === undefined ? [] : [`  code ${code ?? ''}: ${rectText(codeAt)}`]),
    ...(agentsAt === undefined
      ? []
      : [`  agents ${agentLines?.join(' / ') ?? ''}: ${rectText(agentsAt)}`]),
  ];
}

function labelText({ lines, anchor, squiggle, ...rect }: LabelGeometry): string {
  const tail = squiggle === undefined ? '' : ` squiggle ${pathText(squiggle)}`;
  return `label ${lines.join(' / ')}: ${rectText(rect)} ${anchor}${tail}`;
}

function pathText(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' > ');
}

function rectText({ x, y, width, height }: Rect): string {
  return `${rounded(x)},${rounded(y)} ${rounded(width)}x${rounded(height)}`;
}

function rounded(px: number): number {
  return Math.round(px * 100) / 100;
}
