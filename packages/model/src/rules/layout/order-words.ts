/** What is said of lists that another order would draw better. */

/** What another order would save. */
export interface SavedCrossings {
  /** The diagram: `A0`. */
  readonly node: string;
  /** The boxes whose lists would change, by their names; at least one. */
  readonly boxes: readonly string[];
  readonly saves: number;
  /** How many there are now, on the diagram and on those of its boxes. */
  readonly crossings: number;
}

/** One sentence that names the lists, what is saved, and the price. */
export function orderMessage({ node, boxes, saves, crossings }: SavedCrossings): string {
  const whose = listed(boxes.map((name) => `'${name}'`));
  const share = saves === crossings ? `all ${crossings}` : `${saves} of ${crossings}`;
  return `In another order the lists of ${whose} would save ${share} crossings on ${node} and the diagrams of its boxes; ICOM codes follow the order (FIPS 183 §3.3.2.8).`;
}

/** The same of two boxes in the other order. */
export function orderOfBoxesMessage({
  node,
  boxes: [first, second],
  saves,
  crossings,
}: Omit<SavedCrossings, 'boxes'> & {
  readonly boxes: readonly [first: string, second: string];
}): string {
  const share = saves === crossings ? `all ${crossings}` : `${saves} of ${crossings}`;
  return `Boxes '${first}' and '${second}' in the other order would save ${share} crossings on ${node}; node numbers follow the order (FIPS 183 §3.3.2.1).`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
