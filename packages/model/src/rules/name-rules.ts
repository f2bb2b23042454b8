/** What is wrong with names, found while they are resolved. */
import { always, type ReadingRule } from './rule.js';

export const nameRules: readonly ReadingRule[] = [
  {
    code: 'name/ambiguous',
    title: 'Name of several activities',
    severity: always('error'),
    clauses: [],
    why: 'A reference means one activity. Activities under different parents may have one name, and then the name alone does not say which is meant.',
    mend: 'Write the parent before the name: `Parent.Name`.',
    right: `model Bakery
activity Run {
  activity Bake {
    activity Plan {
      output
        Baking List
    }
  }
  activity Sell {
    activity Plan {
      input
        Baking List <- Bake.Plan
    }
  }
}`,
    wrong: `model Bakery
activity Run {
  activity Bake {
    activity Plan {
      output
        Baking List
    }
  }
  activity Sell {
    activity Plan {
      output
        Price List
    }
    activity Print {
      input
        Baking List <- Plan
    }
  }
}`,
    scope: 'reading',
  },
  {
    code: 'name/duplicate',
    title: 'Name declared twice',
    severity: always('error'),
    clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' }],
    why: 'No two activities of a diagram, agents, roles or bundles of a model have one name: nobody could say which is meant.',
    mend: 'Rename one of the two, or join them where they are the same thing.',
    right: `model Bakery
role Baker
role Miller`,
    wrong: `model Bakery
role Baker
role Baker`,
    scope: 'reading',
  },
  {
    code: 'name/look-alike',
    title: 'Names that look alike',
    severity: always('warning'),
    clauses: [],
    why: 'Case matters, so that names which differ in case or spacing alone are two objects. Most likely one is meant, and then two arrows stand where one should.',
    mend: 'Write both alike where one object is meant; else choose names that readers can tell apart.',
    right: `model Bakery
object Baking List
object Price List`,
    wrong: `model Bakery
object Baking List
object Baking list`,
    scope: 'reading',
  },
  {
    code: 'name/node',
    title: 'Node number in the place of an object',
    severity: always('error'),
    clauses: [],
    why: 'Arrows carry objects, and a node number means an activity. An arrow from an activity needs a name for what comes from it.',
    mend: 'Name what comes from there. A source is said behind the name: `Dough <- A1`.',
    right: `model Bakery
activity Run {
  activity Knead {
    output
      Dough
  }
  activity Heat {
    input
      Dough <- A1
  }
}`,
    wrong: `model Bakery
activity Run {
  activity Heat {
    input
      A1
  }
}`,
    scope: 'reading',
  },
  {
    code: 'name/two-things',
    title: 'One name for two things',
    severity: always('error'),
    clauses: [{ standard: 'ISO/IEC/IEEE 31320-1', section: '5.3' }],
    why: 'Objects, activities, agents and roles of a model share their names. One name for two of them leaves every reference open.',
    mend: 'Rename one of the two. A verb suits an activity, a noun an object.',
    right: `model Bakery
role Baker
external Miller`,
    wrong: `model Bakery
role Baker
external Baker`,
    scope: 'reading',
  },
  {
    code: 'name/nearly-known',
    title: 'Tunnelled name that is nearly a known one',
    severity: always('information'),
    clauses: [{ standard: 'FIPS 183', section: '§3.3.2.9' }],
    why: 'A tunnelled arrow may come from nowhere, and needs no declaration. Where its name is nearly that of a declared object, it is most likely that object, misspelt.',
    mend: 'Correct the name; or declare the object, if it is another one.',
    right: `model Bakery
object Baking List
activity Bake {
  control
    Baking List
  activity Knead {
    control
      Baking List
    input
      (Yeast)
  }
}`,
    wrong: `model Bakery
object Baking List
activity Bake {
  control
    Baking List
  activity Knead {
    control
      Baking List
  }
  activity Heat {
    control
      (Bakin List)
  }
}`,
    scope: 'reading',
  },
  {
    code: 'name/undeclared-role',
    title: 'Role that is declared nowhere',
    severity: always('warning'),
    clauses: [],
    why: 'A name with a responsibility is a role. It is understood without its declaration, which says who it is and guards against slips of the pen.',
    mend: 'Declare it with `role`, or correct the name.',
    right: `model Bakery
role Baker
activity Bake {
  mechanism
    Baker: responsible
}`,
    wrong: `model Bakery
activity Bake {
  mechanism
    Baker: responsible
}`,
    scope: 'reading',
  },
  {
    code: 'name/unknown',
    title: 'Name that nothing has',
    severity: always('error'),
    clauses: [],
    why: 'What an activity takes is made by somebody, given by an agent, or declared. A name that nothing has is a slip of the pen, or something that is forgotten elsewhere.',
    mend: 'Correct the name; or make the object an output, let an agent give it, or declare it with `object`.',
    right: `model Bakery
object Flour
activity Bake {
  input
    Flour
}`,
    wrong: `model Bakery
activity Bake {
  input
    Flour
}`,
    scope: 'reading',
  },
];
