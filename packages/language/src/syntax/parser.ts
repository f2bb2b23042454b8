/**
 * The parser: Langium's, which takes keywords into the tree as they are written. Where repair took a
 * misspelt or missing keyword for what was meant, the tree says what was meant.
 */
import type { AstNode, LangiumCoreServices, ParseResult, ParserOptions, Stream } from 'langium';
import { AstUtils, createParser, CstUtils, stream, LangiumParser } from 'langium';
import { isEntry, isIcomList } from '../generated/ast.js';
import { responsibilityKeywords, roleKeywords } from '../statements/vocabulary.js';

class Idef0Parser extends LangiumParser {
  override parse<T extends AstNode = AstNode>(
    text: string,
    options?: ParserOptions,
  ): ParseResult<T> {
    const result = super.parse<T>(text, options);
    if ((result.lexerReport?.diagnostics.length ?? 0) > 0) restoreKeywords(result.value);
    return result;
  }
}

/** The parser of the grammar, ready for use. */
export function createIdef0Parser(services: LangiumCoreServices): LangiumParser {
  const parser = createParser(
    services.Grammar,
    new Idef0Parser(services),
    services.parser.Lexer.definition,
  );
  parser.finalize();
  return parser;
}

function restoreKeywords(root: AstNode): void {
  for (const node of AstUtils.streamAllContents(root)) {
    if (isIcomList(node)) {
      const [first, second] = keywordsIn(node).limit(2).toArray();
      const written = node.each ? second : first;
      node.role = roleKeywords.find((role) => role === written);
    } else if (isEntry(node) && node.responsibilities.length > 0) {
      node.responsibilities = keywordsIn(node)
        .toArray()
        .flatMap((word) => responsibilityKeywords.find((keyword) => keyword === word) ?? []);
    } else if ('keyword' in node) {
      Object.assign(node, { keyword: keywordsIn(node).head() });
    }
  }
}

/** The kinds of a node's tokens: for a keyword, what it stands for. */
function keywordsIn(node: AstNode): Stream<string> {
  if (node.$cstNode === undefined) return stream();
  return CstUtils.flattenCst(node.$cstNode)
    .filter(({ hidden }) => !hidden)
    .map(({ tokenType: { name } }) => name);
}
