/** What is wrong with how a model is put together, found while it is assembled. */
import { always, type ReadingRule } from './rule.js';

export const structureRules: readonly ReadingRule[] = [
  {
    code: 'bundle/cycle',
    title: 'Bundle within itself',
    severity: always('error'),
    clauses: [],
    why: 'A bundle is one arrow that stands for several. One that holds itself, straight or through others, stands for nothing that could be drawn.',
    mend: 'Take one of the parts out.',
    right: `model Bakery
bundle Ingredients {
  Flour
  Water
}`,
    wrong: `model Bakery
bundle Ingredients {
  Flour
  Ingredients
}`,
    scope: 'reading',
  },
  {
    code: 'bundle/too-deep',
    title: 'Bundles that nest too deep',
    severity: always('error'),
    clauses: [],
    why: 'Bundles nest at most 30 deep. A longer chain is a mistake of whoever, or whatever, wrote it; what would nest deeper is left out of its bundle, so that all else is still checked.',
    mend: 'Put the part into a bundle further up.',
    right: `model Bakery
bundle Ingredients {
  Flour
  Water
}`,
    wrong: '',
    scope: 'reading',
  },
  {
    code: 'decompose/cycle',
    title: 'Activity decomposed into itself',
    severity: always('error'),
    clauses: [],
    why: 'An activity stands in one place of the tree. One that is decomposed below itself would have no end.',
    mend: 'Rename the activity inside, or decompose another one.',
    right: `model Bakery
activity Run
decompose Run {
  activity Bake
}
decompose Bake {
  activity Heat
}`,
    wrong: `model Bakery
activity Run
decompose Bake {
  activity Bake
}`,
    scope: 'reading',
  },
  {
    code: 'decompose/stub',
    title: 'Decomposition of a stub',
    severity: always('error'),
    clauses: [],
    why: 'A stub is known by name and has no diagram. It may hold other stubs, in its braces or in a `decompose`; what activities inside it do would stand on a diagram that is not there.',
    mend: 'Write `activity` instead of `stub` where it is declared, or write `stub` for what is inside.',
    right: `model Bakery
activity Run {
  activity Bake
}
decompose Bake {
  activity Heat
}`,
    wrong: `model Bakery
activity Run {
  stub Bake
}
decompose Bake {
  activity Heat
}`,
    scope: 'reading',
  },
  {
    code: 'decompose/too-deep',
    title: 'Decomposition too far down',
    severity: always('error'),
    clauses: [],
    why: 'A model goes at most 100 levels below A0. A longer chain of decompositions is a mistake of whoever, or whatever, wrote it; what is below is left out, so that all else is still checked.',
    mend: 'Decompose an activity further up, or make a model of its own of what is below.',
    right: `model Bakery
activity Run
decompose Run {
  activity Bake
}`,
    wrong: '',
    scope: 'reading',
  },
  {
    code: 'decompose/two-places',
    title: 'Activities inside, in two places',
    severity: always('error'),
    clauses: [],
    why: 'The order of the boxes is the order of the text. Where the activities inside one stand in two places, their order and numbers would depend on the names of the files.',
    mend: 'Put the activities into one place.',
    right: `model Bakery
activity Run {
  activity Bake
}
decompose Bake {
  activity Knead
  activity Heat
}`,
    wrong: `model Bakery
activity Run {
  activity Bake {
    activity Knead
  }
}
decompose Bake {
  activity Heat
}`,
    scope: 'reading',
  },
  {
    code: 'decompose/unknown',
    title: 'Decomposition of nothing',
    severity: always('error'),
    clauses: [],
    why: '`decompose` adds to an activity that is declared. What it adds to nothing stands nowhere in the model.',
    mend: 'Declare the activity in its parent, or correct the name.',
    right: `model Bakery
activity Run {
  activity Bake
}
decompose Bake {
  activity Heat
}`,
    wrong: `model Bakery
activity Run {
  activity Bake
}
decompose Sell {
  activity Wrap
}`,
    scope: 'reading',
  },
  {
    code: 'list/duplicate',
    title: 'Object twice in one list',
    severity: always('warning'),
    clauses: [],
    why: 'An object meets a side of a box once: its ICOM code is its place in the list.',
    mend: 'Drop one of the two.',
    right: `model Bakery
object Flour
activity Bake {
  input
    Flour
}`,
    wrong: `model Bakery
object Flour
activity Bake {
  input
    Flour
    Flour
}`,
    scope: 'reading',
  },
  {
    code: 'model/two-bodies',
    title: 'Second body of a model',
    severity: always('error'),
    clauses: [{ standard: 'FIPS 183', section: '§3.4.5' }],
    why: 'A model has one viewpoint and one purpose. They stand in the body of one file; the others name the model alone.',
    mend: 'Join the two bodies.',
    right: `//- bakery.idef0
model Bakery {
  viewpoint "The baker"
}
//- shop.idef0
model Bakery`,
    wrong: `//- bakery.idef0
model Bakery {
  viewpoint "The baker"
}
//- shop.idef0
model Bakery {
  viewpoint "The customer"
}`,
    scope: 'reading',
  },
  {
    code: 'model/two-roots',
    title: 'Second activity at the top',
    severity: always('error'),
    clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 2' }],
    why: 'The context diagram A-0 has one box: the activity that the whole model is about.',
    mend: 'Put the second activity into the one that it is part of, or into a `decompose`.',
    right: `model Bakery
activity Run {
  activity Bake
  activity Sell
}`,
    wrong: `model Bakery
activity Bake
activity Sell`,
    scope: 'reading',
  },
  {
    code: 'number/duplicate',
    title: 'Box number given twice',
    severity: always('error'),
    clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 5' }],
    why: 'Boxes of one diagram have numbers of their own, which node numbers and references are made of.',
    mend: 'Choose another number, or leave it to the order of the text.',
    right: `model Bakery
activity Run {
  stub 1 Bake
  stub 2 Sell
}`,
    wrong: `model Bakery
activity Run {
  stub 2 Bake
  stub 2 Sell
}`,
    scope: 'reading',
  },
  {
    code: 'number/zero',
    title: 'Box number 0',
    severity: always('error'),
    clauses: [{ standard: 'FIPS 183', section: '§3.3.3 rule 3' }],
    why: 'The number 0 is that of the one box on the context diagram; boxes of other diagrams count from 1.',
    mend: 'Choose another number, or leave it to the order of the text.',
    right: `model Bakery
activity Run {
  stub 1 Bake
}`,
    wrong: `model Bakery
activity Run {
  stub 0 Bake
}`,
    scope: 'reading',
  },
  {
    code: 'object/two-definitions',
    title: 'Object defined in two ways',
    severity: always('error'),
    clauses: [{ standard: 'FIPS 183', section: '§3.3.1.4' }],
    why: 'The glossary has one definition for each name. Two that differ leave it to the reader which one holds.',
    mend: 'Keep one of the two, or give one of the objects another name.',
    right: `model Bakery
object Flour "Ground wheat"
activity Bake {
  input
    Flour
}`,
    wrong: `model Bakery
object Flour "Ground wheat"
activity Bake {
  input
    Flour "Ground rye"
}`,
    scope: 'reading',
  },
];
