/**
 * ICOM codes at the boundary (FIPS 183 §3.3.2.8): those of the diagram, written near their ends and
 * clear of everything.
 */
import { TYPOGRAPHY, type EndGeometry, type Rect } from '@idef0-studio/geometry';
import type { BoundaryEnd, DiagramArrow } from '@idef0-studio/model';
import { distanceOf, middleOfRect, overlapOf, rectOfPoint, runsThrough } from '../scene/plane.js';
import type { Scene, SceneArrow } from '../scene/scene.js';
import type { Violation } from '../verdict.js';
import { endsOf } from './end-rules.js';

/** A code stands within this distance of its end, px. */
const NEAR = 12;

interface Code {
  readonly text: string;
  readonly end: EndGeometry;
  readonly rect: Rect;
}

/** Rules `code-wrong`, `code-covered` and `code-far`. */
export function checkCodes(scene: Scene): readonly Violation[] {
  const codes = scene.arrows.flatMap(({ drawn }) => drawn.ends.flatMap(codeOf));
  return [
    ...scene.arrows.flatMap(wrongCodes),
    ...codes.flatMap((code, index) => [
      ...badlyPlaced(scene, code),
      ...covered(scene, code, codes.slice(index + 1)),
    ]),
  ];
}

function codeOf(end: EndGeometry): readonly Code[] {
  if (end.code === undefined || end.codeAt === undefined) return [];
  return [{ text: end.code, end, rect: end.codeAt }];
}

/** The codes drawn have to be those of the diagram, each at the end it belongs to. */
function wrongCodes({ drawn, wanted }: SceneArrow): readonly Violation[] {
  if (wanted === undefined) return [];
  const open = wantedCodes(wanted);
  const found: Violation[] = [];
  for (const end of drawn.ends) {
    const index = open.indexOf(codeKey(end.direction, end.role, end.code));
    const isMissing = end.code !== undefined && end.codeAt === undefined;
    const isKnown = end.kind === 'box' ? end.code === undefined : index >= 0;
    if (end.kind !== 'box' && index >= 0) open.splice(index, 1);
    if (isKnown && !isMissing) continue;
    const message = `'${drawn.object}' has the code '${end.code ?? ''}', which is not its own or not placed.`;
    found.push({ rule: 'code-wrong', message, at: { x: end.x, y: end.y } });
  }
  return found;
}

function wantedCodes(arrow: DiagramArrow): string[] {
  return endsOf(arrow)
    .filter((pair): pair is ['source' | 'target', BoundaryEnd] => pair[1].kind === 'boundary')
    .map(([direction, end]) => codeKey(direction, end.role, end.code));
}

function codeKey(direction: string, role: string, code: string | undefined): string {
  return `${direction} ${role} ${code ?? '-'}`;
}

function badlyPlaced(scene: Scene, { text, end, rect }: Code): readonly Violation[] {
  const isFar = distanceOf(rect, rectOfPoint(end)) > NEAR;
  const isSmall = scene.measure(text, TYPOGRAPHY.label, 'regular') > rect.width + 1;
  if (!isFar && !isSmall) return [];
  const message = `Code '${text}' is far from its end, or larger than its place.`;
  return [{ rule: 'code-far', message, at: middleOfRect(rect) }];
}

function covered(scene: Scene, code: Code, others: readonly Code[]): readonly Violation[] {
  const { text, rect } = code;
  const by = [
    ...others.filter((other) => overlapOf(rect, other.rect) > 0.5).map(({ text: by }) => by),
    ...scene.drawing.boxes.filter((box) => overlapOf(rect, box) > 0.5).map(({ name }) => name),
    ...scene.drawing.labels
      .filter((label) => overlapOf(rect, label) > 0.5)
      .map(({ object }) => `the label of ${object}`),
    ...scene.arrows
      .filter(({ runs }) => runs.some((run) => runsThrough(run, rect, 0.5)))
      .map(({ drawn }) => `the line of ${drawn.object}`),
  ];
  return by.map((other) => ({
    rule: 'code-covered',
    message: `Code '${text}' and '${other}' overlap.`,
    at: middleOfRect(rect),
  }));
}
