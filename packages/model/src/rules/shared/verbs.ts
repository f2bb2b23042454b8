/**
 * Which English words begin a verb phrase: a list of the verbs that process models are written with, and
 * endings that only verbs have. A heuristic: a word that is verb and noun in one counts as a verb.
 */

const VERBS: ReadonlySet<string> = new Set(
  `accept access account achieve acknowledge acquire act activate adapt add address adjust administer advertise
advise agree align allocate amend analyse analyze announce answer apply appoint appraise approve archive
arrange ask assemble assess assign assist assure attach attend audit authenticate award back bake balance be
bill boil book borrow bottle brew brief bring broadcast browse build buy calculate calibrate call cancel
capture care carry cash catch categorize celebrate certify change charge chart check choose chop cite claim
clarify classify clean clear close coach code collate collect combine comment commission communicate compare
compensate compile complete comply compose compute conceive conclude conduct configure confirm connect
consider consolidate construct consult contact contract contribute control convene convert convey cook cool
coordinate copy correct cost counsel count craft create crush cure cut debug decide declare decrease deduct
defend define delegate deliver demonstrate depict deploy deposit derive describe design detect determine
develop devise diagnose dig dilute direct disassemble discover discuss dismantle dispatch display dispose
distribute divide do document download draft draw drill drive drop dry duplicate earn eat edit educate eject
elicit eliminate email embed emit employ empty enable encode encourage encrypt end endorse enforce engage
engineer enhance enlist enrol enroll ensure enter equip erase erect escalate establish estimate evaluate
examine excavate exchange execute exit expand expedite explain exploit explore export expose extend extract
fabricate facilitate fasten feed ferment fetch file fill filter finalize finance find finish fire fit fix
float fly fold follow forecast form format formulate forward freeze fry fulfil fulfill fund furnish gain
gather gauge generate get give glaze glue govern grade grant grind group grow guide halt handle hang harden
harvest hear heat help hire hold host hunt identify illustrate implement import impose improve include
increase infer inform ingest initialize initiate inject innovate insert inspect install instruct insure
integrate interact interpret interview introduce invent inventory invest investigate invoice irrigate issue
iterate join judge justify keep kill knead knit label launch lay lead learn lease lend let level liaise lift
link list listen load locate lock log loop lubricate mail maintain make manage manufacture map mark market
match measure mend merge migrate mill mine minimize mitigate mix mobilise mobilize model modify monitor
mount move name negotiate nominate notify nurture observe obtain offer open operate optimise optimize
orchestrate order organise organize originate outsource oversee own pack package paint park parse
participate paste patch pay peel perform permit persuade pick pilot place plan plough plug polish post pour
practise predict prepare present preserve press prevent price print prioritise prioritize process procure
produce program project promote propose protect prove provide provision prune publish pull pump purchase
purge pursue push put qualify quantify query question quote raise rank rate reach react read realise realize
recall receive recommend reconcile record recover recruit recycle redeem redesign redirect reduce refer
refill refine refund register regulate rehearse reinforce reject relate release remove render renew rent
repair repay repeat replace reply report represent request rescue research reserve reset resolve respond
rest restore resume retain retire retrieve retry return reuse reveal review revise reward rinse roast roll
rotate route run sail salvage sample satisfy save scan schedule scope score scrap screen seal search season
seat secure seek segment select sell send separate sequence serve service set settle sew shape share shift
ship show shred sift sign simulate sing sketch slice smelt soak solicit solve sort source sow specify spend
spin split spray stack staff stage stamp start steer stir stop store strip structure study submit subscribe
sum summarise summarize supervise supply support survey sustain swap sweep switch synthesize tag tailor take
talk target teach tell tend terminate test tie tighten trace track trade train transact transfer transform
translate transmit transport treat troubleshoot try tune turn understand undertake update upgrade upload use
utilize validate value vend ventilate verify view visit vote wait warn wash watch weave weigh weld wire work
wrap write`.split(/\s+/u),
);

/** Verbs that are no nouns as well: a label that begins with one of them reads as something to do. */
const VERBS_ALONE: ReadonlySet<string> = new Set(
  `accept achieve acquire adapt adjust administer advise allocate amend analyse analyze announce apply appoint
approve assemble assess assign assist calculate capture choose clarify classify collect combine communicate
compare complete conduct configure confirm consolidate construct coordinate create decide define deliver
demonstrate deploy derive describe detect determine develop diagnose distribute enable encourage enforce
enhance ensure establish evaluate examine execute facilitate formulate fulfil fulfill gather generate govern
handle identify implement improve inform initiate inspect install integrate interpret introduce investigate
keep learn maintain make manage manufacture measure modify monitor negotiate notify observe obtain operate
optimise optimize organise organize participate perform prepare prevent prioritise prioritize procure produce
promote propose protect provide publish qualify quantify realise realize receive recommend reconcile recover
recruit reduce refine reject remove renew replace resolve respond restore retain retrieve revise satisfy
select sell send specify submit supervise terminate transform transmit understand undertake update validate
verify write`.split(/\s+/u),
);

/** Verbs that say no more than that something comes to be. */
const MAKING: ReadonlySet<string> = new Set([
  'make',
  'produce',
  'create',
  'generate',
  'build',
  'prepare',
  'provide',
  'issue',
  'output',
]);

/** Words of a name in lower case; letters, digits and what holds words together. */
export function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

/** False for a name in Latin letters that does not begin with a word that can be a verb. Names in other
 *  scripts are not judged. */
export function mayBeVerbPhrase(name: string): boolean {
  const [first] = wordsOf(name);
  if (first === undefined || !/^[a-z][a-z'’-]*$/u.test(first)) return true;
  const stem = first.replace(/^(?:re|pre|un|co|over|out)-?/u, '');
  return [first, stem].some((word) => VERBS.has(word)) || /(?:i[sz]e|ify)$/u.test(first);
}

/** True for a name whose first word of several is a verb and no noun. */
export function isVerbPhrase(name: string): boolean {
  const [first = '', ...others] = wordsOf(name);
  return others.length > 0 && VERBS_ALONE.has(first);
}

/** What a name says is made: 'Make Bread' makes `bread`; undefined where its verb says more. */
export function madeBy(name: string): string | undefined {
  const [verb = '', ...object] = wordsOf(name).filter((word) => !ARTICLES.has(word));
  return MAKING.has(verb) && object.length > 0 ? object.join(' ') : undefined;
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
