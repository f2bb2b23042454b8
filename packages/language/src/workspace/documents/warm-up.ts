/**
 * A small model that goes the whole way from text to findings before the first real one does. The first text
 * takes many times as long as the next ones; of a small one nobody notices.
 */
import { URI, type LangiumCoreServices } from 'langium';
import { LiveModel } from '@idef0-studio/database';
import { PLAIN_SETTINGS } from '@idef0-studio/model';
import { lowerDocument } from '../../lower/lower-document.js';
import { queued } from './task-queue.js';

/** Queues its tasks before those that are asked for later. */
export function warmUp({ parser, shared }: LangiumCoreServices): void {
  const { LangiumDocumentFactory } = shared.workspace;
  for (const part of SAMPLE.split('\n\n')) void queued(() => parser.LangiumParser.parse(part));
  void queued(() => LangiumDocumentFactory.fromString(SAMPLE, URI.parse('warm:/up.idef0')))
    .then((document) => queued(() => lowerDocument(document).fragment))
    .then((fragment) => queued(() => new LiveModel([fragment])))
    .then((model) => queued(() => model.findingsIn('warm:/up.idef0', PLAIN_SETTINGS)));
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
