/**
 * Statements to declarations. A statement in the wrong place is reported; one that is clearly whole, such
 * as an `external` inside an activity, is taken to where it belongs, so that nothing else goes astray.
 */
import type {
  ActivityContent,
  ActivityDeclaration,
  AssessmentDeclaration,
  BundleDeclaration,
  BundlePart,
  Decomposition,
  ExternalDeclaration,
  IcomList,
  MapRelation,
  MemberDeclaration,
  ModelBody,
  Name,
  ObjectDeclaration,
  PlainDeclaration,
  RatingDeclaration,
  StepDeclaration,
} from '@idef0-studio/model';
import { isElementText, isModelText, memberOf, plainKind } from '@idef0-studio/model';
import type * as Ast from '../generated/ast.js';
import { isMap, keywordsIn, listsActivities, type Place } from '../statements/statements.js';
import type { Lowering } from './lowering.js';
import { originOf, report } from './lowering.js';
import { lowerAssessment, lowerRating } from './assessments.js';
import { lowerEntry, lowerList } from './lists.js';
import { lowerMember, lowerNumbered, lowerPart } from './members.js';
import { lowerStep } from './steps.js';
import { reportMisplacedLine, ViewLinesBuilder } from './view-lines.js';
import { reportPropertyPlace, WordsBuilder } from './plain-words.js';
import { lowerRelation, type MapLine } from './relations.js';
import { nameOf } from './names.js';
import { ModelBodyBuilder, TextsBuilder, type ScopeParts } from './properties.js';
import {
  reportMisplaced,
  reportMisplacedSign,
  reportMisplacedName,
  reportMisplacedText,
} from './misplaced.js';
import { proseOf, textOf } from './texts.js';

/** What a file declares at its top, gathered while it is read. */
export class FileContent {
  model: Name | undefined;
  body: ModelBody | undefined;
  readonly externals: ExternalDeclaration[] = [];
  readonly objects: ObjectDeclaration[] = [];
  readonly bundles: BundleDeclaration[] = [];
  readonly plainElements: PlainDeclaration[] = [];
  readonly assessments: AssessmentDeclaration[] = [];
  readonly activities: ActivityDeclaration[] = [];
  readonly decompositions: Decomposition[] = [];

  constructor(private readonly lowering: Lowering) {}

  /** Reads the statements at the top of the file. */
  read(statements: readonly Ast.Statement[]): void {
    for (const statement of statements) this.statement(statement, 'file', undefined);
  }

  /** Reads one statement that stands in `place`; `block` gathers what the block's element holds. */
  private statement(statement: Ast.Statement, place: Place, block: Block | undefined): void {
    switch (statement.$type) {
      case 'ModelHeader':
        return this.header(statement, place);
      case 'External':
        this.expect(statement, place);
        return void this.externals.push(this.external(statement));
      case 'PlainElement':
        this.expect(statement, place);
        return void this.plainElements.push(this.plainElement(statement));
      case 'Property':
        return this.property(statement, place, block);
      case 'Assessment':
        this.expect(statement, place);
        return void this.assessments.push(this.assessment(statement));
      case 'Decompose':
        this.expect(statement, place);
        return void this.decompositions.push(this.decomposition(statement));
      case 'ObjectStatement':
        this.expect(statement, place);
        return void (block?.objects ?? this.objects).push(this.object(statement));
      case 'Bundle':
        this.expect(statement, place);
        return void (block?.bundles ?? this.bundles).push(this.bundle(statement));
      case 'Activity':
        this.expect(statement, place);
        return void (block?.children ?? this.activities).push(this.activity(statement));
      case 'ViewStatement':
        if (block?.line !== undefined) return block.line(statement);
        return reportMisplacedLine(this.lowering, statement);
      case 'MisplacedSign':
        return reportMisplacedSign(this.lowering, statement);
      case 'Numbered':
        return this.numbered(statement, place, block);
      case 'Unmapped':
        if (block?.unmapped !== undefined) return block.unmapped(statement);
        return reportMisplacedSign(this.lowering, statement);
      case 'MisplacedText':
        if (block?.part !== undefined) return block.part(statement);
        return this.strayText(statement.text, statement);
      default:
        return this.inside(statement, place, block);
    }
  }

