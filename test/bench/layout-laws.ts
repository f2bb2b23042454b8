/**
 * The laws of the layout on a thousand random diagrams, and how its time grows with the number of arrow ends.
 * `npm run bench -- layout` prints the table; `node scripts/layout-figures.mjs --laws` does, too.
 */
import { measureText } from '@idef0-studio/geometry';
import { judge, judgeRuns, layoutDiagram } from '@idef0-studio/layout';
import { fileURLToPath } from 'node:url';
import { endsIn, MOST_ENDS, randomDiagram } from '../support/random-diagrams.js';
import { quantile, short } from './statistics.js';

export interface LawsOptions {
  /** How many random diagrams; 1,000 where undefined. */
  readonly seeds?: number;
  readonly from?: number;
  /** `typing` where undefined. */
  readonly effort?: 'typing' | 'normal' | 'high';
}

/** The diagrams of up to so many arrow ends, and more than the row before has. */
export interface LawsRow {
  readonly ends: number;
  readonly diagrams: number;
  /** Time of a layout, ms: the faster one of two runs. */
  readonly median: number;
  readonly p95: number;
  /** Rules broken, among them two runs that differ, each with its seed. */
  readonly violations: readonly string[];
}

const BUCKETS = [10, 25, 50, 75, 100, 125, MOST_ENDS] as const;

/** Lays out every diagram twice and judges it: one row for each size. */
export function layoutLaws(options: LawsOptions = {}): readonly LawsRow[] {
  const { seeds = 1000, from = 1, effort = 'typing' } = options;
  const cases = Array.from({ length: seeds }, (_, index) => caseOf(from + index, effort));
  return BUCKETS.map((ends, index) => {
    const before = BUCKETS[index - 1] ?? -1;
    const rows = cases.filter((row) => row.ends > before && row.ends <= ends);
    const times = rows.map(({ ms }) => ms);
    return {
      ends,
      diagrams: rows.length,
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      violations: rows.flatMap(({ violations }) => violations),
    };
  });
}

/** The rows as a Markdown table, and below it what is broken. */
export function lawsTable(rows: readonly LawsRow[]): string {
  const cells = rows.map(({ ends, diagrams, median, p95, violations }) =>
    [`up to ${ends}`, diagrams, short(median), short(p95), violations.length].join(' | '),
  );
  return [
    '| arrow ends | diagrams | median ms | p95 ms | violations |',
    '| --- | --- | --- | --- | --- |',
    ...cells.map((line) => `| ${line} |`),
    ...rows.flatMap(({ violations }) => violations),
  ].join('\n');
}

interface Case {
  readonly ends: number;
  readonly ms: number;
  readonly violations: readonly string[];
}

function caseOf(seed: number, effort: NonNullable<LawsOptions['effort']>): Case {
  const diagram = randomDiagram(seed);
  const run = () => {
    const start = performance.now();
    const drawing = layoutDiagram(diagram, { measure: measureText, effort });
    return { drawing, ms: performance.now() - start };
  };
  const [first, second] = [run(), run()];
  const { violations } = judge(diagram, first.drawing, { measure: measureText });
  const found = [...violations, ...judgeRuns(first.drawing, second.drawing)];
  return {
    ends: endsIn(diagram),
    ms: Math.min(first.ms, second.ms),
    violations: found.map(({ rule, message }) => `seed ${seed}: ${rule}: ${message}`),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(lawsTable(layoutLaws()));
