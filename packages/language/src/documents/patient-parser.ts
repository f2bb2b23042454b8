/**
 * Parses one text at a time, each in a turn of its own: however many files are read at once, whoever else
 * waits for the thread comes in between two of them.
 */
import {
  delayNextTick,
  type AstNode,
  type AsyncParser,
  type LangiumCoreServices,
  type LangiumParser,
  type ParseResult,
} from 'langium';

export class PatientParser implements AsyncParser {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly services: LangiumCoreServices) {}

  parse<T extends AstNode>(text: string): Promise<ParseResult<T>> {
    const parsed = this.last.then(delayNextTick).then(() => this.parser().parse<T>(text));
    // Whoever asked hears of a failure; the next one is not kept from its turn.
    this.last = parsed.catch(() => undefined);
    return parsed;
  }

  // Made when it is first needed, for that takes a while.
  private parser(): LangiumParser {
    return this.services.parser.LangiumParser;
  }
}
