const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs that attribute what stands in their complement to their subject. */
export const SAYING = set(`
  say tell announce report claim warn add state declare insist argue note confirm deny predict estimate suggest
  acknowledge admit reveal write tweet post explain promise vow pledge testify allege stress caution disclose remark
  assert contend maintain concede respond reply comment believe think indicate emphasize reiterate complain recall
  boast joke speculate forecast recount quote inform`);

/** Of these, the ones whose object says what was said: "announced a plan to close", "told them the ship would sail". */
export const ANNOUNCING = set('announce tell promise pledge vow predict forecast warn claim confirm allege');

/** Verbs whose object may quote their subject: "called it “a mistake”". */
export const QUOTING = set(
  'call describe condemn denounce praise criticize dub label stress express hail decry term slam blast accuse urge demand',
);

/** Of these, the ones that leave open whether it is so. */
export const DOUBTING = set(
  'believe think suspect suppose speculate fear hope assume guess allege suggest doubt',
);

/** Says by itself that something lies ahead: "plans to", "is scheduled for". */
export const PLANNING = set(
  'plan intend expect schedule slate set book project anticipate mean prepare suppose due',
);

/** What it leads to lies ahead only where the date does: "agreed to", "ordered them to". */
export const COMMITTING = set(`
  agree decide promise vow pledge order commit arrange approve vote opt require undertake resolve elect appoint invite
  ask instruct tell oblige sign bind warn allow permit authorize`);

/** Wished for or talked about, not settled. */
export const WISHING = set(`
  hope want wish seek try attempt aim consider like urge call demand propose offer threaten request recommend suggest
  contemplate discuss explore mull weigh push press encourage`);

/** What follows "to" has come about when the verb has: "managed to", "began to", "was forced to". */
export const IMPLICATIVE = set(`
  manage begin start continue go come help get force have use happen prove cease serve return rush gather proceed
  enable cause lead live grow turn bring move`);

/** What follows has not come about. */
export const NEGATIVE = set(
  'fail refuse decline neglect forget avoid deny reject cancel omit rule prevent bar forbid prohibit ban',
);

/** "is believed to", "appears to". */
export const SEEMING = set(
  'seem appear believe think say report allege rumor understand know consider suspect presume',
);

/** "is accused of": not proven. */
export const ACCUSING = set('accuse suspect charge');

/** States: the present perfect of these still holds. */
export const STATIVE = set(`
  be have live lead remain hold serve know work rule govern control divide occupy exist stay belong want need own
  contain keep suffer face run head sit stand last wait hope believe`);

/** Passives that name a state: "has been closed since". */
export const KEPT = set(`
  close shut ban block bar suspend freeze occupy besiege surround hold detain jail imprison ground cut strand stall divide
  separate govern rule run lead own marry base station employ house use display protect know lose miss`);

/** What is done again and again: the present perfect of these goes on where "since" says from when. */
export const HABITUAL = set(`
  pay produce publish use offer provide teach operate employ export import fund finance support supply host broadcast
  fight struggle resist campaign collect treat study practise practice sponsor subsidise subsidize maintain manage
  observe celebrate travel train supervise monitor protect enjoy carry demand argue urge`);

/** What a firm or a country reports by its period. */
export const MEASURES = set(`
  loss losses profit profits earnings income revenue revenues sales growth output production inflation deficit surplus
  turnover shipments exports imports gdp gnp`);

/** Adverbs and the like that hedge. */
export const HEDGES = set(`
  reportedly allegedly apparently possibly probably perhaps maybe supposedly purportedly presumably seemingly likely
  unlikely conceivably potentially arguably`);

/** Subjects that negate. */
export const NEGATIVE_SUBJECTS = set('no none nobody nothing neither');

/** Of a headline's bare participle: not yet done. */
export const HEADLINE_PLANS = set('plan schedule expect slate set propose book');

/** "is … to": what the adjective between says of what follows. */
export const ADJECTIVES: ReadonlyMap<string, AdjectiveStatus> = new Map(
  Object.entries({
    possible: 'willing ready eager keen anxious likely unlikely reluctant possible free welcome',
    planned: 'due set scheduled bound certain sure about supposed',
    denied: 'unable unwilling impossible powerless',
    same: 'able glad happy proud pleased sorry sad first last only second third forced',
  } as const).flatMap(([status, words]) => words.split(' ').map((word) => [word, status as AdjectiveStatus])),
);

type AdjectiveStatus = 'possible' | 'planned' | 'denied' | 'same';
