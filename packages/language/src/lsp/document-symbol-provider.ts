/**
 * The outline of a file: what it declares, nested as it is written. Read off the fragment, so that it
 * is there for broken text too; node numbers come from the model.
 */
import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { SymbolKind, type DocumentSymbol, type Range } from 'vscode-languageserver-types';
import type {
  Activity,
  ActivityContent,
  ActivityDeclaration,
  AssessmentDeclaration,
  BundleDeclaration,
  Decomposition,
  Fragment,
  Name,
  ObjectDeclaration,
  Origin,
  PlainDeclaration,
  StepDeclaration,
  ModelQueries,
  Text,
  Texts,
} from '@idef0-studio/model';
import { audienceOf, elementName, plainKind, shownNumber } from '@idef0-studio/model';
import { isMap } from '../statements/statements.js';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

export class Idef0DocumentSymbolProvider implements DocumentSymbolProvider {
  constructor(private readonly workspace: ModelWorkspace) {}

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const uri = document.uri.toString();
    const fragment = this.workspace.fragmentOf(uri);
    if (fragment === undefined) return [];
    return new Outline(document, this.workspace.modelOf(uri)).of(fragment);
  }
}

/** The activities that are declared in a document by the place of the name, for what the model alone knows of them. */
function activitiesByPlace(
  model: ModelQueries | undefined,
  document: string,
): ReadonlyMap<number, Activity> {
  const all = (model?.activitiesIn(document) ?? []).flatMap((activity) =>
    activity.origin?.document === document ? [[activity.origin.start, activity] as const] : [],
  );
  return new Map(all);
}

class Outline {
  private readonly activities: ReadonlyMap<number, Activity>;

  constructor(
    private readonly document: LangiumDocument,
    private readonly model: ModelQueries | undefined,
  ) {
    this.activities = activitiesByPlace(model, document.uri.toString());
  }

  of(fragment: Fragment): DocumentSymbol[] {
    return inOrder([
      ...fragment.externals.map(({ name, definition, origin, texts }) =>
        this.ofElement(this.symbol(name, definition, origin, SymbolKind.Interface, []), texts),
      ),
      ...fragment.plainElements.map((element) =>
        this.ofElement(this.plainElement(element), element.texts),
      ),
      ...fragment.assessments.map((each) => this.assessment(each)),
      ...fragment.objects.map((object) => this.object(object)),
      ...fragment.bundles.map((bundle) => this.bundle(bundle)),
      ...fragment.activities.map((activity) => this.activity(activity)),
      ...fragment.decompositions.map((decomposition) => this.decomposition(decomposition)),
    ]);
  }

  private plainElement(element: PlainDeclaration): DocumentSymbol {
    const { kind, definition, origin, members, relations = [], steps = [] } = element;
    const name = isMap(kind) ? elementName(element) : element.name;
    const lines = relations.map(({ left, sign, right, note, origin: at }) => {
      const text = [left, ...right].map((end) => end && [...end.qualifier, end.text].join('.'));
      const [first = 'none', ...others] = text;
      const said = `${first} ${sign} ${others.join(', ') || 'none'}`;
      const start = left?.origin ?? right[0]?.origin ?? at;
      const shown = { text: said, qualifier: [], node: false, origin: start };
      return this.symbol(shown, note, at, SymbolKind.EnumMember, []);
    });
    const children = members.map((each) =>
      this.symbol(each.name, each.definition, each.name.origin, SymbolKind.EnumMember, []),
    );
    return this.symbol(name, definition, origin, SymbolKind[plainKind(kind).symbol], [
      ...children,
      ...lines,
      ...steps.flatMap((step) => this.step(step)),
    ]);
  }

  /** By who does it. */
  private step({ actors, text, origin }: StepDeclaration): readonly DocumentSymbol[] {
    return actors
      .slice(0, 1)
      .map((first) => this.symbol(first, text, origin, SymbolKind.Event, []))
      .map((symbol) => ({ ...symbol, name: actors.map((each) => each.text).join(', ') }));
  }

