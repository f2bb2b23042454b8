/**
 * Prints how stable layouts are, as a Markdown table: `node scripts/layout-figures.mjs --stability [A21 ...]`.
 */
import { factsDiagrams } from '../support/facts-diagrams.js';
import { stabilityRows } from './layout-stability.js';

const DIAGRAMS = ['A21', 'A22', 'A23'];

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const nodes = asked.length > 0 ? asked : DIAGRAMS;

function row(...cells: readonly (string | number)[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

row('', 'edits', 'in order %', 'worst', 'px', 'crossings', 'worst', 'violations', 'ms', 'worst');
row('---', '---', '---', '---', '---', '---', '---', '---', '---', '---');
for (const result of stabilityRows(factsDiagrams().filter(({ node }) => nodes.includes(node)))) {
  row(
    `${result.node}, ${result.kind}`,
    result.edits,
    (100 * result.keptMedian).toFixed(1),
    (100 * result.keptWorst).toFixed(1),
    result.shiftMedian.toFixed(0),
    result.crossingsRatio.toFixed(3),
    result.crossingsWorst.toFixed(3),
    result.violations,
    result.msMedian.toFixed(0),
    result.msWorst.toFixed(0),
  );
}
