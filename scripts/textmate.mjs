// The TextMate grammar, which colours a file before the language server answers. Langium can write one
// too, but it colours every keyword anywhere, also inside names ("Data input"), and knows neither triple
// quotes nor names with blanks. So ours is written here, and takes only the keywords from the grammar.

const sections = {
  'keyword.control': ['each', 'none', 'call', 'satisfies', 'see', 'source'],
  'support.constant.raci': ['responsible', 'accountable', 'consulted', 'informed'],
};

/** The text of syntaxes/idef0.tmLanguage.json for the text of the Langium grammar. */
export function textMateGrammar(langium) {
  const keywords = keywordsOf(langium);
  const inline = new Set(Object.values(sections).flat());
  const statements = keywords.filter(
    (word) => !inline.has(word) || word === 'each' || word === 'call',
  );
  const plain = keywordsOf(/^PlainElement:.*?;$/ms.exec(langium)?.[0] ?? '');
  const soft = keywordsOf([...langium.matchAll(/^Soft\w+ .*?;$/gms)].join('\n'));
  const roles = 'control|input|output|mechanism';
  const others = statements.filter(
    (word) => ![...roles.split('|'), ...plain, ...soft, 'each'].includes(word),
  );
  const name =
    '[\\p{Lu}\\p{Lt}\\p{Lo}][^\\s"`{}(),.:<=]*(?:[ \\t]+(?!//|/\\*|<-|->)[^\\s"`{}(),.:<=]+)*';
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'idef0',
    scopeName: 'source.idef0',
    fileTypes: ['.idef0'],
    patterns: [
      { include: '#comments' },
      { include: '#texts' },
      { include: '#views' },
      { include: '#statements' },
      { include: '#signs' },
      { include: '#names' },
    ],
    repository: {
      comments: {
        patterns: [
          { name: 'comment.line.double-slash.idef0', match: '//.*$' },
          { name: 'comment.block.idef0', begin: '/\\*', end: '\\*/' },
        ],
      },
      texts: {
        patterns: [
          {
            name: 'string.quoted.triple.idef0',
            begin: '"""[ \\t]*$',
            end: '^[ \\t]*"""',
            // Blocks of Markdown would go on past closing quotes that are indented as code is.
            patterns: [
              {
                begin: '^(?![ \\t]*""")',
                while: '^(?![ \\t]*""")',
                patterns: [{ include: 'text.html.markdown' }],
              },
            ],
          },
          {
            name: 'string.quoted.double.idef0',
            begin: '"',
            end: '"|$',
            patterns: [{ name: 'constant.character.escape.idef0', match: '\\\\.' }],
          },
        ],
      },
      // The words of a view are keywords in its body alone, where each begins a line.
      views: {
        patterns: [
          {
            name: 'meta.view.idef0',
            begin: '(?:^|(?<=[{},]))[ \\t]*(view)\\b(?=[ \\t]+[\\p{L}`][^{}]*\\{)',
            beginCaptures: { 1: { name: 'keyword.control.idef0' } },
            end: '\\}',
            patterns: [
              { include: '#comments' },
              { include: '#texts' },
              {
                match: '(?:^|(?<=\\{))[ \\t]*([a-z]+(?:-[a-z]+)*)\\b',
                captures: { 1: { name: 'keyword.control.idef0' } },
              },
              { include: '#statements' },
              { include: '#signs' },
              { include: '#names' },
            ],
          },
        ],
      },
      // A keyword counts at the start of a statement only: at the start of a line, behind a brace or a comma.
      statements: {
        patterns: [
          {
            match: `(?:^|(?<=[{},]))[ \\t]*(?:(each)[ \\t]+)?(${roles})\\b(?:[ \\t]+(none)\\b)?`,
            captures: {
              1: { name: 'keyword.control.each.idef0' },
              2: { name: 'storage.type.icom.idef0' },
              3: { name: 'constant.language.none.idef0' },
            },
          },
          {
            match: '(?:^|(?<=[{},]))[ \\t]*(stub|activity)\\b[ \\t]*(\\d+)?',
            captures: {
              1: { name: 'keyword.control.idef0' },
              2: { name: 'constant.numeric.idef0' },
            },
          },
          {
            match: '(?:^|(?<=[{},]))[ \\t]*(profile|status)\\b[ \\t]+(\\w+)',
            captures: {
              1: { name: 'keyword.control.idef0' },
              2: { name: 'constant.language.idef0' },
            },
          },
          {
            match: `(?:^|(?<=[{},]))[ \\t]*(${others.join('|')})\\b`,
            captures: { 1: { name: 'keyword.control.idef0' } },
          },
          // Such a word may be a name in a list: as a keyword it has its name behind it.
          {
            match: `(?:^|(?<=[{},]))[ \\t]*(${plain.join('|')})\\b(?=[ \\t]+[\\p{L}\`])`,
            captures: { 1: { name: 'keyword.control.idef0' } },
          },
          {
            match: `(?:^|(?<=[{},]))[ \\t]*(${soft.join('|')})\\b(?=[ \\t]+["\\p{L}\`])`,
            captures: { 1: { name: 'keyword.control.idef0' } },
          },
          {
            name: 'keyword.control.idef0',
            match: '(?<=["`] |["`])\\b(satisfies|see|source|audience)\\b',
          },
          {
            match: `(:)((?:[ \\t]*\\b(?:${sections['support.constant.raci'].join('|')})\\b)+)`,
            captures: {
              1: { name: 'keyword.operator.idef0' },
              2: { name: 'support.constant.raci.idef0' },
            },
          },
        ],
      },
      signs: {
        patterns: [
          { name: 'keyword.operator.idef0', match: '<-|->|:|(?<= )[=<>~](?= )' },
          {
            name: 'constant.language.none.idef0',
            match: '(?<=[ \\t]= )none\\b|^[ \\t]*none(?= = )',
          },
          {
            name: 'constant.numeric.idef0',
            match: '\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b|\\b\\d+(?:\\.\\d+)*\\b',
          },
        ],
      },
      names: {
        patterns: [
          {
            name: 'constant.other.node.idef0',
            match: '\\bA(?:-\\d+|\\d+(?:\\.\\d+)*)(?=[ \\t]*(?:$|[{}(),"<:]|//|/\\*))',
          },
          { name: 'entity.name.idef0', match: '`[^`]*(?:`|$)' },
          { name: 'entity.name.idef0', match: name },
        ],
      },
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

/** The words in quotes in the rules of the grammar, in alphabetical order. */
function keywordsOf(langium) {
  const rules = langium.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|terminal .*$/gm, '');
  return [...new Set([...rules.matchAll(/'([a-z]+)'/g)].map(([, word]) => word))].sort();
}
