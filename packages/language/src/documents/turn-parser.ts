/** Parses each text in a turn of its own, so that reading many files holds nobody up. */
import type { AstNode, AsyncParser, LangiumCoreServices, ParseResult } from 'langium';
import { inTurn } from './turns.js';
import { warmUp } from './warm-up.js';

export class TurnParser implements AsyncParser {
  private isWarm = false;

  constructor(private readonly services: LangiumCoreServices) {}

  parse<T extends AstNode>(text: string): Promise<ParseResult<T>> {
    if (!this.isWarm) {
      this.isWarm = true;
      warmUp(this.services);
    }
    return inTurn(() => this.services.parser.LangiumParser.parse<T>(text));
  }
}
