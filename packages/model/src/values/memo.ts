/** Values that are derived once and forgotten with what they were derived from. */

/** `derive`, remembering its result by the identity of its argument. */
export function remembered<Key extends object, Value>(
  derive: (key: Key) => Value,
): (key: Key) => Value {
  return rememberedBy((key: Key) => key, derive);
}

/** `derive`, remembering its result as long as the revision of its argument is the same object. */
export function rememberedByRevision<Subject extends { readonly revision: object }, Value>(
  derive: (subject: Subject) => Value,
): (subject: Subject) => Value {
  return rememberedBy(({ revision }: Subject) => revision, derive);
}

function rememberedBy<Subject, Value>(
  keyOf: (subject: Subject) => object,
  derive: (subject: Subject) => Value,
): (subject: Subject) => Value {
  const values = new WeakMap<object, { readonly value: Value }>();
  return (subject) => {
    const key = keyOf(subject);
    const known = values.get(key);
    if (known !== undefined) return known.value;
    const value = derive(subject);
    values.set(key, { value });
    return value;
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

/** Takes a member out of the set at `key`, and the set out of the map once it is empty. */
export function dropFrom<Key, Member>(map: Map<Key, Set<Member>>, key: Key, member: Member): void {
  const members = map.get(key);
  members?.delete(member);
  if (members?.size === 0) map.delete(key);
}
