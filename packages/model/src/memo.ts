/** Values that are derived once per object and forgotten with it. */

/** `derive`, remembering its result by the identity of its argument. */
export function remembered<Key extends object, Value>(
  derive: (key: Key) => Value,
): (key: Key) => Value {
  const values = new WeakMap<Key, Remembered<Value>>();
  return (key) => {
    const known = values.get(key);
    const stage = stages.get(key) ?? 0;
    if (known !== undefined && known.stage === stage) return known.value;
    const value = derive(key);
    values.set(key, { value, stage });
    return value;
  };
}

interface Remembered<Value> {
  readonly value: Value;
  readonly stage: number;
}

/** Of arguments that change: how often what was derived from them was forgotten. */
const stages = new WeakMap<object, number>();

/** Forgets whatever was derived from an argument, since it is another one now. */
export function forgetDerived(key: object): void {
  stages.set(key, (stages.get(key) ?? 0) + 1);
}

/** The value at `key`, made where there is none yet. */
export function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const present = map.get(key);
  if (present !== undefined) return present;
  const value = make();
  map.set(key, value);
  return value;
}

/** Takes a member out of the set at `key`, and the set out of the map once it is empty. */
export function dropFrom<Key, Member>(map: Map<Key, Set<Member>>, key: Key, member: Member): void {
  const members = map.get(key);
  members?.delete(member);
  if (members?.size === 0) map.delete(key);
}