  /** At the top of a file a property is declared, elsewhere it has a value. */
  private property(statement: Ast.Property, place: Place, block: Block | undefined): void {
    const declares = statement.braces || place === 'file';
    if (!declares) return this.inside(statement, place, block);
    if (place !== 'file' || statement.sign) reportPropertyPlace(this.lowering, statement);
    this.plainElements.push(this.plainElement(statement));
  }

  /** Reads a number, perhaps with a name or a text behind it, which only some blocks list. */
  private numbered(statement: Ast.Numbered, place: Place, block: Block | undefined): void {
    if (block?.numbered?.(statement) === true) return;
    const { number, entry, text } = statement;
    reportMisplacedSign(this.lowering, number);
    if (entry !== undefined) this.inside(entry, place, block);
    if (text !== undefined) this.strayText(text, statement);
  }

  private strayText(text: Ast.Quoted, statement: Ast.Numbered | Ast.MisplacedText): void {
    textOf(this.lowering, text);
    reportMisplacedText(this.lowering, text, statement);
  }

  /** Reads a statement that only stands in a block. */
  private inside(statement: InnerStatement, place: Place, block: Block | undefined): void {
    const keyword = innerKeyword(statement);
    if (statement.$type === 'Entry') {
      if (block?.entry?.(statement) !== true) {
        reportMisplacedName(this.lowering, statement, place, '');
      }
    } else if (block === undefined || !mayStandIn(place, keyword)) {
      reportMisplaced(this.lowering, statement, keyword, place);
    } else block.take(statement);
  }

  /** Reports a statement with a block of its own that may not stand here. */
  private expect(statement: BlockStatement, place: Place): void {
    if (!mayStandIn(place, statement.keyword))
      reportMisplaced(this.lowering, statement, statement.keyword, place);
  }

  private header(header: Ast.ModelHeader, place: Place): void {
    this.expect(header, place);
    const body = new ModelBodyBuilder(this.lowering, header);
    const name = nameOf(this.lowering, header.name, header);
    this.readBlock(header.statements, 'model', {
      take: (statement) => {
        if (body.form.take(statement)) return;
        if (statement.$type === 'Former') body.addFormerName(statement);
        else if (statement.$type === 'Audience') body.addAudience(statement);
        else if (statement.$type === 'WordProperty') body.addWord(statement);
        else if (statement.$type === 'TextProperty' && isModelText(statement.keyword))
          body.addText(statement.keyword, statement);
      },
    });
    if (this.model !== undefined) {
      const message = `A file belongs to one model, here '${this.model.text}'; put the other into a file of its own.`;
      report(this.lowering, 'syntax/second-model', message, name.origin);
      return;
    }
    this.model = name;
    this.body = body.build();
  }

  private external(statement: Ast.External): ExternalDeclaration {
    const { texts, lists } = this.content(statement.statements, 'external');
    return { ...this.head(statement), lists, texts };
  }

  private object(statement: Ast.ObjectStatement): ObjectDeclaration {
    const { texts } = this.content(statement.statements, 'object');
    return { ...this.head(statement), texts };
  }

  private plainElement(statement: Ast.PlainElement | Ast.Property): PlainDeclaration {
    const kind = statement.keyword;
    const texts = new TextsBuilder(this.lowering);
    const members: MemberDeclaration[] = [];
    const words = new WordsBuilder(this.lowering);
    const relations: MapRelation[] = [];
    const steps: StepDeclaration[] = [];
    const lines = new ViewLinesBuilder(this.lowering);
    const taken = (found: readonly MemberDeclaration[] | undefined) => {
      members.push(...(found ?? []));
      return found !== undefined;
    };
    const related = (line: MapLine) => {
      relations.push(...lowerRelation(this.lowering, line));
      return true;
    };
    this.readBlock(statement.statements, kind, {
      ...(memberOf(kind) !== undefined && {
        numbered: (numbered) => taken(lowerNumbered(this.lowering, numbered, kind)),
        entry: (entry) => taken(lowerMember(this.lowering, entry, kind)),
      }),
      ...(listsActivities(kind) && {
        entry: (entry) => taken(lowerMember(this.lowering, entry, kind)),
      }),
      ...(isMap(kind) && {
        entry: related,
        numbered: (line) => line.relation !== undefined && related(line),
        unmapped: (line) => void related(line),
      }),
      ...(plainKind(kind).hasViewLines && { line: (line) => lines.take(line) }),
      take: (inner) => {
        if (inner.$type === 'Step') steps.push(...lowerStep(this.lowering, inner));
        else if (!words.take(inner)) this.takeText(texts, inner, kind);
      },
    });
    const own = { ...this.head(statement), texts: texts.build(), ...words.build(), members };
    const right = this.rightOf(statement);
    const led = right === undefined ? {} : { right, relations };
    const viewed = lines.build();
    return {
      kind,
      ...own,
      ...led,
      ...(steps.length > 0 && { steps }),
      ...(viewed && { lines: viewed }),
    };
  }

