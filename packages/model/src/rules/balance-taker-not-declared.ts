/** What somebody outside takes from inside, and the parent does not output. */
import type { Origin } from '../fragment.js';
import type { Imbalance } from '../links.js';
import { originOf, writtenOrigin } from '../origin-of.js';
import type { OutsideTaker } from '../outside.js';
import type { Activity, ActivityId } from '../process-model.js';
import type { ModelQueries } from '../queries.js';
import { boxName, BALANCE, nameOf, oncePer, parentNotes } from './balance-words.js';
import { always, type Rule, type RuleFinding } from './rule.js';

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

function check(parent: Activity, model: ModelQueries): readonly RuleFinding[] {
  const all = model
    .links(parent.id)
    .findings.flatMap((found) => (found.kind === 'taker-not-declared' ? found : []));
  const say = ({ port, taker }: Crossing): RuleFinding => {
    const { object } = port.entry;
    const origin = originOf(model, port.entry);
    const made = nameOf(model, object);
    const { by } = taker;
    const who = by.kind === 'agent' ? by.name : titleOf(model, by.at.activity);
    const taken = nameOf(model, taker.object);
    const message = `'${who}' takes '${taken}' from outside '${parent.name}', where '${boxName(model, port)}' makes '${made}', and '${parent.name}' does not output it; add it to its outputs, or say with '<-' where it comes from.`;
    const notes = takerOrigin(model, taker).map((at) => ({
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
      message: `'${boxName(model, port)}' makes it too.`,
      origin: originOf(model, port.entry),
    }),
  );
}

function titleOf(model: ModelQueries, id: ActivityId): string {
  return model.activity(id)?.title ?? '';
}

function takerOrigin(model: ModelQueries, { by }: OutsideTaker): readonly Origin[] {
  const origin = by.kind === 'agent' ? model.agent(by.name)?.origin : writtenOrigin(model, by.at);
  return origin === undefined ? [] : [origin];
}
