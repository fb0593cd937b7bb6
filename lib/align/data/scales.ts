/**
 * Scales of strength: what news language says weakly on the left and strongly on the right.
 * Words on one rung say the same as each other for a headline's purpose. Verbs, nouns and adjectives stand as lemmas,
 * two-word verbs with an underscore. Written after VerbNet's and Levin's classes and the desks' own style books.
 */
export interface Scale {
  readonly name: string;
  /** What it is called when a headline stands on a higher rung than the text. */
  readonly fault: 'predicate-strengthened' | 'tone-inflated';
  /** Another scale that says the reverse; null when there is none. */
  readonly opposite: string | null;
  /** Rungs, weakest first; words of one rung are separated by blanks. */
  readonly rungs: readonly string[];
}

const scale = (
  name: string,
  rungs: readonly string[],
  opposite: string | null = null,
  fault: Scale['fault'] = 'predicate-strengthened',
): Scale => ({ name, fault, opposite, rungs });

export const scales: readonly Scale[] = [
  // ------------------------------------------------------------------ speech
  scale(
    'criticism',
    [
      'question disagree doubt lament regret grumble quibble concern frown',
      'criticise criticize critique fault chide object complain reprove admonish disapprove criticism reproach scold knock challenge oppose protest decry deplore dispute reject rebuff chastise',
      'condemn rebuke denounce attack censure accuse assail lash castigate deride mock ridicule upbraid berate condemnation hit_out lash_out pan disparage belittle dismiss',
      'slam blast rip savage lambast lambaste excoriate eviscerate destroy trash skewer shred hammer torch pummel scorch demolish vilify humiliate crucify demonise maul roast pillory',
    ],
    'praise',
    'tone-inflated',
  ),
  scale(
    'praise',
    [
      'welcome accept approve like appreciate nod respect thank recognise recognize',
      'praise commend applaud compliment support back endorse cheer salute tout favour favor laud honour honor promote champion embrace defend',
      'hail celebrate extol exalt glorify worship lionise rave gush idolise',
    ],
    'criticism',
    'tone-inflated',
  ),
  scale(
    'quarrel',
    [
      'discuss differ debate talk meet disagree',
      'argue dispute spar clash bicker quarrel squabble spat dispute disagreement row feud tussle trade_barbs',
      'fight brawl battle war erupt explode melt_down',
    ],
    'agreement',
    'tone-inflated',
  ),
  scale(
    'emotion',
    [
      'concern concerned uneasy wary disappointed disappoint displease displeased surprise surprised worry worried upset unhappy trouble bother irritate annoy annoyed anxious',
      'anger angry alarm alarmed dismay shock shocked outrage frustrate frustrated fear afraid frighten scare incense irk',
      'fury furious enrage enraged livid horrify horrified terrify terrified panic hysteria hysterical meltdown rage devastate devastated appal appall apoplectic seethe traumatise',
    ],
    'calm',
    'tone-inflated',
  ),
  scale(
    'calm',
    ['calm reassure soothe comfort relax relieve placate console', 'please delight thrill'],
    'emotion',
    'tone-inflated',
  ),
  scale('telling', [
    'imply hint suggest signal indicate think believe suspect guess speculate assume insinuate',
    'say tell state claim assert argue contend note comment add remark maintain write report describe explain call declare mention express voice testify tweet post',
    'announce reveal disclose confirm admit acknowledge concede insist warn expose unveil',
    'prove confess establish verify guarantee swear',
  ]),
  scale('accusing', [
    'question ask wonder suspect doubt concern',
    'suggest imply hint criticise criticize fault question_whether',
    'accuse allege charge blame claim accusation allegation',
    'sue indict prosecute',
  ]),
  scale('finding', [
    'suggest hint imply theorise hypothesise point_to speculate raise_possibility',
    'indicate find show signal estimate associate link correlate tie report observe',
    'confirm demonstrate conclude establish determine reveal discover',
    'prove settle_question',
  ]),
  scale('asking', [
    'ask suggest invite encourage recommend advise request seek propose want hope wish appeal',
    'urge call call_for push press petition lobby plead beg implore pressure exhort',
    'demand insist require warn threaten',
    'order force compel mandate command oblige coerce instruct direct',
  ]),
  scale('promising', [
    'hope want wish consider think aim look',
    'plan intend propose aim seek expect prepare set',
    'pledge promise vow commit agree swear undertake guarantee vow',
  ]),
  // ------------------------------------------------------------------ decisions
  scale(
    'allowing',
    [
      'consider discuss weigh study review examine mull ponder explore contemplate debate look_at eye think_about',
      'propose suggest recommend plan draft float introduce file sponsor co-sponsor seek advance table submit unveil back urge',
      'vote_for clear_committee advance endorse support favour favor recommend_approval',
      'approve pass adopt authorise authorize ratify allow permit let greenlight clear accept grant legalise legalize sanction ok okay enable uphold confirm',
      'enact impose implement enforce sign introduce order mandate require',
    ],
    'forbidding',
  ),
  scale(
    'forbidding',
    [
      'discourage question oppose object caution warn_against restrict limit curb regulate curtail tighten',
      'reject block refuse deny decline veto halt suspend stay delay freeze turn_down strike_down overturn rebuff thwart stop shelve vote_down throw_out',
      'ban bar outlaw prohibit forbid abolish scrap eliminate kill axe criminalise criminalize cancel quash void revoke repeal rescind annul scuttle sink torpedo end',
    ],
    'allowing',
  ),
  scale(
    'joining',
    [
      'consider weigh mull talk negotiate explore eye court woo discuss bid offer',
      'agree sign announce tentative accord pact settle arrange deal',
      'buy acquire merge take_over purchase complete snap_up finalise finalize seal join enter conclude',
    ],
    'leaving',
  ),
  scale(
    'leaving',
    [
      'consider threaten weigh mull hint question',
      'plan intend announce prepare pledge',
      'leave quit resign depart exit withdraw pull_out step_down walk_out drop_out abandon ditch desert bail_out stand_down bow_out step_aside retire back_out pull',
      'flee storm_out bolt',
    ],
    'joining',
  ),
  scale(
    'appointing',
    [
      'consider shortlist interview name_as_finalist mention float vet eye favour favor prefer',
      'nominate pick choose select tap propose recommend name',
      'appoint hire elect install confirm promote crown swear_in',
    ],
    'dismissing',
  ),
  scale(
    'dismissing',
    [
      'criticise question warn reprimand discipline caution admonish',
      'suspend demote sideline reassign replace lay_off',
      'dismiss fire sack oust remove expel axe terminate eject boot unseat topple depose purge',
    ],
    'appointing',
  ),
  scale(
    'inquiry',
    [
      'review look study examine consider monitor check assess question ask',
      'investigate probe inquire inspect scrutinise scrutinize audit inquiry investigation interview search',
      'accuse allege raid subpoena detain hold',
      'arrest charge indict sue prosecute impeach seize',
      'convict sentence jail imprison condemn fine punish guilty incarcerate lock_up',
      'execute',
    ],
    'clearing',
  ),
  scale(
    'clearing',
    ['release free bail', 'drop dismiss clear acquit exonerate absolve pardon vindicate spare exculpate'],
    'inquiry',
  ),
  scale('watching', [
    'access obtain hold collect gather store keep share',
    'view read see look watch observe check',
    'monitor track follow record trace survey',
    'surveil spy snoop eavesdrop bug wiretap hack stalk espionage spying surveillance',
  ]),
  scale('taking', [
    'lose misplace miss overlook mishandle',
    'take receive accept obtain withhold keep misuse borrow use spend',
    'steal rob loot embezzle defraud swindle plunder launder siphon pocket fraud theft bribe extort',
  ]),
  scale('deceiving', [
    'omit err misstate mistake misspeak confuse gloss_over forget',
    'exaggerate overstate embellish mislead misrepresent distort obscure spin downplay inflate',
    'lie deceive fabricate invent falsify forge dupe con cheat trick cover_up hoax perjure',
  ]),
  // ------------------------------------------------------------------ harm and force
  scale(
    'harming',
    [
      'risk threaten endanger disrupt inconvenience jeopardise expose',
      'hurt injure harm damage wound hit affect bruise strike weaken undermine erode sicken',
      'maim cripple ravage wreck devastate ruin batter gut cripple paralyse paralyze decimate',
      'kill murder slay destroy slaughter massacre annihilate obliterate die death execute assassinate fatal lethal deadly perish wipe_out',
    ],
    'helping',
  ),
  scale(
    'helping',
    [
      'ease help improve assist aid support boost relieve treat alleviate soften reduce manage mitigate lessen',
      'repair restore fix solve resolve rescue recover protect safeguard heal',
      'cure end eradicate save eliminate prevent',
    ],
    'harming',
  ),
  scale('unrest', [
    'gather rally march demonstrate protest assemble picket rallies vigil',
    'disrupt scuffle jostle shout heckle confront tussle shove',
    'clash riot storm attack mob brawl loot vandalise fight',
    'uprising revolt rebel rampage insurrection coup overthrow',
  ]),
  scale('force', [
    'touch push nudge brush grab',
    'hit shove strike slap punch kick tackle scuffle',
    'beat attack assault batter stab shoot maul torture rape',
    'kill murder slay',
  ]),
  scale('fighting', [
    'warn threaten caution posture mass deploy prepare',
    'strike raid shell attack fire shoot bomb launch clash',
    'invade occupy storm capture seize conquer overrun annex',
  ]),
  scale('cyber', [
    'access visit log_in scan probe open',
    'breach hack infiltrate compromise penetrate break_into break_in intrude',
    'steal leak dump sabotage cripple',
  ]),
  // ------------------------------------------------------------------ quantity and movement
  scale(
    'falling',
    [
      'ease dip slip edge_down drift trim soften cool flatten dent',
      'fall drop decline decrease shrink reduce lower cut diminish lessen lose sink weaken dwindle decline contract go_down come_down down narrow dampen curb slow slide ebb',
      'plunge tumble plummet crash collapse slump slash nosedive crater dive tank halve sink implode evaporate freefall',
    ],
    'rising',
  ),
  scale(
    'rising',
    [
      'edge_up inch tick_up creep nudge firm',
      'rise increase grow climb gain raise expand go_up widen up lift add swell mount advance boost improve escalate hike strengthen accelerate extend',
      'jump surge soar skyrocket rocket spike explode balloon boom double triple quadruple shoot_up leap spiral multiply mushroom surge',
    ],
    'falling',
  ),
  scale(
    'winning',
    [
      'compete run contend campaign bid challenge vie face',
      'lead ahead outpace edge nose_ahead favour favor gain outraise outpoll best',
      'win defeat beat triumph prevail victory succeed clinch capture oust topple conquer sweep',
      'crush rout trounce thrash demolish humiliate destroy drub hammer annihilate landslide',
    ],
    'losing',
  ),
  scale(
    'losing',
    [
      'struggle trail lag falter slip',
      'lose defeat fail flop loss setback forfeit concede surrender',
      'collapse implode capitulate',
    ],
    'winning',
  ),
  scale('cause', [
    'follow precede coincide accompany come_after come_amid',
    'associate link tie relate correlate connect',
    'contribute influence help_drive factor affect play_role shape add_to feed encourage',
    'cause drive prompt trigger spark force lead_to spur fuel result_in produce bring_about provoke make create bring generate push cost drag_down sink unleash ignite stoke',
  ]),
  scale('leading', [
    'attend join participate vote_for belong support sign co-sponsor take_part back help',
    'organise organize sponsor lead head direct spearhead run champion mastermind orchestrate engineer pioneer drive chair command',
  ]),
  scale(
    'starting',
    [
      'consider plan prepare propose intend discuss weigh announce',
      'begin start launch open roll_out introduce kick_off unveil commence initiate debut inaugurate found establish',
      'continue maintain keep go_on persist carry_on sustain remain proceed',
    ],
    'ending',
  ),
  scale(
    'ending',
    [
      'slow ease scale_back reduce pause delay wind_down suspend postpone interrupt',
      'end stop halt cease close finish conclude complete shut cancel terminate discontinue shut_down close_down wrap_up',
      'abolish destroy kill scrap axe eliminate collapse',
    ],
    'starting',
  ),
  scale(
    'agreement',
    [
      'talk negotiate consider discuss meet approach near hope',
      'agree compromise accord settle concur deal consent reconcile align side accept embrace',
    ],
    'refusal',
  ),
  scale(
    'refusal',
    [
      'hesitate question doubt caution balk demur stall resist',
      'refuse reject decline deny oppose rebuff spurn snub shun disagree resist dismiss defy fight',
      'boycott',
    ],
    'agreement',
  ),
  scale('shunning', [
    'avoid skip limit question hesitate steer_away pass_up',
    'shun snub spurn reject refuse withhold avoid',
    'boycott ban sever blacklist',
  ]),
  scale(
    'surprise',
    [
      'unusual unexpected odd surprising curious strange',
      'striking remarkable rare extraordinary historic notable',
      'shocking stunning bombshell explosive unprecedented jaw-dropping staggering sensational',
    ],
    null,
    'tone-inflated',
  ),
  scale(
    'gravity',
    [
      'problem issue matter concern question difficulty setback challenge',
      'trouble dispute controversy row storm flap uproar furore',
      'crisis scandal disaster catastrophe chaos calamity fiasco debacle emergency nightmare apocalypse bloodbath carnage',
    ],
    null,
    'tone-inflated',
  ),
  scale('offence', [
    'mistake error lapse slip gaffe oversight blunder',
    'misconduct violation breach wrongdoing abuse irregularity',
    'crime fraud felony corruption atrocity treason',
  ]),
  scale('death', [
    'ill sick unwell injured hurt hospitalise hospitalize',
    'critical dying grave coma',
    'dead die death killed fatal deadly',
  ]),
  scale('illness', [
    'mild slight minor moderate',
    'serious severe bad grave',
    'critical deadly fatal lethal',
  ]),
  scale('approval-of-court', [
    'hear consider review take_up examine',
    'side rule back question',
    'order force overturn strike_down require convict',
  ]),
  scale('sending', ['recommend ask return remand refer send_back', 'order require restore force compel']),
  scale('spending', [
    'budget earmark plan propose allocate set_aside pledge',
    'pay spend invest fund finance give donate contribute',
    'splurge lavish pour squander blow waste splash',
  ]),
];