  /** The model that a map leads to; undefined for another element. */
  private rightOf(statement: Ast.PlainElement | Ast.Property): Name | undefined {
    if (statement.$type !== 'PlainElement' || !isMap(statement.keyword)) return undefined;
    const { keyword, leads, right, name } = statement;
    if (!leads && name !== undefined) {
      const message = `A map leads from one model to another; write '->' and the name of the other one behind '${keyword} ${name.parts.join('.')}'.`;
      report(this.lowering, 'syntax/relation', message, originOf(this.lowering, name));
    }
    return nameOf(this.lowering, right, statement);
  }

  private assessment(statement: Ast.Assessment): AssessmentDeclaration {
    const head = lowerAssessment(this.lowering, statement);
    const ratings: RatingDeclaration[] = [];
    this.readBlock(statement.statements, 'assessment', {
      take: () => undefined,
      entry: (entry) => {
        ratings.push(...lowerRating(this.lowering, entry));
        return true;
      },
    });
    return { ...head, ratings };
  }

  private bundle(statement: Ast.Bundle): BundleDeclaration {
    const texts = new TextsBuilder(this.lowering);
    const parts: BundlePart[] = [];
    this.readBlock(statement.statements, 'bundle', {
      take: (inner) => this.takeText(texts, inner, 'bundle'),
      entry: (entry) => {
        parts.push(...lowerPart(this.lowering, entry, 'A part of a bundle'));
        return true;
      },
    });
    return { ...this.head(statement), texts: texts.build(), parts };
  }

  private activity(statement: Ast.Activity): ActivityDeclaration {
    const content = this.content(statement.statements, 'activity');
    const kind = statement.keyword;
    if (statement.number === undefined) return { kind, ...this.head(statement), content };
    return { kind, number: Number(statement.number), ...this.head(statement), content };
  }

  private decomposition(statement: Ast.Decompose): Decomposition {
    const target = nameOf(this.lowering, statement.target, statement);
    const content = this.content(statement.statements, 'activity');
    if (statement.text !== undefined) {
      const message =
        "'decompose' adds to an activity that is defined elsewhere; move this text to where the activity is declared.";
      report(this.lowering, 'syntax/stray-text', message, originOf(this.lowering, statement.text));
    }
    return { target, content, origin: originOf(this.lowering, statement) };
  }

  private head(
    statement:
      | Ast.External
      | Ast.ObjectStatement
      | Ast.Bundle
      | Ast.PlainElement
      | Ast.Property
      | Ast.Activity,
  ) {
    return {
      name: nameOf(this.lowering, statement.name, statement),
      definition: proseOf(this.lowering, statement.text),
      origin: originOf(this.lowering, statement),
    };
  }

  /** Reads the body of an activity, an agent or an object; what may not stand there is reported. */
  private content(statements: readonly Ast.Statement[], place: Place): ActivityContent {
    const texts = new TextsBuilder(this.lowering);
    const lists: IcomList[] = [];
    const calls: Name[] = [];
    const nested =
      place === 'activity'
        ? {
            children: new Array<ActivityDeclaration>(),
            objects: new Array<ObjectDeclaration>(),
            bundles: new Array<BundleDeclaration>(),
          }
        : undefined;
    const block: Block = {
      ...nested,
      take: (inner) => {
        if (inner.$type === 'IcomList') lists.push(lowerList(this.lowering, inner));
        else if (inner.$type === 'Call')
          calls.push(
            ...(inner.targets ?? []).map((target) => nameOf(this.lowering, target, inner)),
          );
        else this.takeText(texts, inner, place);
      },
      entry: (entry) => place !== 'object' && this.unlisted(entry, place, lists),
    };
    this.readBlock(statements, place, block);
    const { children = [], objects = [], bundles = [] } = nested ?? {};
    return { texts: texts.build(), lists, calls, children, objects, bundles };
  }

