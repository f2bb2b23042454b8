/** What is wrong with headers, braces and places of statements. */
import type { ReadingRule } from './rule.js';
import { syntaxRule } from './syntax-rule.js';

export const blockRules: readonly ReadingRule[] = [
  syntaxRule({
    code: 'syntax/no-model',
    title: 'File without a model',
    why: 'A model may be spread over many files, and only the header says which of them belong together.',
    mend: 'Start the file with `model` and the name of the model.',
    right: `model Bakery
role Baker`,
    wrong: `role Baker`,
  }),
  syntaxRule({
    code: 'syntax/model-not-first',
    title: 'Header that does not stand first',
    why: 'Readers and tools look for the model at the start of a file.',
    mend: 'Move the header to the start.',
    right: `model Bakery
role Baker`,
    wrong: `role Baker
model Bakery`,
  }),
  syntaxRule({
    code: 'syntax/second-model',
    title: 'Second header in one file',
    why: 'A file belongs to one model.',
    mend: 'Put what belongs to the other model into a file of its own.',
    right: `model Bakery
role Baker`,
    wrong: `model Bakery
role Baker
model Mill`,
  }),
  syntaxRule({
    code: 'syntax/missing-header',
    title: 'Body whose first line is gone',
    why: 'Lines that are indented as a body belong to the element above them. Where its first line is missing, nobody can say to which.',
    mend: 'Write the line that opens the body: a keyword, a name and `{`.',
    right: `model Bakery
activity Bake {
  activity Knead {
    output
      Dough
  }
}`,
    wrong: `model Bakery
activity Bake {
  purpose "Feed the town"
    output
      Y
  }
}`,
  }),
  syntaxRule({
    code: 'syntax/unclosed-brace',
    title: 'Block that is not closed',
    why: 'Braces say where an element ends. Where one is missing, indentation decides, which may not be what you meant.',
    mend: 'Add a `}` that is indented as the line that opens the block.',
    right: `model Bakery
activity Bake {
  activity Knead {
    output
      Dough
  }
  activity Heat {
    output
      Bread
  }
}`,
    wrong: `model Bakery
activity Bake {
  activity Knead {
    output
      Dough
  activity Heat {
    output
      Bread
  }
}`,
  }),
  syntaxRule({
    code: 'syntax/stray-brace',
    title: 'Brace that closes nothing',
    why: 'A brace too many closes the element around, and moves what follows out of it.',
    mend: 'Remove it.',
    right: `model Bakery
activity Bake {
  output Bread
}`,
    wrong: `model Bakery
activity Bake {
  output Bread
  }
}`,
  }),
  syntaxRule({
    code: 'syntax/missing-brace',
    title: 'Body without its opening brace',
    why: 'A body stands between braces.',
    mend: 'Add `{` at the end of the line that opens the body.',
    right: `model Bakery
activity Bake {
  activity Knead {
    output Dough
  }
}`,
    wrong: `model Bakery
activity Bake {
  activity Knead
    output Dough
  }
}`,
  }),
  syntaxRule({
    code: 'syntax/brace-without-block',
    title: 'Brace where no block can open',
    why: 'Only an element such as `activity` or `bundle` has a body.',
    mend: 'Remove the brace.',
    right: `model Bakery
activity Bake {
  output Bread
}`,
    wrong: `model Bakery
activity Bake {
  output Bread {
    Cake
  }
}`,
  }),
  syntaxRule(
    {
      code: 'syntax/indentation',
      title: 'Lines indented as a body that has no braces',
      why: 'Indentation alone means nothing while braces balance: the lines belong to the block around.',
      mend: 'Put braces around the lines, or indent them as the lines around.',
      right: `model Bakery
activity Bake {
  activity Knead {
    description "By hand"
  }
}`,
      wrong: `model Bakery
activity Bake {
  activity Knead
    description "By hand"
}`,
    },
    'warning',
  ),
  syntaxRule({
    code: 'syntax/too-deep',
    title: 'Blocks that nest too deep',
    why: 'Nobody follows a text whose blocks nest that deep.',
    mend: 'Decompose the activity in a file of its own, with `decompose`.',
    right: `model Bakery
activity Bake {
  activity Knead
}
decompose Knead {
  activity Weigh
}`,
    wrong: '',
  }),
  syntaxRule({
    code: 'syntax/too-long',
    title: 'File that is too long',
    why: 'A file with more names, texts and signs than that is no model that somebody wrote, and would hold up the editor.',
    mend: 'Spread the model over several files.',
    right: `model Bakery
role Baker`,
    wrong: '',
  }),
  syntaxRule({
    code: 'syntax/unexpected',
    title: 'Text that cannot be read',
    why: 'The text stands where nothing can be made of it.',
    mend: 'Remove it, or write it as the language reference says.',
    right: `model Bakery
role Baker`,
    wrong: '',
  }),
  syntaxRule({
    code: 'syntax/missing-keyword',
    title: 'Block without a keyword',
    why: 'The keyword says what an element is: an activity, a stub, a bundle.',
    mend: 'Write the keyword before the name.',
    right: `model Bakery
activity Run {
  activity Bake {
    output Bread
  }
}`,
    wrong: `model Bakery
activity Run {
  Bake "Until brown" {
    output Bread
  }
}`,
  }),
  syntaxRule({
    code: 'syntax/misplaced',
    title: 'Statement in the wrong place',
    why: 'Each statement has its places: a viewpoint belongs to the model, an input to an activity.',
    mend: 'Move it to where the message says.',
    right: `model Bakery
external Miller
activity Bake`,
    wrong: `model Bakery
activity Bake {
  external Miller
}`,
  }),
  syntaxRule({
    code: 'syntax/merge-conflict',
    title: 'Marks of a merge conflict',
    why: 'The marks stand around two versions of a text. Both count until one is chosen.',
    mend: 'Keep one of the two versions, and remove the marks.',
    right: `model Bakery
role Baker`,
    wrong: `model Bakery
role Baker
=======
role Miller`,
  }),
];
