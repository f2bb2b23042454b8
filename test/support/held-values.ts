/** How much a value holds: what is found by walking from it, by class and field. */

/** How many instances of each class there are, and how many members are in their maps, sets and lists of
 *  instances, by `Class.field`. What is said in plain values, in fields that begin with `#` and by functions is
 *  not seen. */
export function heldBy(root: object): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (label: string, more: number) => counts.set(label, (counts.get(label) ?? 0) + more);
  const seen = new Set<object>();
  const waiting: (readonly [string, unknown])[] = [['', root]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [label, value] = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    const members = membersOf(value);
    if (isPlain(value)) for (const [, member] of members) waiting.push([label, member]);
    else if (isCollection(value)) {
      if (!Array.isArray(value) || members.some(([, member]) => !isPlain(member)))
        count(label, members.length);
      for (const [, member] of members) waiting.push([label, member]);
    } else {
      const name = value.constructor.name;
      count(name, 1);
      for (const [field, member] of members) waiting.push([`${name}.${field}`, member]);
    }
  }
  return counts;
}

function isCollection(value: object): boolean {
  return value instanceof Map || value instanceof Set || Array.isArray(value);
}

/** A number, a text, or an object without a class. */
function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null || value.constructor === Object;
}

function membersOf(value: object): readonly (readonly [string, unknown])[] {
  if (value instanceof Map) {
    return [...(value as ReadonlyMap<unknown, unknown>)].flatMap(([key, member]) => [
      ['', key],
      ['', member],
    ]);
  }
  if (value instanceof Set || Array.isArray(value)) {
    return [...(value as Iterable<unknown>)].map((member) => ['', member]);
  }
  return Object.entries(Object.getOwnPropertyDescriptors(value)).flatMap(([key, field]) =>
    'value' in field ? [[key, field.value]] : [],
  );
}
