/** What somebody outside takes from inside, and the parent does not output. */
import type { Origin } from '../../values/fragment.js';
import type { Imbalance } from '../../queries/links.js';
import { originOf, writtenOrigin } from '../../queries/origin-of.js';
import type { OutsideTaker } from '../../queries/outside.js';
import type { Activity, ActivityId } from '../../values/process-model.js';
import type { ModelQueries } from '../../queries/queries.js';
import { boxName, BALANCE, oncePer, parentNotes } from './balance-words.js';
import { nameOf } from '../shared/named-objects.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const balanceTakerNotDeclared: Rule = {
  code: 'balance/taker-not-declared',
  title: 'Taken outside, not declared as an output',
  severity: always('warning'),
  clauses: BALANCE,
  why: 'The outputs of a box are all that leaves it. What somebody outside takes from inside a box, past its outputs, is an arrow that crosses the border without a place there.',
  mend: 'Add the object to the outputs of the parent; or say with `<-` at the taker where it really comes from.',
  right: `model Bakery
activity Run {
  activity Bake {
    output
      Bread
    activity Heat {
      output
        Bread
    }
  }
  activity Sell {
    input
      Bread
  }
}`,
  wrong: `model Bakery
activity Run {
  activity Bake {
    output
      Bread
    activity Heat {
      output
        Bread
        Crumbs
    }
    activity Sweep {
      input
        Crumbs
    }
  }
  activity Sell {
    input
      Bread
  }
  activity Feed Birds {
    input
      (Crumbs)
  }
}`,
  scope: 'diagram',
  check,
};

/** What is taken from inside, past the outputs. */
type Crossing = Extract<Imbalance, { kind: 'taker-not-declared' }>;

function check(parent: Activity, queries: ModelQueries): readonly RuleFinding[] {
  const all = queries
    .links(parent.id)
    .findings.flatMap((found) => (found.kind === 'taker-not-declared' ? found : []));
  const say = ({ port, taker }: Crossing): RuleFinding => {
    const { object } = port.entry;
    const origin = originOf(queries, port.entry);
    const made = nameOf(queries, object);
    const { by } = taker;
    const who = by.kind === 'agent' ? by.name : titleOf(queries, by.at.activity);
    const taken = nameOf(queries, taker.object);
    const message = `'${who}' takes '${taken}' from outside '${parent.name}', where '${boxName(queries, port)}' makes '${made}', and '${parent.name}' does not output it; add it to its outputs, or say with '<-' where it comes from.`;
    const notes = takerOrigin(queries, taker).map((at) => ({
      message: `'${who}' takes it here.`,
      origin: at,
    }));
    const data = { kind: 'add-entry', activity: parent.id, role: 'output', object } as const;
    return { message, origin, notes: [...notes, ...parentNotes(parent)], data };
  };
  return oncePer(
    all,
    ({ port }) => port.entry.object,
    say,
    ({ port }) => ({
      message: `'${boxName(queries, port)}' makes it too.`,
      origin: originOf(queries, port.entry),
    }),
  );
}

function titleOf(queries: ModelQueries, id: ActivityId): string {
  return queries.activity(id)?.title ?? '';
}

function takerOrigin(queries: ModelQueries, { by }: OutsideTaker): readonly Origin[] {
  const origin =
    by.kind === 'agent' ? queries.agent(by.name)?.origin : writtenOrigin(queries, by.at);
  return origin === undefined ? [] : [origin];
}
