/** Findings about names as such, in words: unknown objects, one name for two things, names that look alike. */
import { finding, type IssueNote } from './findings.js';
import type { Origin } from './fragment.js';
import { declares, type Mention } from './fragment-index.js';
import type { Issue } from './issue.js';
import type { InterfaceObject } from './process-model.js';

/** What else than an object has a name. */
export interface Owner {
  readonly kind: 'activity' | 'agent';
  readonly origin: Origin;
}

/** A name that no object has. `near` may be meant; `owner` has the name and is no object. */
export function unknownObject(
  { name, origin }: Mention,
  near: string | undefined,
  owner: Owner | undefined,
): Issue {
  if (owner !== undefined) {
    const article = owner.kind === 'activity' ? 'an activity' : 'an agent';
    return finding(
      'name/unknown',
      'error',
      `'${name}' is ${article}, and arrows carry objects; name what comes from it.`,
      origin,
      [{ message: `The ${owner.kind} '${name}'.`, origin: owner.origin }],
    );
  }
  const hint =
    near === undefined
      ? "make it an output, or declare it with 'object'."
      : `did you mean '${near}'?`;
  return finding(
    'name/unknown',
    'error',
    `'${name}' is declared nowhere; what is taken must be made, given by an agent, or declared: ${hint}`,
    origin,
  );
}

/** A role that bears a responsibility is understood without its declaration. */
export function undeclaredRole({ name, origin }: Mention, near: string | undefined): Issue {
  const hint = near === undefined ? `write 'role ${name}'.` : `did you mean '${near}'?`;
  return finding(
    'name/undeclared-role',
    'warning',
    `The role '${name}' is declared nowhere; a declaration says who it is: ${hint}`,
    origin,
  );
}

/** A role whose name some mention declares as an object. */
export function roleAsObject(mentions: readonly Mention[], role: Mention): readonly Issue[] {
  const { key, origin } = role;
  const other = mentions.find(({ kind }) => declares(kind) && kind !== 'role');
  if (other === undefined) return [];
  return [
    twoThings(key, 'an object', 'role', other.origin, [{ message: `The role '${key}'.`, origin }]),
  ];
}

/** One name for two things. */
export function twoThings(
  name: string,
  first: string,
  second: string,
  origin: Origin,
  notes: readonly IssueNote[],
): Issue {
  const kind = second === 'role' ? 'a role' : second === 'agent' ? 'an agent' : 'an activity';
  return finding(
    'name/two-things',
    'error',
    `'${name}' is ${first} and ${kind} at once; names of a model are unique: rename one of them.`,
    origin,
    notes,
  );
}

/** Declared objects that differ in case or spacing alone: most likely one is meant. */
export function lookAlike(object: InterfaceObject, other: InterfaceObject): readonly Issue[] {
  const [origin] = object.declarations;
  const [otherOrigin] = other.declarations;
  if (origin === undefined || otherOrigin === undefined) return [];
  return [
    finding(
      'name/look-alike',
      'warning',
      `'${object.name}' and '${other.name}' differ in case or spacing alone; they are two objects: write both alike where one is meant.`,
      origin,
      [{ message: `Here it is '${other.name}'.`, origin: otherOrigin }],
    ),
  ];
}

/** A node number that stands where an object should. */
export function nodeAsObject({
  text,
  origin,
}: {
  readonly text: string;
  readonly origin: Origin;
}): Issue {
  return finding(
    'name/node',
    'error',
    `'${text}' is a node number, and arrows carry objects; name what comes from there.`,
    origin,
  );
}
