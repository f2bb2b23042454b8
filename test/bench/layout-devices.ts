/**
 * What the readability devices do to the densest diagrams that we know: crossings, lines and size of each, with
 * the figures of the judge. Run it alone with vite-node or a bundler, or take the rows.
 */
import { measureText, NO_DEVICES, type Devices } from '@idef0-studio/geometry';
import { applyDevices, judge, layoutDiagram } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { fileURLToPath } from 'node:url';
import { factsDiagrams } from '../support/facts-diagrams.js';

export interface DeviceRow {
  readonly node: string;
  /** Which devices were on. */
  readonly devices: string;
  readonly arrows: number;
  readonly crossings: number;
  readonly bends: number;
  readonly labels: number;
  readonly violations: number;
  /** Size of the sheet, px. */
  readonly width: number;
  readonly height: number;
  /** Size of the labels on an A3 page, landscape, in points. */
  readonly pointsOnA3: number;
}

export const COMBINATIONS: readonly (readonly [name: string, devices: Partial<Devices>])[] = [
  ['plain', NO_DEVICES],
  ['hidden', { tunnelled: 'hide' }],
  ['pipes', { bundling: 'pipes' }],
  ['both', { tunnelled: 'hide', bundling: 'pipes' }],
  ['codes', { labels: 'codes' }],
  ['codes, repeated', { labels: 'codes', farEnds: 'repeat' }],
  ['both, codes', { tunnelled: 'hide', bundling: 'pipes', labels: 'codes' }],
];

/** One row for each diagram and combination, in the order of the diagrams. */
export function deviceRows(
  diagrams: readonly Diagram[] = factsDiagrams(),
  combinations: typeof COMBINATIONS = COMBINATIONS,
): readonly DeviceRow[] {
  return diagrams.flatMap((diagram) =>
    combinations.map(([name, devices]) => rowOf(diagram, name, devices)),
  );
}

function rowOf(diagram: Diagram, name: string, devices: Partial<Devices>): DeviceRow {
  // Devices that are not asked for are off, and not chosen for the page.
  const options = { page: 'A3', devices: { ...NO_DEVICES, ...devices } } as const;
  const geometry = layoutDiagram(diagram, { measure: measureText, ...options });
  const { violations, figures } = judge(applyDevices(diagram, devices), geometry, {
    measure: measureText,
  });
  const { width, height, arrows, labels } = geometry;
  return {
    node: diagram.node,
    devices: name,
    arrows: arrows.length,
    crossings: figures.crossings,
    bends: figures.bends,
    labels: labels.length,
    violations: violations.length,
    width: Math.round(width),
    height: Math.round(height),
    pointsOnA3: Math.round((geometry.page?.textPt ?? 0) * 10) / 10,
  };
}

/** The rows as a Markdown table: one line a diagram, in each cell crossings and points on A3. */
export function deviceTable(rows: readonly DeviceRow[]): string {
  const names = [...new Set(rows.map(({ devices }) => devices))];
  const nodes = [...new Set(rows.map(({ node }) => node))];
  const cell = (node: string, name: string): string => {
    const row = rows.find((one) => one.node === node && one.devices === name);
    if (row === undefined) return '';
    const faults = row.violations === 0 ? '' : `, ${row.violations} violations`;
    return `${row.crossings} x, ${row.pointsOnA3} pt${faults}`;
  };
  return [
    `| diagram | ${names.join(' | ')} |`,
    `| --- |${names.map(() => ' --- |').join('')}`,
    ...nodes.map((node) => `| ${node} | ${names.map((name) => cell(node, name)).join(' | ')} |`),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(deviceTable(deviceRows()));
