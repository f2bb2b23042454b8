/**
 * How large text is on A4 with everything named, by number of boxes: on real diagrams and on random ones of at most 25
 * arrows, whose names have at most 30 letters. And how labels stand: on how many lines, and whether each is clearly its own
 * line's.
 */
import { measureText, NO_DEVICES, type DiagramGeometry } from '@idef0-studio/geometry';
import { judge, layoutDiagram } from '@idef0-studio/layout';
import type { ArrowEnd, Diagram } from '@idef0-studio/model';
import { exampleDiagrams } from '../support/example-diagrams.js';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { randomDiagram } from '../support/random-diagrams.js';
import { quantile } from './statistics.js';
import type { Table } from './table.js';

const MOST_ARROWS = 25;
const MOST_LETTERS = 30;
/** Random diagrams of each number of boxes. */
const EACH = 40;
const BOXES = [2, 3, 4, 5, 6, 7, 8, 9] as const;
/** What an expert wants of six boxes, points. */
const WANTED = 7;

/** A row for each number of boxes. */
export async function textTable(): Promise<Table> {
  const real = [
    ...(await exampleDiagrams('prm-it')),
    ...(await exampleDiagrams('quick-start')),
    ...factsDiagrams(),
  ].filter(({ arrows }) => arrows.length <= MOST_ARROWS);
  return {
    title: 'Text on A4 with all names, up to 25 arrows',
    columns: [
      ...['boxes', 'diagrams', 'least pt', 'one in twenty', 'median', `${WANTED} pt and more`],
      ...['labels', 'lines each', 'ambiguous'],
    ],
    rows: BOXES.flatMap((boxes) => [
      ...rowOf(
        `${boxes}, real`,
        real.filter((diagram) => diagram.boxes.length === boxes),
      ),
      ...rowOf(`${boxes}, random`, randomDiagrams(boxes)),
    ]),
    remark: `Names of random diagrams have at most ${MOST_LETTERS} letters. Ambiguous: labels that are not at least 5 px nearer to their own line than to any other.`,
  };
}

function randomDiagrams(boxes: number): readonly Diagram[] {
  const found: Diagram[] = [];
  for (let seed = 1; found.length < EACH; seed++) {
    const diagram = randomDiagram(seed);
    const { length } = diagram.arrows;
    if (diagram.boxes.length !== boxes || length < boxes || length > MOST_ARROWS) continue;
    found.push(withShortNames(diagram));
  }
  return found;
}

/** With the words of each name that fit, the last one among them: it is a number that no other name has. */
function withShortNames(diagram: Diagram): Diagram {
  const named = (end: ArrowEnd): ArrowEnd => ({ ...end, object: shortened(end.object) });
  return {
    ...diagram,
    boxes: diagram.boxes.map((box) => ({ ...box, name: shortened(box.name) })),
    arrows: diagram.arrows.map(({ caption: _, ...arrow }) => ({
      ...arrow,
      object: shortened(arrow.object),
      sources: arrow.sources.map(named),
      targets: arrow.targets.map(named),
    })),
  };
}

function shortened(name: string): string {
  const words = name.split(' ');
  while (words.length > 1 && words.join(' ').length > MOST_LETTERS) {
    words.splice(Math.max(0, words.length - 2), 1);
  }
  return words.join(' ');
}

function rowOf(name: string, diagrams: readonly Diagram[]): readonly (readonly string[])[] {
  if (diagrams.length === 0) return [];
  const options = { measure: measureText, page: 'A4', devices: NO_DEVICES } as const;
  const drawn = diagrams.map((diagram) => ({ diagram, geometry: layoutDiagram(diagram, options) }));
  const sizes = drawn.map(({ geometry }) => geometry.page?.textPt ?? 0);
  const large = sizes.filter((size) => size >= WANTED).length;
  const labels = drawn.flatMap(({ geometry }) => geometry.labels);
  const lines = labels.reduce((sum, label) => sum + label.lines.length, 0);
  return [
    [
      name,
      `${diagrams.length}`,
      ...[0, 0.05, 0.5].map((share) => quantile(sizes, share).toFixed(1)),
      `${((100 * large) / sizes.length).toFixed(0)} %`,
      `${labels.length}`,
      (lines / Math.max(1, labels.length)).toFixed(1),
      `${drawn.reduce((sum, { diagram, geometry }) => sum + ambiguous(diagram, geometry), 0)}`,
    ],
  ];
}

function ambiguous(diagram: Diagram, geometry: DiagramGeometry): number {
  const { violations } = judge(diagram, geometry, { measure: measureText });
  return violations.filter(({ rule }) => rule === 'label-ambiguous').length;
}
