/** Each fix of a finding, before and after. */
import { describe, expect, test } from 'vitest';
import { fixed, titlesFor } from '../../support/fixes.js';

interface Case {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

async function expectFixed({ title, before, after }: Case): Promise<void> {
  expect(await fixed(before, title)).toBe(after.trim());
}

describe('an unknown name', () => {
  const BEFORE = `
//- a.idef0
model M
activity Bake Bread {
  input
    Flouer // from the mill
  output
    Bread
}
//- objects.idef0
model M

object Butter
object Flour "Ground"
object Water
`;

  test('is spelt as the near one', () =>
    expectFixed({
      title: "Change to 'Flour'",
      before: BEFORE,
      after: BEFORE.replace('    Flouer', '    Flour'),
    }));

  test('is declared in the file with the objects, where the alphabet has it', () =>
    expectFixed({
      title: "Declare the object 'Flouer'",
      before: BEFORE,
      after: BEFORE.replace('object Flour ', 'object Flouer\nobject Flour '),
    }));

  test('is sent by a new agent', () =>
    expectFixed({
      title: "Let a new agent send 'Flouer'",
      before: 'model M\nactivity Bake {\n  input\n    Flouer\n}',
      after:
        'model M\nactivity Bake {\n  input\n    Flouer\n}\n\nexternal Outside {\n  output\n    Flouer\n}',
    }));

  test('is dropped with the list that it leaves empty, and its comment stays', () =>
    expectFixed({
      title: "Drop 'Flouer' here",
      before: BEFORE,
      after: BEFORE.replace('  input\n    Flouer // from', '  // from'),
    }));
});

/** `Mix` inside `Bake` inside `Run` takes salt that nobody declares on the way. */
const DEEP = `
//- run.idef0
model M
external Mine {
  output
    Salt
}
activity Run Bakery {
  input
    Flour
  output
    Bread
  activity Bake Bread {
    input Flour // from the mill
    output Bread
  }
  activity Sell Bread {
    input Bread
    output none
  }
}
object Flour
//- bake.idef0
model M
decompose Bake Bread {
  activity Mix Dough {
    input
      Flour
      Salt
    output
      Dough
  }
  activity Heat Dough {
    input
      Dough
    output
      Bread
  }
}
`;

describe('an input that the parent lacks', () => {
  test('is added to all activities above, up to the boundary, across files', () =>
    expectFixed({
      title: "Add 'Salt' to the inputs of 'Bake Bread' and 'Run Bakery'",
      before: DEEP,
      after: DEEP.replace(
        '    Flour\n  output\n    Bread\n',
        '    Flour\n    Salt\n  output\n    Bread\n',
      ).replace('input Flour // from', 'input Flour, Salt // from'),
    }));

  test('is tunnelled', () =>
    expectFixed({
      title: "Tunnel it: '(Salt)'",
      before: DEEP,
      after: DEEP.replace('      Salt', '      (Salt)'),
    }));

  test('is dropped with its line', () =>
    expectFixed({
      title: "Drop 'Salt' here",
      before: DEEP,
      after: DEEP.replace('      Salt\n', ''),
    }));

  test('is not added above where a box beside the parent makes it', async () => {
    const beside = DEEP.replace('output none', 'output Salt').replace(
      /external Mine \{[^}]*\}\n/u,
      '',
    );
    expect(await titlesFor(beside, 'balance/input-not-declared')).toContain(
      "Add 'Salt' to the inputs of 'Bake Bread'",
    );
  });
});

describe('an input of the parent that nobody inside takes', () => {
  const BEFORE = DEEP.replace('input Flour // from', 'input Flour, Salt, Water // from')
    .replace(
      '    Flour\n  output\n    Bread\n',
      '    Flour\n    Salt\n    Water\n  output\n    Bread\n',
    )
    .replace('object Flour', 'object Flour\nobject Water');

  test('is hidden from the diagram inside', () =>
    expectFixed({
      title: "Hide it below: 'Water()'",
      before: BEFORE,
      after: BEFORE.replace('Salt, Water //', 'Salt, Water() //'),
    }));

  test('is dropped with its comma', () =>
    expectFixed({
      title: "Drop 'Water' here",
      before: BEFORE,
      after: BEFORE.replace('Salt, Water //', 'Salt //'),
    }));
});

describe('an output that nobody takes and the parent does not give', () => {
  const BEFORE = DEEP.replace('      Salt\n', '').replace(
    '      Dough\n  }\n  activity Heat',
    '      Dough\n      Waste // to be seen\n  }\n  activity Heat',
  );

  test('is added to the outputs above', () =>
    expectFixed({
      title: "Add 'Waste' to the outputs of 'Bake Bread' and 'Run Bakery'",
      before: BEFORE,
      after: BEFORE.replace('    output Bread\n', '    output Bread, Waste\n').replace(
        '  output\n    Bread\n',
        '  output\n    Bread\n    Waste\n',
      ),
    }));

  test('is tunnelled, and its comment stays', () =>
    expectFixed({
      title: "Tunnel it: '(Waste)'",
      before: BEFORE,
      after: BEFORE.replace('Waste //', '(Waste) //'),
    }));
});

