/** What somebody outside takes from inside, and the parent does not output. */
import type { Imbalance } from '../diagram-links.js';
import { linksOf } from '../diagram-of.js';
import type { Activity, ProcessModel } from '../process-model.js';
import { BALANCE, nameOf, oncePer, parentNotes } from './balance-words.js';
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

function check(parent: Activity, model: ProcessModel): readonly RuleFinding[] {
  const all = linksOf(model, parent).findings.flatMap((found) =>
    found.kind === 'taker-not-declared' ? found : [],
  );
  const say = ({ port, taker }: Crossing): RuleFinding => {
    const { object, origin } = port.entry;
    const made = nameOf(model, object);
    const who = 'title' in taker.taker ? taker.taker.title : taker.taker.name;
    const taken = nameOf(model, taker.object);
    const message = `'${who}' takes '${taken}' from outside '${parent.name}', where '${port.activity.name}' makes '${made}', and '${parent.name}' does not output it; add it to its outputs, or say with '<-' where it comes from.`;
    const note = { message: `'${who}' takes it here.`, origin: taker.origin };
    const data = { kind: 'add-entry', activity: parent.id, role: 'output', object } as const;
    return { message, origin, notes: [note, ...parentNotes(parent)], data };
  };
  return oncePer(
    all,
    ({ port }) => port.entry.object,
    say,
    ({ port: { activity, entry } }) => ({
      message: `'${activity.name}' makes it too.`,
      origin: entry.origin,
    }),
  );
}
