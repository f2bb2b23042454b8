/**
 * Laws held to random input. In `npm test` a fuzzer tries the seeds from 1 to `rounds`, so that each run does the
 * same; `npm run fuzz -- --minutes N` tries new seeds until the time is up. What fails becomes a fixture.
 */
import { it } from 'vitest';
import { Random } from './random.js';

/** Registers a test of the law. `attempt` gets random numbers of the seed and throws where the law is broken.
 *  @param rounds how many seeds `npm test` tries. */
export function fuzz(
  law: string,
  rounds: number,
  attempt: (random: Random, seed: number) => void | Promise<void>,
): void {
  const minutes = Number(process.env['IDEF0_FUZZ_MINUTES'] ?? 0);
  const first = Number(process.env['IDEF0_FUZZ_SEED'] ?? 1);
  const timeout = minutes * 60_000 + 600_000;
  it(law, { timeout }, async () => {
    const end = Date.now() + minutes * 60_000;
    const goesOn = (round: number) => (minutes > 0 ? Date.now() < end : round < rounds);
    let round = 0;
    for (; goesOn(round); round++) {
      const seed = first + round;
      try {
        await attempt(new Random(seed), seed);
      } catch (error) {
        throw new Error(`Seed ${seed}: ${String(error)}`, { cause: error });
      }
    }
    if (minutes > 0) process.stdout.write(`${round} seeds: ${law}\n`);
  });
}
