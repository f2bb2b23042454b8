/** Parses each text as a task of the queue, so that reading many files holds nobody up. */
import type { AstNode, AsyncParser, LangiumCoreServices, ParseResult } from 'langium';
import { queued } from './task-queue.js';
import { warmUp } from './warm-up.js';

export class QueuedParser implements AsyncParser {
  private isWarm = false;

  constructor(private readonly services: LangiumCoreServices) {}

  parse<T extends AstNode>(text: string): Promise<ParseResult<T>> {
    if (!this.isWarm) {
      this.isWarm = true;
      warmUp(this.services);
    }
    return queued(() => this.services.parser.LangiumParser.parse<T>(text));
  }
}
