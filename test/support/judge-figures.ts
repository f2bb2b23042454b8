/**
 * The table that `node scripts/layout-figures.mjs` prints: the figures of the diagrams of PRM-IT A2 next to
 * their goals, and with `--random N` the rules that random diagrams break, with their seeds.
 */
import { measureText } from '@idef0-studio/geometry';
import { judge, layoutDiagram, type Verdict } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { layoutLaws, lawsTable } from '../bench/layout-laws.js';
import { factsDiagrams } from './facts-diagrams.js';
import { GOALS } from './judge-goals.js';
import { randomDiagram } from './random-diagrams.js';

type Effort = 'typing' | 'normal' | 'high';

interface Judged extends Verdict {
  readonly ms: number;
}

const HELP = `usage: node scripts/layout-figures.mjs [options] [A21 A22 ...]
  --random N      N random diagrams instead of those of PRM-IT A2
  --from SEED     the first seed of the random ones (1)
  --effort WHICH  typing, normal or high (normal)
  --verbose       print every violation
  --laws          the laws on random diagrams (1,000, or --random N), and how their time grows`;

function main(args: readonly string[]): void {
  const options = optionsOf(args);
  if (options === undefined) {
    console.log(HELP);
    return;
  }
  if (options.laws) printLaws(options);
  else if (options.random > 0) printRandom(options);
  else printFacts(options);
}

interface Options {
  readonly random: number;
  readonly from: number;
  readonly effort: Effort;
  readonly verbose: boolean;
  readonly laws: boolean;
  readonly nodes: readonly string[];
}

function optionsOf(args: readonly string[]): Options | undefined {
  const values = new Map<string, string>();
  const nodes: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (argument === '--help') return undefined;
    if (argument === '--verbose' || argument === '--laws') values.set(argument, 'yes');
    else if (argument.startsWith('--')) values.set(argument, args[++index] ?? '');
    else nodes.push(argument);
  }
  const effort = values.get('--effort');
  return {
    random: Number(values.get('--random') ?? 0),
    from: Number(values.get('--from') ?? 1),
    effort: effort === 'typing' || effort === 'high' ? effort : 'normal',
    verbose: values.has('--verbose'),
    laws: values.has('--laws'),
    nodes,
  };
}

function judged(diagram: Diagram, effort: Effort): Judged {
  const start = performance.now();
  const drawing = layoutDiagram(diagram, { measure: measureText, effort });
  const ms = performance.now() - start;
  return { ...judge(diagram, drawing, { measure: measureText }), ms };
}

const COLUMNS = [
  ...['crossings', 'goal', 'bends', 'goal', 'violations', 'tight', 'contraflow', 'under'],
  ...['jogs', 'bent', 'blank %', 'label gap', 'unnamed', 'size', 'ms'],
];

function printFacts({ effort, verbose, nodes }: Options): void {
  console.log(`| | ${COLUMNS.join(' | ')} |`);
  console.log(`| --- | ${COLUMNS.map(() => '---').join(' | ')} |`);
  const broken = new Map<string, string[]>();
  for (const diagram of factsDiagrams()) {
    if (nodes.length > 0 && !nodes.includes(diagram.node)) continue;
    const verdict = judged(diagram, effort);
    const { figures, violations, ms } = verdict;
    const goal = GOALS[diagram.node];
    const size = `${figures.width}x${figures.height} (${(figures.width / figures.height).toFixed(2)})`;
    const cells = [
      diagram.node,
      figures.crossings,
      goal?.crossings ?? '',
      figures.bends,
      goal?.bends ?? '',
      violations.length,
      figures.tight,
      figures.contraflow,
      figures.under,
      figures.jogs,
      figures.bent,
      figures.blank,
      figures.labelGap,
      figures.unnamed,
      size,
      ms.toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
    collect(broken, diagram.node, verdict, verbose);
  }
  printBroken(broken);
}

function printLaws({ random, from, effort }: Options): void {
  const seeds = random === 0 ? undefined : random;
  console.log(lawsTable(layoutLaws({ seeds, from, effort })));
}

function printRandom({ random, from, effort, verbose }: Options): void {
  const broken = new Map<string, string[]>();
  const times: number[] = [];
  let failing = 0;
  for (let seed = from; seed < from + random; seed++) {
    try {
      const verdict = judged(randomDiagram(seed), effort);
      times.push(verdict.ms);
      if (verdict.violations.length > 0) failing++;
      collect(broken, `${seed}`, verdict, verbose);
    } catch (error) {
      failing++;
      console.log(`seed ${seed} throws: ${String(error)}`);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  console.log(
    `${random} random diagrams, ${failing} with violations; median ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  );
  printBroken(broken);
}

/** Notes for each rule that is broken the diagrams that break it. */
function collect(
  broken: Map<string, string[]>,
  name: string,
  { violations }: Verdict,
  verbose: boolean,
): void {
  for (const { rule, message, at } of violations) {
    const names = broken.get(rule) ?? [];
    if (!names.includes(name)) names.push(name);
    broken.set(rule, names);
    if (verbose)
      console.log(`  ${name} ${rule} (${at.x.toFixed(0)}, ${at.y.toFixed(0)}): ${message}`);
  }
}

function printBroken(broken: ReadonlyMap<string, readonly string[]>): void {
  for (const [rule, names] of [...broken].sort((a, b) => b[1].length - a[1].length)) {
    console.log(
      `${rule}: ${names.length} (${names.slice(0, 20).join(' ')}${names.length > 20 ? ' ...' : ''})`,
    );
  }
}

main(process.argv.slice(2));