  private assessment(assessment: AssessmentDeclaration): DocumentSymbol {
    const { kind, date, scale, definition, ratings, origin } = assessment;
    const children = ratings.map(({ element, level }) => ({
      ...this.symbol(element, undefined, element.origin, SymbolKind.Field, []),
      detail: level?.text ?? '',
    }));
    const symbol = this.symbol(scale, definition, origin, SymbolKind.Array, children);
    return { ...symbol, name: [kind, ...(date ? [date.text] : []), symbol.name].join(' ') };
  }

  private ofElement(symbol: DocumentSymbol, { audience = [] }: Texts): DocumentSymbol {
    return this.forAudience(
      symbol,
      audience.map(({ text }) => text),
    );
  }

  private object({ name, definition, origin, texts }: ObjectDeclaration): DocumentSymbol {
    return this.ofElement(this.symbol(name, definition, origin, SymbolKind.Object, []), texts);
  }

  private bundle({ name, definition, origin, parts, texts }: BundleDeclaration): DocumentSymbol {
    const children = parts.map((part) =>
      this.symbol(part.name, part.definition, part.name.origin, SymbolKind.Field, []),
    );
    const symbol = this.symbol(name, definition, origin, SymbolKind.Struct, children);
    return this.ofElement(symbol, texts);
  }

  private activity({ name, definition, origin, content }: ActivityDeclaration): DocumentSymbol {
    const symbol = this.symbol(name, definition, origin, SymbolKind.Function, this.inside(content));
    const known = this.activities.get(name.origin.start);
    if (known === undefined || this.model === undefined) return symbol;
    const node = shownNumber(known, 'both');
    const detail = [node === symbol.name ? '' : node, symbol.detail].filter(Boolean).join('  ');
    const audience = audienceOf(this.model, { kind: 'activity', id: known.id });
    return this.forAudience({ ...symbol, detail }, audience);
  }

  /** Says who it is for, where that is not what holds for the whole model. */
  private forAudience(symbol: DocumentSymbol, audience: readonly string[]): DocumentSymbol {
    const words = audience.join(', ');
    if (words === '' || words === this.model?.header().audience.join(', ')) return symbol;
    return { ...symbol, detail: [symbol.detail, `for ${words}`].filter(Boolean).join('  ') };
  }

  private decomposition({ target, origin, content }: Decomposition): DocumentSymbol {
    return this.symbol(target, undefined, origin, SymbolKind.Module, this.inside(content));
  }

  private inside({ children, objects, bundles }: ActivityContent): DocumentSymbol[] {
    return inOrder([
      ...children.map((child) => this.activity(child)),
      ...objects.map((object) => this.object(object)),
      ...bundles.map((bundle) => this.bundle(bundle)),
    ]);
  }

  private symbol(
    name: Name,
    definition: Text | undefined,
    origin: Origin,
    kind: SymbolKind,
    children: DocumentSymbol[],
  ): DocumentSymbol {
    const range = this.range(origin.start, origin.end);
    // The protocol wants the name inside the whole, also where the text is half typed.
    const start = Math.min(Math.max(name.origin.start, origin.start), origin.end);
    const end = Math.min(Math.max(name.origin.end, start), origin.end);
    return {
      name: name.text === '' ? '(no name)' : [...name.qualifier, name.text].join('.'),
      detail: definition?.text.split('\n')[0] ?? '',
      kind,
      range,
      selectionRange: this.range(start, end),
      children,
    };
  }

  private range(start: number, end: number): Range {
    const text = this.document.textDocument;
    return { start: text.positionAt(start), end: text.positionAt(end) };
  }
}

function inOrder(symbols: DocumentSymbol[]): DocumentSymbol[] {
  return symbols.sort(
    (a, b) =>
      a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}
