/**
 * `npm run fuzz -- --minutes N [--seed S] [NAME...]`: each law of test/fuzz, or those of files whose names hold one of
 * the names, is tried for N minutes (1) on new seeds; `--seed` begins with one that failed. Prints the seeds that break
 * a law. Ends with 1 where there are any.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root, workspaceNode } from './host/places.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? 1000 + (Date.now() % 2_000_000_000) : Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz -- [--minutes N] [--seed S] [NAME...]');
  process.exit(2);
}
console.log(`Trying each law for ${minutes} minutes, from seed ${seed} on.`);
const files =
  positionals.length === 0 ? ['test/fuzz/'] : positionals.map((name) => `test/fuzz/${name}`);
const { status } = spawnSync(workspaceNode(), ['node_modules/vitest/vitest.mjs', 'run', ...files], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, IDEF0_FUZZ_MINUTES: String(minutes), IDEF0_FUZZ_SEED: String(seed) },
});
process.exitCode = status ?? 1;
