/**
 * Whether the layout is as good on diagrams that nobody looked at while its weights were chosen: those of the
 * generated model, and random ones. The measure is a search five times as long: how many crossings it finds that
 * can be spared, here and on the diagrams of the book.
 */
import { measureText } from '@idef0-studio/geometry';
import { drawingOf, judge, type Verdict } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { factsDiagrams } from '../support/facts-diagrams.js';
import { randomDiagram } from '../support/random-diagrams.js';
import type { DiagramSet } from './layout-times.js';
import type { Table } from './table.js';

/** Seeds beyond those of the tests. */
const SEEDS = Array.from({ length: 60 }, (_, index) => 70_001 + index);
/** Diagrams of each set: its densest. */
const DIAGRAMS = 12;

/** A row for the book's diagrams and for each set that the weights have not seen. */
export function heldOutTable(sets: readonly DiagramSet[]): Table {
  const all: readonly DiagramSet[] = [
    { name: 'PRM-IT A2, weights chosen on it', diagrams: factsDiagrams() },
    ...sets,
    { name: 'random', diagrams: SEEDS.map(randomDiagram) },
  ];
  return {
    title: 'Diagrams that the weights were not chosen on',
    columns: [
      ...['', 'diagrams', 'ends', 'crossings', 'patiently', 'ratio'],
      ...['bends', 'patiently', 'violations', 'tight'],
    ],
    rows: all.map(rowOf),
    remark:
      'Each set by its densest diagrams. Patiently: the same at effort high, a search five times as long.',
  };
}

function rowOf({ name, diagrams }: DiagramSet): readonly string[] {
  const densest = [...diagrams].sort((a, b) => endsOf(b) - endsOf(a)).slice(0, DIAGRAMS);
  const usual = densest.map((diagram) => judged(diagram, 'normal'));
  const patient = densest.map((diagram) => judged(diagram, 'high'));
  const [crossings, fewest] = [usual, patient].map((verdicts) => total(verdicts, 'crossings'));
  const [bends, fewestBends] = [usual, patient].map((verdicts) => total(verdicts, 'bends'));
  return [
    name,
    `${densest.length}`,
    `${densest.reduce((sum, diagram) => sum + endsOf(diagram), 0)}`,
    `${crossings}`,
    `${fewest}`,
    ((crossings ?? 0) / (fewest || 1)).toFixed(3),
    `${bends}`,
    `${fewestBends}`,
    `${usual.reduce((sum, { violations }) => sum + violations.length, 0)}`,
    `${total(usual, 'tight')}`,
  ];
}

function judged(diagram: Diagram, effort: 'normal' | 'high'): Verdict {
  const drawing = drawingOf(diagram, { measure: measureText, effort });
  return judge(diagram, drawing, { measure: measureText });
}

function endsOf({ arrows }: Diagram): number {
  return arrows.reduce((sum, { sources, targets }) => sum + sources.length + targets.length, 0);
}

function total(verdicts: readonly Verdict[], figure: 'crossings' | 'bends' | 'tight'): number {
  return verdicts.reduce((sum, { figures }) => sum + figures[figure], 0);
}