  /** Takes a name without a list as an input of an activity or an output of an agent, and says so once. */
  private unlisted(entry: Ast.Entry, place: Place, lists: IcomList[]): boolean {
    const role = place === 'external' ? 'output' : 'input';
    const origin = originOf(this.lowering, entry.object, entry);
    const entries = lowerEntry(this.lowering, entry, role);
    const last = lists.at(-1);
    const before = entry.$container.$type === 'IcomList' ? undefined : previous(entry);
    if (before?.$type === 'Entry' && last?.role === role) {
      lists[lists.length - 1] = { ...last, entries: [...last.entries, ...entries] };
      return true;
    }
    reportMisplacedName(this.lowering, entry, place, `; until then it counts as an ${role}`);
    lists.push({ role, each: false, none: false, entries, origin });
    return true;
  }

  private takeText(texts: TextsBuilder, statement: InnerStatement, place: Place): void {
    if (texts.form.take(statement)) return;
    if (statement.$type === 'Outcome') {
      const apart = texts.addOutcome(statement);
      if (apart !== undefined) this.satisfies(texts, apart, place);
    } else if (statement.$type === 'Satisfies') this.satisfies(texts, statement, place);
    else if (statement.$type === 'Scope') texts.addScope(statement, this.partsOf(statement, texts));
    else if (statement.$type === 'Property') texts.addPropertyValue(statement);
    else if (statement.$type === 'Former') texts.addFormerName(statement);
    else if (statement.$type === 'Audience') texts.addAudience(statement);
    else if (statement.$type === 'TextProperty' && isElementText(statement.keyword))
      texts.addProperty(statement.keyword, statement);
  }

  private satisfies(texts: TextsBuilder, statement: Ast.Satisfies, place: Place): void {
    if (mayStandIn(place, statement.keyword)) texts.addSatisfies(statement);
    else reportMisplaced(this.lowering, statement, statement.keyword, place);
  }

  /** What stands in the braces of a scope. */
  private partsOf({ statements }: Ast.Scope, texts: TextsBuilder): ScopeParts {
    const parts: ScopeParts[number][] = [];
    this.readBlock(statements, 'scope', {
      take: () => undefined,
      part: (text) => void parts.push(...texts.partOf(text)),
    });
    return parts;
  }

  private readBlock(statements: readonly Ast.Statement[], place: Place, block: Block): void {
    for (const statement of statements ?? []) this.statement(statement, place, block);
  }
}

type BlockStatement =
  | Ast.ModelHeader
  | Ast.External
  | Ast.ObjectStatement
  | Ast.Bundle
  | Ast.PlainElement
  | Ast.Assessment
  | Ast.Activity
  | Ast.Decompose;

type InnerStatement =
  | Ast.IcomList
  | Ast.TextProperty
  | Ast.WordProperty
  | Ast.ValueType
  | Ast.Step
  | Ast.Property
  | Ast.Former
  | Ast.Audience
  | Ast.Revision
  | Ast.Outcome
  | Ast.Satisfies
  | Ast.Scope
  | Ast.Call
  | Ast.Entry;

/** Where the statements of a block go. */
interface Block {
  readonly children?: ActivityDeclaration[];
  readonly objects?: ObjectDeclaration[];
  readonly bundles?: BundleDeclaration[];
  /** Takes a statement that may stand here. */
  take(statement: InnerStatement): void;
  /** Takes a text without a keyword, where such may stand. */
  part?(text: Ast.MisplacedText): void;
  /** Takes a name outside any list; false where none may stand here. */
  entry?(entry: Ast.Entry): boolean;
  /** Takes a number with what stands behind it; false where none may stand here. */
  numbered?(statement: Ast.Numbered): boolean;
  /** Takes a line of a view. */
  line?(statement: Ast.ViewStatement): void;
  /** Takes what one side of a map alone has. */
  unmapped?(statement: Ast.Unmapped): void;
}

function mayStandIn(place: Place, keyword: string): boolean {
  return keywordsIn(place).includes(keyword);
}

function innerKeyword(statement: InnerStatement): string {
  if (statement.$type === 'Entry') return '';
  if (statement.$type !== 'IcomList') return statement.keyword;
  return statement.each ? 'each' : (statement.role ?? 'control');
}

function previous(entry: Ast.Entry): Ast.Statement | undefined {
  const container = entry.$container;
  if (!('statements' in container)) return undefined;
  const before = container.statements[(entry.$containerIndex ?? 0) - 1];
  return before?.$type === 'Numbered' ? (before.entry ?? before) : before;
}
