/**
 * How large the text of the diagrams of PRM-IT is on the screen, beside the text and on a screen of 1440 by 900: on the
 * sheet, and fitted to the window; and how many of their arrows are named there.
 */
import { TYPOGRAPHY, type Pane } from '@idef0-studio/geometry';
import { layoutDiagram } from '@idef0-studio/layout';
import { exampleDiagrams } from '../support/example-diagrams.js';
import { shareNamed } from '../support/pane.js';

/** What the preview has there: without the side bar, and with it. */
const WINDOWS: readonly Pane[] = [
  { width: 680, height: 760 },
  { width: 540, height: 760 },
];

export interface ScreenFigures {
  readonly node: string;
  readonly boxes: number;
  readonly arrows: number;
  /** By window, px. */
  readonly sheet: readonly number[];
  readonly fitted: readonly number[];
  /** Share of the arrows. */
  readonly named: readonly number[];
}

/** One row for each diagram, in node order. */
export async function screenFigures(): Promise<readonly ScreenFigures[]> {
  return (await exampleDiagrams('prm-it')).map((diagram): ScreenFigures => {
    const sheet = layoutDiagram(diagram);
    const { width, height } = sheet;
    const fitted = WINDOWS.map((page) => layoutDiagram(diagram, { page, previous: sheet }));
    return {
      node: diagram.node,
      boxes: diagram.boxes.length,
      arrows: sheet.arrows.length,
      sheet: WINDOWS.map(
        (pane) => TYPOGRAPHY.label * Math.min(pane.width / width, pane.height / height),
      ),
      fitted: fitted.map(({ pane }) => pane?.textPx ?? 0),
      named: fitted.map(shareNamed),
    };
  });
}

/** The figures as a Markdown table. */
export function screenTable(rows: readonly ScreenFigures[]): string {
  const px = (sizes: readonly number[]) => sizes.map((size) => size.toFixed(1)).join(', ');
  const percent = (shares: readonly number[]) =>
    shares.map((share) => (100 * share).toFixed(0)).join(', ');
  const windows = WINDOWS.map(({ width, height }) => `${width}x${height}`).join(', ');
  return [
    `| diagram (${windows}) | boxes | arrows | sheet, px | window, px | named, % |`,
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      ({ node, boxes, arrows, sheet, fitted, named }) =>
        `| ${node} | ${boxes} | ${arrows} | ${px(sheet)} | ${px(fitted)} | ${percent(named)} |`,
    ),
  ].join('\n');
}
