/** What the language says about texts that are wrong: the words, the code and the place. */
import { describe, expect, test } from 'vitest';
import { checkSyntax } from '../../support/check.js';
import { lowered, summaryOf } from '../../support/language.js';

describe('headers', () => {
  test('an empty file, and one of comments, are asked for their model', () => {
    for (const text of ['', '\n\n', '\uFEFF', '// nothing yet\n']) {
      expect(lowered(text).findings).toMatchObject([
        {
          code: 'syntax/no-model',
          message:
            "This file is empty; start it with 'model' and the name of the model that it belongs to.",
        },
      ]);
    }
  });

  test('a file without a header is asked for it, and belongs to no model', () => {
    checkSyntax(`
activity Sell {
//| 1-15 error syntax/no-model: This file does not say which model it belongs to, so it is left out; start it with 'model' and the model's name.
}`);
    expect(lowered('activity Sell').fragment.model).toBeUndefined();
  });

  test('the header stands first, and once', () => {
    checkSyntax(`
role Baker
model M
//| 1-5 error syntax/model-not-first: 'model' and the model's name stand at the start of the file; move them there.
model N
//    ^ error syntax/second-model: A file belongs to one model, here 'M'; put the other into a file of its own.`);
  });

  test('fields of the model have values that are known', () => {
    checkSyntax(`
model M {
  profile iso3132
//^^^^^^^^^^^^^^^ error syntax/value: 'iso3132' is no profile; did you mean 'iso31320'?
  status finished
//^^^^^^^^^^^^^^^ error syntax/value: 'finished' is no status; write 'working', 'draft', 'recommended' or 'publication'.
  date
//^^^^ error syntax/missing-text: A value follows 'date', such as 2008-04-01; write it.
  viewpoint
//^^^^^^^^^ error syntax/missing-text: A text in double quotes follows 'viewpoint'; write it.
  author Process Office
//       ^^^^^^^^^^^^^^ error syntax/unquoted-text: The text behind 'author' stands in double quotes; write "Process Office".
  purpose "One"
  purpose "Two"
//^^^^^^^ error syntax/repeated: 'purpose' stands once in a body; the first one counts, remove this one.
}`);
  });
});

describe('keywords', () => {
  test('a capital is taken for the small letter that was meant', () => {
    checkSyntax(`
model M
activity A {
  Input
//^^^^^ error syntax/keyword: The keyword 'input' is written in small letters; a name 'Input' goes in backquotes.
    X
  Outputs
//^^^^^^^ error syntax/keyword: 'Outputs' is no keyword; did you mean 'output'? A name 'Outputs' goes in backquotes.
    Y
  Output More Goods
//^^^^^^ error syntax/keyword: The keyword 'output' is written in small letters; a name 'Output' goes in backquotes.
    Input of Others
  each Control Rules
//     ^^^^^^^ error syntax/keyword: The keyword 'control' is written in small letters; a name 'Control' goes in backquotes.
  each mechansm Oven
//     ^^^^^^^^ error syntax/keyword: 'mechansm' is no keyword; did you mean 'mechanism'? A name 'mechansm' goes in backquotes.
  Activity Sub "S" {
//^^^^^^^^ error syntax/keyword: The keyword 'activity' is written in small letters; a name 'Activity' goes in backquotes.
    Description "D"
//  ^^^^^^^^^^^ error syntax/keyword: The keyword 'description' is written in small letters; a name 'Description' goes in backquotes.
  }
}`);
  });

  test('a misspelt keyword is taken for the one that was meant', () => {
    checkSyntax(`
model M
activty A {
//| 1-7 error syntax/keyword: 'activty' is no keyword; did you mean 'activity'? A name 'activty' goes in backquotes.
  ouput
//^^^^^ error syntax/keyword: 'ouput' is no keyword; did you mean 'output'? A name 'ouput' goes in backquotes.
    X
  desription "D"
//^^^^^^^^^^ error syntax/keyword: 'desription' is no keyword; did you mean 'description'? A name 'desription' goes in backquotes.
  mech
//^^^^ error syntax/keyword: 'mech' is no keyword; did you mean 'mechanism'? A name 'mech' goes in backquotes.
    Y
}`);
  });

  test('no colon stands behind a keyword', () => {
    checkSyntax(`
model M
activity A {
  input: X
//     ^ error syntax/colon: No ':' stands behind the keyword 'input'; remove it.
  title = "T"
//      ^ error syntax/colon: No '=' stands behind the keyword 'title'; remove it.
}`);
  });

  test('a block starts with a keyword', () => {
    checkSyntax(`
model M
activity A {
  Bake "B" {
//^^^^ error syntax/missing-keyword: A block starts with a keyword; write 'activity' before 'Bake'.
    input X
  }
}`);
  });

  test('a statement in the wrong place is told the right one', () => {
    checkSyntax(`
model M
viewpoint "V"
//| 1-9 error syntax/misplaced: 'viewpoint' does not stand at the top of a file; it stands in the body of 'model'.
input X
//| 1-5 error syntax/misplaced: 'input' does not stand at the top of a file; it stands in the body of an activity or in the body of an 'external'.
activity A {
  external E
//^^^^^^^^ error syntax/misplaced: 'external' does not stand in the body of an activity; it stands at the top of a file.
  project "P"
//^^^^^^^ error syntax/misplaced: 'project' does not stand in the body of an activity; it stands in the body of 'model'.
}`);
    expect(lowered('model M\nactivity A {\n external E\n}').fragment.externals).toHaveLength(1);
  });
});

