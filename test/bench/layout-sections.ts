/** What is measured of the layout besides its quality and its time: laws, stability, devices, pages. */
import { factsDiagrams } from '../support/facts-diagrams.js';
import { deviceRows, deviceTable } from './layout-devices.js';
import { layoutLaws, lawsTable } from './layout-laws.js';
import { pageFigures, pageTable } from './layout-pages.js';
import { screenFigures, screenTable } from './layout-screen.js';
import { stabilityRows, type StabilityRow } from './layout-stability.js';
import type { Table, WrittenTable } from './table.js';

/** A thousand random diagrams: what their layouts break, and how time grows with size. */
export function lawsSection(): WrittenTable {
  return { title: 'Laws on 1,000 random diagrams, effort typing', text: lawsTable(layoutLaws()) };
}

/** Every single edit of the diagram that is easiest, of the one that is densest, and of one between. */
export function stabilitySection(): Table {
  const diagrams = factsDiagrams().filter(({ node }) => ['A21', 'A22', 'A23'].includes(node));
  return {
    title: 'After every single edit of A21, A22 and A23',
    columns: [
      ...['', 'edits', 'ports in order, median %', 'worst %', 'boxes moved, px'],
      ...['crossings to fresh', 'worst', 'violations', 'ms', 'worst'],
    ],
    rows: stabilityRows(diagrams).map(stabilityCells),
  };
}

/** The eight diagrams of PRM-IT A2 with each device. */
export function devicesSection(): WrittenTable {
  return { title: 'Devices', text: deviceTable(deviceRows()) };
}

/** The same on paper. */
export function pagesSection(): WrittenTable {
  return { title: 'Text on paper', text: pageTable(pageFigures()) };
}

/** The same on a screen. */
export async function screenSection(): Promise<WrittenTable> {
  return { title: 'Text on a screen', text: screenTable(await screenFigures()) };
}

function stabilityCells(row: StabilityRow): readonly string[] {
  return [
    `${row.node}, ${row.kind}`,
    `${row.edits}`,
    (100 * row.keptMedian).toFixed(1),
    (100 * row.keptWorst).toFixed(1),
    row.shiftMedian.toFixed(0),
    row.crossingsRatio.toFixed(3),
    row.crossingsWorst.toFixed(3),
    `${row.violations}`,
    row.msMedian.toFixed(0),
    row.msWorst.toFixed(0),
  ];
}
