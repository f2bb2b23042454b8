/**
 * What the judge says of the eight diagrams of PRM-IT's book A2, with all their arrows: the figures to hold
 * (`GOALS`), and how near the layout comes to what is believed to be reachable.
 */
import { measureText } from '@idef0-studio/geometry';
import { drawingOf, judge } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { GOALS } from '../support/judge-goals.js';
import { leastTime, short } from './statistics.js';
import type { Table } from './table.js';

/** Crossings that a patient search over many hours of prototypes came near to. */
const REACHABLE: Readonly<Record<string, number>> = {
  A2: 680,
  A21: 18,
  A22: 125,
  A23: 52,
  A24: 140,
  A25: 105,
  A26: 88,
  A27: 60,
};

/** The table for one effort. Times are the least of some runs in a warm process. */
export function qualityTable(effort: 'typing' | 'normal' | 'high'): Table {
  const diagrams = factsDiagrams();
  // The first layouts of a process are slow whatever the diagram.
  for (const diagram of diagrams.slice(1, 4)) measured(diagram, 'typing');
  return {
    title: `Diagrams of PRM-IT A2, effort ${effort}`,
    columns: [
      ...['', 'crossings', 'limit', 'reachable', 'bends', 'limit', 'violations'],
      ...['tight', 'size, px', 'ms'],
    ],
    rows: diagrams.map((diagram) => rowOf(diagram, effort)),
  };
}

function rowOf(diagram: Diagram, effort: 'typing' | 'normal' | 'high'): readonly string[] {
  const { figures, violations, ms } = measured(diagram, effort);
  const goal = GOALS[diagram.node];
  return [
    diagram.node,
    `${figures.crossings}`,
    `${goal?.crossings ?? ''}`,
    `${REACHABLE[diagram.node] ?? ''}`,
    `${figures.bends}`,
    `${goal?.bends ?? ''}`,
    `${violations.length}`,
    `${figures.tight}`,
    `${Math.round(figures.width)} x ${Math.round(figures.height)}`,
    short(ms),
  ];
}

function measured(diagram: Diagram, effort: 'typing' | 'normal' | 'high') {
  const [ms, drawing] = leastTime(effort === 'high' ? 1 : 2, () =>
    drawingOf(diagram, { measure: measureText, effort }),
  );
  return { ...judge(diagram, drawing, { measure: measureText }), ms };
}
