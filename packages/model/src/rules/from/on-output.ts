/** `<-` where nothing comes from anywhere: behind an output, or in the lists of an agent. */
import type { ActivityDeclaration, Fragment, IcomList } from '../../values/fragment.js';
import { always, type Rule, type RuleFinding } from '../rule.js';

export const fromOnOutput: Rule = {
  code: 'from/on-output',
  title: 'Source behind an output',
  severity: always('warning'),
  clauses: [],
  why: '`<-` says from whom something that is taken comes. An output comes from its own box, and what an agent sends or gets, from the agent or from the model: there it says nothing, and is not read.',
  mend: 'Drop it, or write it where the object is taken.',
  right: `model Bakery
activity Run {
  activity Bake {
    output
      Bread
  }
  activity Sell {
    input
      Bread <- Bake
  }
}`,
  wrong: `model Bakery
activity Run {
  activity Buy
  activity Bake {
    output
      Bread <- Buy
  }
}`,
  scope: 'file',
  check,
};

function check({ activities, decompositions, externals }: Fragment): readonly RuleFinding[] {
  const contents = [
    ...decompositions.map(({ content }) => content),
    ...[...activities, ...decompositions.flatMap(({ content }) => content.children)]
      .flatMap(withInside)
      .map(({ content }) => content),
  ];
  const outputs = contents.flatMap(({ lists }) => lists).filter(({ role }) => role === 'output');
  const agents = externals.flatMap(({ lists }) => lists);
  return [
    ...sources(outputs, 'an output, which comes from its own box'),
    ...sources(agents, 'what an agent sends or gets'),
  ];
}

function withInside(activity: ActivityDeclaration): readonly ActivityDeclaration[] {
  return [activity, ...activity.content.children.flatMap(withInside)];
}

function sources(lists: readonly IcomList[], where: string): readonly RuleFinding[] {
  return lists
    .flatMap(({ entries }) => entries)
    .flatMap(({ from }) => from)
    .map(({ text, origin }) => ({
      message: `'<- ${text}' stands behind ${where}; it says from whom something taken comes, and is not read here: drop it.`,
      origin,
    }));
}
