/**
 * The lexer of the language: scans a text and repairs its tokens, in a few steps, so that the grammar
 * accepts every text. Names in front of the cursor, for completion, are scanned but not repaired.
 */
import type {
  LangiumCoreServices,
  Lexer,
  LexerResult,
  TokenBuilder,
  TokenizeOptions,
} from 'langium';
import type { IToken, SyntaxFinding, TokenType, TokenTypeDictionary } from './tokens.js';
import { withAudiences } from './audience-words.js';
import { scan } from './scanner.js';
import { repairHeaders } from './header-repair.js';
import { repairBraces } from './brace-repair.js';
import { repairKeywords } from './keyword-repair.js';
import { withMapSigns } from './map-signs.js';
import { repairNames } from './name-repair.js';
import { withSoftNames } from './soft-words.js';
import { withViewWords } from './view-lines.js';
import { withoutSecondTexts } from './second-text.js';

export class Idef0Lexer implements Lexer {
  readonly definition: TokenTypeDictionary;

  constructor(services: LangiumCoreServices) {
    this.definition = dictionaryOf(services.parser.TokenBuilder.buildTokens(services.Grammar));
  }

  tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const { tokens: words, comments, findings: found } = scan(text, this.definition);
    const named = withAudiences(withSoftNames(words, this.definition), text, this.definition);
    const read = withViewWords(named.tokens, this.definition);
    const both = [...found, ...named.findings];
    const { tokens, findings } = withMapSigns(read, both, this.definition);
    if (options?.mode === 'partial') {
      return {
        tokens: [...tokens],
        hidden: comments,
        errors: [],
        report: { diagnostics: [...findings] },
      };
    }
    const headers = repairHeaders(tokens, findings, text, this.definition);
    const repaired = repair(headers.tokens, text, this.definition);
    const diagnostics = [...headers.findings, ...repaired.findings];
    return { tokens: repaired.tokens, hidden: comments, errors: [], report: { diagnostics } };
  }
}

function repair(
  scanned: readonly IToken[],
  text: string,
  types: TokenTypeDictionary,
): { readonly tokens: IToken[]; readonly findings: readonly SyntaxFinding[] } {
  const texts = withoutSecondTexts(scanned);
  const braces = repairBraces(texts.tokens, text, types);
  const keywords = repairKeywords(braces.tokens, types);
  const names = repairNames(keywords.tokens, types);
  return {
    tokens: [...names.tokens],
    findings: [...texts.findings, ...braces.findings, ...keywords.findings, ...names.findings],
  };
}

function dictionaryOf(vocabulary: ReturnType<TokenBuilder['buildTokens']>): TokenTypeDictionary {
  if (!Array.isArray(vocabulary)) {
    throw new RangeError('The grammar gives a plain list of tokens.');
  }
  return Object.fromEntries(vocabulary.map((type: TokenType) => [type.name, type]));
}
