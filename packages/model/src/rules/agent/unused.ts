/** An agent that has nothing to do with the model. */
import type { Agent } from '../../values/process-model.js';
import { standards, type Rule, type RuleFinding } from '../rule.js';

export const agentUnused: Rule = {
  code: 'agent/unused',
  title: 'Agent that sends and gets nothing',
  severity: standards('information'),
  clauses: [{ standard: 'FIPS 183', section: '§3.4.2' }],
  why: 'An agent is outside the model and stands there for what it exchanges with it. Without any object it is on no diagram.',
  mend: 'Write what it sends under `output`, and what it gets under `input`; or drop it.',
  right: `model Bakery
external Customer {
  output
    Order
}
activity Bake {
  control
    Order
}`,
  wrong: `model Bakery
external Customer
activity Bake`,
  scope: 'agent',
  check,
};

function check(agent: Agent): readonly RuleFinding[] {
  const { name, origin, outputs, inputs, controls, mechanisms } = agent;
  if ([outputs, inputs, controls, mechanisms].some(({ length }) => length > 0)) return [];
  const message = `The agent '${name}' sends and gets nothing; an agent is there for what it exchanges with the model: write that, or drop it.`;
  return [{ message, origin }];
}