describe('braces', () => {
  test('a block that is not closed is found at the line that opens it', () => {
    checkSyntax(`
model M
activity A {
  activity B "Def" {
//^^^^^^^^^^^^^^^^ error syntax/unclosed-brace: The block that opens here is not closed; add a '}' that is indented as this line.
    input X
  activity C {
    input Y
  }
}`);
  });

  test('a body without a brace is found at the line that lacks it', () => {
    checkSyntax(`
model M
activity A {
  activity B "Def"
//^^^^^^^^^^^^^^^^ error syntax/missing-brace: A body follows, but no '{' opens it; add '{' at the end of this line.
    input X
  }
}`);
  });

  test('lines indented as a body without any brace are warned about', () => {
    checkSyntax(`
model M
activity A {
  activity B "Def"
//^^^^^^^^^^^^^^^^ warning syntax/indentation: The lines below are indented as a body, but no '{' opens it, so they belong to the block around; add '{' here and '}' behind them.
    input X
}`);
  });

  test('a brace too many is found where it stands', () => {
    checkSyntax(`
model M
activity A {
  input X
  }
//^ error syntax/stray-brace: This '}' closes no block; remove it.
}`);
  });

  test('a body whose first line is gone keeps its entries apart', () => {
    checkSyntax(`
model M
activity A {
  input X
    output
//  ^^^^^^ error syntax/missing-header: These lines are indented as a body, but no line opens it; write 'activity', a name and '{' above.
      Y
  }
}`);
  });

  test('a brace behind a list opens nothing', () => {
    checkSyntax(`
model M
activity A {
  input X {
//        ^ error syntax/brace-without-block: No block can open here; only the line of an element such as 'activity' or 'bundle' ends with '{'.
    Y
  }
}`);
  });
});

