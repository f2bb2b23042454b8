/** Values that are derived once per object and forgotten with it. */

/** `derive`, remembering its result by the identity of its argument. */
export function remembered<Key extends object, Value>(
  derive: (key: Key) => Value,
): (key: Key) => Value {
  const values = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let entry = values.get(key);
    if (entry === undefined) {
      entry = { value: derive(key) };
      values.set(key, entry);
    }
    return entry.value;
  };
}

/** The value at `key`, made where there is none yet. */
export function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const present = map.get(key);
  if (present !== undefined) return present;
  const value = make();
  map.set(key, value);
  return value;
}
