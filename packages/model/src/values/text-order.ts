/** The one order of texts: everywhere, in every language of a system. */

/** Compares two texts by their code units, as `<` does, so that no locale changes an order. */
export function byCodeUnit(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
