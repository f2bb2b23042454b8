/**
 * Parses each text in a turn of its own, after a small one that has every kind of statement: the first text
 * that a parser sees takes many times as long as the next ones.
 */
import type {
  AstNode,
  AsyncParser,
  LangiumCoreServices,
  LangiumParser,
  ParseResult,
} from 'langium';
import { inTurn } from './turns.js';

export class TurnParser implements AsyncParser {
  private isWarm = false;

  constructor(private readonly services: LangiumCoreServices) {}

  parse<T extends AstNode>(text: string): Promise<ParseResult<T>> {
    if (!this.isWarm) {
      this.isWarm = true;
      for (const part of SAMPLE.split('\n\n')) void inTurn(() => this.parser().parse(part));
    }
    return inTurn(() => this.parser().parse<T>(text));
  }

  // Made when it is first needed, for that takes a while.
  private parser(): LangiumParser {
    return this.services.parser.LangiumParser;
  }
}

const SAMPLE = `model Warm "Up" {
  viewpoint "Whoever waits"
  profile iso31320
}

external World "Outside" {
  output
    Order "What is asked for."
  input
    Answer
}

bundle Papers "Many" {
  Order, Receipt
}

object Receipt "One"
role Clerk "Writes"

activity Do the Work "All of it" {
  description """
    Words.
  """
  outcome "Done"
  activity 1 Read Papers "First" {
    input (Order), Old Papers <- World
    control Rules: Clerk
    output Answer()
    mechanism Clerk
  }
  stub Rest
}

decompose Read Papers {
  each control Rules
  activity Take One {
    input Order
    output none
    call Other.Thing
  }
}`;