/** Words that say the reverse of each other outside the scales, both ways, in addition to WordNet's antonyms. */
export const opposites: readonly (readonly [string, string])[] = [
  ['rise fall', 'fall rise'],
  ['win succeed', 'lose fail'],
  ['support back endorse favour favor', 'oppose resist fight reject'],
  ['accept', 'reject refuse decline'],
  ['allow permit let', 'ban bar block prohibit forbid prevent'],
  ['begin start launch open', 'end finish stop halt close'],
  ['arrive come enter join return', 'leave depart exit quit flee'],
  ['increase raise boost expand', 'cut reduce lower shrink'],
  ['approve pass uphold confirm affirm', 'reject block overturn defeat veto'],
  ['grant give', 'deny withhold refuse'],
  ['admit acknowledge concede confess', 'deny dispute reject'],
  ['confirm', 'deny refute rebut'],
  ['keep retain maintain preserve hold', 'drop scrap lose abandon remove'],
  ['continue proceed persist', 'stop end halt suspend'],
  ['include', 'exclude omit'],
  ['same unchanged steady flat stable', 'differ change rise fall lower raise grow shrink'],
  ['more higher above larger greater bigger', 'fewer less lower below smaller'],
  ['agree', 'refuse disagree'],
  ['attack', 'defend protect'],
  ['succeed', 'fail'],
  ['improve ease', 'worsen deteriorate'],
  ['strengthen', 'weaken'],
  ['legal lawful constitutional', 'illegal unlawful unconstitutional'],
  ['guilty', 'innocent'],
  ['convict', 'acquit clear'],
  ['jail imprison detain arrest', 'free release'],
  ['true accurate correct', 'false untrue baseless wrong inaccurate'],
  ['profitable', 'unprofitable'],
  ['popular', 'unpopular'],
  ['public', 'private secret'],
  ['first', 'last'],
  ['early premature', 'late'],
  ['alive', 'dead'],
  ['safe', 'dangerous unsafe'],
  ['unite', 'divide split'],
  ['buy', 'sell'],
  ['hire', 'fire sack'],
  ['ask', 'answer'],
  ['double-down escalate', 'retreat back_away back_down soften'],
  ['show display express', 'hide conceal'],
  ['remember', 'forget'],
  ['praise', 'criticise criticize condemn'],
  ['trust', 'distrust doubt'],
  ['likely', 'unlikely'],
  ['possible', 'impossible'],
  ['able', 'unable'],
  ['ahead lead', 'behind trail lag'],
  ['majority most', 'minority few'],
  ['open', 'close shut'],
  ['local', 'national foreign'],
  ['outside', 'inside'],
  ['before', 'after'],
  ['men man male', 'woman women female'],
];