describe('an output of the parent that nobody inside makes', () => {
  const BEFORE = DEEP.replace('      Salt\n', '')
    .replace('    output Bread\n', '    output Bread, Cake\n')
    .replace('  output\n    Bread\n', '  output\n    Bread\n    Cake\n');

  test('is made by the activity that one chooses', () =>
    expectFixed({
      title: "Let 'Heat Dough' make 'Cake'",
      before: BEFORE,
      after: BEFORE.replace(/( {6}Bread\n)( {2}\}\n\}\n)$/u, '$1      Cake\n$2'),
    }));
});

describe('a list that an activity does not have yet', () => {
  const making = (body: string) =>
    `model M\nactivity Run Bakery {\n  output\n    Bread\n  activity Bake Bread${body}\n}`;
  const after = (body: string) => making(body);

  test.each([
    ['', ' {\n    output\n      Bread\n  }'],
    [' {\n  }', ' {\n    output\n      Bread\n  }'],
    [' { }', ' { output Bread }'],
    [' {}', ' { output Bread }'],
    [' "Of dough" // by heat', ' "Of dough" {\n    output\n      Bread\n  } // by heat'],
    [
      ' {\n    purpose "Eat"\n    activity Heat\n  }',
      ' {\n    purpose "Eat"\n    output\n      Bread\n    activity Heat\n  }',
    ],
    [
      ' {\n    control\n      Plan\n    mechanism\n      Oven\n  }',
      ' {\n    control\n      Plan\n    output\n      Bread\n    mechanism\n      Oven\n  }',
    ],
    [' { control Plan }', ' { control Plan, output Bread }'],
    [' {\n    control Plan\n  }', ' {\n    control Plan\n    output Bread\n  }'],
    [' {\n    output none\n  }', ' {\n    output Bread\n  }'],
    [' {\n    output\n  }', ' {\n    output Bread\n  }'],
  ])('is written in the style of the text: %j', async (body, expected) => {
    const settings = {
      profile: 'relaxed',
      severities: { 'name/unknown': 'off', 'syntax/missing-name': 'off' },
    } as const;
    const result = await fixed(making(body), "Let 'Bake Bread' make 'Bread'", settings);
    expect(result).toBe(after(expected));
  });
});

describe('what is said twice or for nothing', () => {
  test('an entry that stands twice in a list is dropped', () =>
    expectFixed({
      title: "Drop 'Plan' here",
      before: 'model M\nobject Plan\nactivity Bake {\n  control Plan, Plan\n}',
      after: 'model M\nobject Plan\nactivity Bake {\n  control Plan\n}',
    }));

  test('an input that is a control as well is dropped', () =>
    expectFixed({
      title: "Drop 'Plan' here",
      before:
        'model M\nobject Plan\nactivity Bake {\n  control Plan\n  input\n    Plan\n    Flour\n}\nobject Flour',
      after:
        'model M\nobject Plan\nactivity Bake {\n  control Plan\n  input\n    Flour\n}\nobject Flour',
    }));

  test.each([
    ['(Flour)', 'Flour'],
    ['Flour()', 'Flour'],
    ['( Flour )', ' Flour '.trim()],
  ])('parentheses that hide nothing go: %s', async (entry, expected) => {
    const text = (name: string) => `model M\nobject Flour\nactivity Bake {\n  input ${name}\n}`;
    expect((await fixed(text(entry), 'Drop the parentheses')).replace(/ +/gu, ' ')).toBe(
      text(expected).replace(/ +/gu, ' '),
    );
  });

  test('a declaration that nobody uses is dropped with its line', () =>
    expectFixed({
      title: "Drop the declaration of 'Salt'",
      before: 'model M\nobject Flour\nobject Salt "White"\nactivity Bake {\n  input Flour\n}',
      after: 'model M\nobject Flour\nactivity Bake {\n  input Flour\n}',
    }));

  test('a comment that silences nothing is removed', () =>
    expectFixed({
      title: 'Remove the comment',
      before: 'model M\nactivity Bake { // idef0-ignore name/unknown: once\n}',
      after: 'model M\nactivity Bake {\n}',
    }));
});

describe('names and numbers', () => {
  test('a name that runs over a keyword is two lines', () =>
    expectFixed({
      title: "Begin a new line before 'output'",
      before: 'model M\nobject Flour\nactivity Bake {\n  input Flour output Bread\n}',
      after: 'model M\nobject Flour\nactivity Bake {\n  input Flour\n  output Bread\n}',
    }));

  test('names that look alike become one', () =>
    expectFixed({
      title: "Write 'Baking List' everywhere",
      before:
        'model M\nobject Baking List\nobject Baking list\nactivity Bake {\n  control Baking list\n}',
      after:
        'model M\nobject Baking List\nobject Baking List\nactivity Bake {\n  control Baking List\n}',
    }));

  test('a number out of order is left to the text', () =>
    expectFixed({
      title: 'Let the order of the text number it',
      before: 'model M\nactivity Run {\n  stub 3 Bake\n  stub 1 Plan\n}',
      after: 'model M\nactivity Run {\n  stub Bake\n  stub Plan\n}',
    }));

  test('a keyword is spelt right', () =>
    expectFixed({
      title: "Change to 'output'",
      before: 'model M\nactivity Bake {\n  ouput Bread\n}',
      after: 'model M\nactivity Bake {\n  output Bread\n}',
    }));

  test('a viewpoint is asked for in the body of the model', async () => {
    const settings = { profile: 'fips183', severities: {} } as const;
    const result = await fixed('model M "Em"\nactivity Bake', 'Add a viewpoint', settings);
    expect(result).toBe('model M "Em" {\n  viewpoint ""\n}\nactivity Bake');
  });
});
