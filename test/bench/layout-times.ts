/**
 * How long a layout takes in a warm process: from nothing, after an edit, and while the author types.
 */
import type { Diagram } from '@idef0-studio/model';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { timesOf, type DiagramTimes } from './diagram-times.js';
import { quantile, short } from './statistics.js';
import type { Table } from './table.js';

/** A subject with its diagrams: the example, the generated model. */
export interface DiagramSet {
  readonly name: string;
  readonly diagrams: readonly Diagram[];
}

const COLUMNS = [
  ['fresh', 'layoutMs'],
  ['after an edit', 'editedMs'],
  ['typing', 'typingMs'],
  ['SVG', 'svgMs'],
] as const satisfies readonly (readonly [string, keyof DiagramTimes])[];

/** A row for each set, and one for the book's eight diagrams with all their arrows. */
export function timesTable(sets: readonly DiagramSet[]): Table {
  const all = [...sets, { name: 'PRM-IT A2, all arrows', diagrams: factsDiagrams() }];
  return {
    title: 'Time of one layout, ms',
    columns: ['', 'diagrams', ...COLUMNS.flatMap(([name]) => [`${name}, median`, 'p95'])],
    rows: all.map(rowOf),
    remark:
      'After an edit: one arrow has gone; from the last layout, at the effort of an export. Typing: the same at the effort of an editor.',
  };
}

function rowOf({ name, diagrams }: DiagramSet): readonly string[] {
  for (const diagram of diagrams.slice(0, 3)) timesOf(diagram);
  const times = diagrams.map(timesOf);
  const cells = COLUMNS.flatMap(([, key]) => {
    const values = times.map((time) => time[key]);
    return [short(quantile(values, 0.5)), short(quantile(values, 0.95))];
  });
  return [name, `${diagrams.length}`, ...cells];
}
