/** Work done several pieces at a time, its results taken in order. */

/** Starts the work of each item, at most `most` of them ahead of the one whose result is awaited, and gives
 *  the results in the order of the items. The first failure ends it. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void> {
  const ahead: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Its failure is met when its turn comes; till then it is not one that nobody handles.
    result.catch(() => undefined);
    ahead.push(result);
    if (ahead.length > most) yield* first(ahead);
  }
  while (ahead.length > 0) yield* first(ahead);
}

async function* first<Result>(ahead: Promise<Result>[]): AsyncGenerator<Result, void> {
  const result = ahead.shift();
  if (result !== undefined) yield await result;
}