describe('lists', () => {
  test('a name that is still to be typed is asked for, and takes none of the next line', () => {
    checkSyntax(`
model M
activity A {
  input
    X <-
//    ^^ error syntax/missing-name: A name belongs behind '<-', on the same line; write it.
    Y
    (
//  ^ error syntax/missing-name: A name belongs behind '(', on the same line; write it.
//  ^ error syntax/unclosed-parenthesis: A tunnelled name stands in parentheses; add the closing ')'.
    Z
  call
//^^^^ error syntax/missing-name: A name belongs behind 'call', on the same line; write it.
  activity
//^^^^^^^^ error syntax/missing-name: A name belongs behind 'activity', on the same line; write it.
  stub 6
//     ^ error syntax/missing-name: A name belongs behind 'stub', on the same line; write it.
}`);
  });

  test('responsibilities are those of RACI, and of mechanisms', () => {
    checkSyntax(`
model M
activity A {
  mechanism
    X: Responsible
//     ^^^^^^^^^^^ error syntax/responsibility: 'Responsible' is no responsibility; write 'responsible', 'accountable', 'consulted' or 'informed' (RACI).
    Y: boss
//     ^^^^ error syntax/responsibility: 'boss' is no responsibility; write 'responsible', 'accountable', 'consulted' or 'informed' (RACI).
  input Z: informed
//      ^^^^^^^^^^^ error syntax/responsibility: Only a mechanism has a responsibility; an input has none, remove it.
}`);
  });

  test('a name outside any list is asked for its list, once', () => {
    checkSyntax(`
model M
activity A {
  Steel
//^^^^^ error syntax/stray-name: The name 'Steel' stands in no list; write 'input', 'control', 'output' or 'mechanism' above it; until then it counts as an input.
  Water
  output X
}
Bread
//| 1-5 error syntax/stray-name: The name 'Bread' stands in no list; a line starts with a keyword such as 'activity' or 'object'.`);
  });

  test('none stands alone, and each has a role', () => {
    checkSyntax(`
model M
activity A {
  control none X
//^^^^^^^ error syntax/none-with-names: 'control none' says that there is none; remove 'none' or the names behind it.
  each Plan
//^^^^ error syntax/each-without-role: 'control', 'input', 'output' or 'mechanism' follows 'each'; write the role that every activity in this block has.
}`);
  });

  test('a part of a bundle is a name and its definition', () => {
    checkSyntax(`
model M
bundle B {
  (X) <- A2
//^^^^^^^^^ error syntax/bundle-part: A part of a bundle is a name and a definition; remove the other signs behind 'X'.
}`);
  });

  test('signs, numbers and texts that belong to nothing are found', () => {
    checkSyntax(`
model M
activity A {
  input
    X = 3
//    ^ error syntax/stray: '=' means nothing here; a name that holds it goes in backquotes.
//      ^ error syntax/stray: '3' means nothing here; a name that holds it goes in backquotes.
    Y -> Z
//    ^^ error syntax/stray: '->' means nothing here; only '<-' leads into a list, from where a thing comes.
    P "One" "Two"
//          ^^^^^ error syntax/second-text: A name has one definition; join the two texts or remove this one.
    Q)
//   ^ error syntax/stray: No '(' opens before this ')'; a tunnelled name stands in parentheses.
    100 % sure
//  ^^^ error syntax/stray: '100' means nothing here; a name that holds it goes in backquotes.
//      ^ error syntax/character: The text '%' means nothing here; a name that holds it goes in backquotes, other text in double quotes.
  title "T"
  "Alone"
//^^^^^^^ error syntax/stray-text: A text in quotes stands behind a name or a keyword; write what it belongs to in front of it.
}`);
  });
});

describe('quotes', () => {
  test('a text ends with its line at the latest', () => {
    checkSyntax(`
model M
activity A "Bakes bread {
//         ^^^^^^^^^^^^ error syntax/unclosed-text: A text in double quotes ends on its line; add the closing '"'.
  input \`X, Y
//      ^^^^^ error syntax/unclosed-name: A name in backquotes ends with a backquote on the same line; add the missing one.
  output Z
}`);
  });

  // Comments would be part of these texts, so the places are written out.
  test('a long text that is not closed costs itself alone', () => {
    const text = `model M
object O {
  description """
    Words
}
object P {
  description """
    More
  """
}`;
    expect(found(text)).toEqual([
      `33-36 syntax/unclosed-text: This text is not closed; put '"""' on a line of its own behind it.`,
    ]);
    expect(summaryOf(text)).toBe(
      'model M\nobject O\n  description "Words"\nobject P\n  description "More"',
    );
  });

  test('a long text stands on lines of its own', () => {
    const rule =
      'syntax/triple-quotes: A text between triple quotes stands on lines of its own; break the line behind the opening \'"""\' and before the closing one.';
    expect(found('model M\nobject O {\n title """One line"""\n}')).toEqual([`26-29 ${rule}`]);
    expect(found('model M\nobject O {\n title """\n  Behind text."""\n}')).toEqual([
      `26-29 ${rule}`,
    ]);
    expect(found('model M\nobject O {\n title """Before\n text\n """\n}')).toEqual([
      `26-29 ${rule}`,
    ]);
  });

  test('a comment that is not closed costs its line', () => {
    expect(found('model M\nactivity A /* {\nrole R')).toEqual([
      "19-23 syntax/unclosed-comment: A comment '/*' ends with '*/'; add it.",
    ]);
  });

  test('a name in backquotes is not empty', () => {
    checkSyntax(`
model M
role \`\`
//   ^^ error syntax/empty-name: A name in backquotes is not empty; write it.`);
  });
});

function found(text: string): readonly string[] {
  return lowered(text).findings.map(
    ({ origin, code, message }) => `${origin.start}-${origin.end} ${code}: ${message}`,
  );
}
