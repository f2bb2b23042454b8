/**
 * How the time of a task grows with its size, without a clock that a busy machine would upset: a ratio of
 * two runs beside each other.
 */

/** How many times longer the task takes at four times the size: about 4 where time grows with the size, 16
 *  where it grows with its square. The least of some attempts, since other programs can only slow down. */
export function growthFourfold(task: (size: number) => void, size: number): number {
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least > LINEAR; attempt++) {
    const quarter = Math.min(timeOf(task, size / 4), timeOf(task, size / 4));
    least = Math.min(least, timeOf(task, size) / Math.max(quarter, SHORTEST));
  }
  return least;
}

/** No further attempt is needed below. */
const LINEAR = 6;
/** A time below says nothing, ms. */
const SHORTEST = 5;

function timeOf(task: (size: number) => void, size: number): number {
  const start = performance.now();
  task(size);
  return performance.now() - start;
}
