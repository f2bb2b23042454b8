/**
 * How large the text of the densest diagrams is on paper, as they are and with the devices that layout
 * chooses for the page: the eight diagrams of PRM-IT A2 on A4 and A3.
 */
import { NO_DEVICES, type Devices } from '@idef0-studio/geometry';
import { layoutDiagram } from '@idef0-studio/layout';
import { factsDiagrams } from '../support/facts-diagrams.js';

export interface PageFigures {
  readonly node: string;
  readonly size: 'A4' | 'A3';
  /** Points, with no device. */
  readonly plain: number;
  /** Points, with the devices chosen. */
  readonly chosen: number;
  /** `codes, pipes`; empty where none were needed. */
  readonly devices: string;
}

/** One row for each diagram and page, A2 first. */
export function pageFigures(): readonly PageFigures[] {
  return factsDiagrams().flatMap((diagram) =>
    (['A4', 'A3'] as const).map((size): PageFigures => {
      const plain = layoutDiagram(diagram, { page: size, devices: NO_DEVICES });
      const chosen = layoutDiagram(diagram, { page: size });
      return {
        node: diagram.node,
        size,
        plain: plain.page?.textPt ?? 0,
        chosen: chosen.page?.textPt ?? 0,
        devices: listOf(chosen.devices ?? NO_DEVICES),
      };
    }),
  );
}

/** The figures as a Markdown table. */
export function pageTable(rows: readonly PageFigures[]): string {
  return [
    '| diagram | page | as it is, pt | chosen, pt | devices |',
    '| --- | --- | ---: | ---: | --- |',
    ...rows.map(
      ({ node, size, plain, chosen, devices }) =>
        `| ${node} | ${size} | ${plain.toFixed(1)} | ${chosen.toFixed(1)} | ${devices} |`,
    ),
  ].join('\n');
}

function listOf({ labels, bundling, tunnelled }: Devices): string {
  return [
    ...(labels === 'codes' ? ['codes'] : []),
    ...(bundling === 'pipes' ? ['pipes'] : []),
    ...(tunnelled === 'hide' ? ['tunnels hidden'] : []),
  ].join(', ');
}
