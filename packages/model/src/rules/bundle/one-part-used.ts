/** A bundle that comes in for one of its parts. */
import { carriedBy } from '../../queries/links.js';
import type { Activity } from '../../values/process-model.js';
import { originOf } from '../../queries/origin-of.js';
import type { ModelQueries } from '../../queries/queries.js';
import { nameOf } from '../shared/named-objects.js';
import type { Rule, RuleFinding } from '../rule.js';

export const bundleOnePartUsed: Rule = {
  code: 'bundle/one-part-used',
  title: 'Bundle that comes in for one part',
  severity: { fips183: 'hint', iso31320: 'hint', gost: 'hint', relaxed: 'off' },
  clauses: [{ standard: 'FIPS 183', section: '§3.3.2.4' }],
  why: 'Arrows are general above and specific below. Where an activity takes a whole bundle and only one part of it is used inside, the box promises more than it needs.',
  mend: 'Take the part by its own name, where the others are not needed.',
  right: `model Bakery
bundle Ingredients {
  Flour
  Salt
}
activity Bake {
  input
    Ingredients
  activity Knead {
    input
      Flour
      Salt
  }
}`,
  wrong: `model Bakery
bundle Ingredients {
  Flour
  Salt
}
activity Bake {
  input
    Ingredients
  activity Knead {
    input
      Flour
  }
}`,
  scope: 'diagram',
  check,
};

function check(parent: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const { links, ports } = queries.links(parent.id);
  const boxes = queries.relations.childrenOf(parent);
  if (boxes.some(({ kind }) => kind !== 'activity')) return [];
  return ports.frameIn.all.flatMap((port) => {
    const { object } = port.entry;
    const parts = queries.object(object)?.parts ?? [];
    if (parts.length < 2 || port.entry.derived) return [];
    const used = new Set(
      links
        .filter(({ source }) => source.kind === 'frame' && source.port === port)
        .map(({ target }) => carriedBy(target)),
    );
    const [part] = used;
    if (used.size !== 1 || part === undefined || !parts.includes(part)) return [];
    const bundle = nameOf(queries, object);
    const message = `'${parent.name}' takes the bundle '${bundle}', and only its part '${nameOf(queries, part)}' is used inside; a box takes what it needs (FIPS 183 §3.3.2.4): take the part.`;
    return [{ message, origin: originOf(queries, port.entry), data: { kind: 'one-part', parts } }];
  });
}
