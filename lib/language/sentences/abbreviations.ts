const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Titles: a name follows, so no sentence ends here. "Gen. Smith", "Mt. Fuji". Without their full stop. */
export const TITLES = wordsOf(
  'Mr Mrs Ms Mx Dr Prof Gen Sen Sens Rep Reps Gov Govs Sgt Lt Col Capt Cmdr Maj Adm Cpl Pte Pvt Supt Insp Det Rev Hon Fr Pres Amb Sec ' +
    'Mt St Ste Ft Messrs Mme Mlle Atty Ald Dist Brig Cmdr Comdr Det Msgr Sr. Sra Ven Capt Const Pfc Spc Sir Justice. Treas Vice. MR MRS MS DR SEN REP GOV PROF',
);

/** A number, a name or a reference follows: "p. 55", "No. 10", "Jan. 6", "Roe v. Wade". */
export const LEADING = wordsOf(
  'vs v p pp No no Nos nos fig Fig figs cf al approx est ca c vol Vol ed eds e.g i.e viz Art art Arts para Sec sec ch Ch §  N° n° ' +
    'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md ' +
    'Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que',
);

/** May end a sentence or not; the next word decides: "Briggs & Co. at noon", "6 p.m. Mr. Smith". */
export const TRAILING = wordsOf(
  'Co co Inc Corp Ltd Jr Sr Bros LLC plc Cos Assn Assoc Dept dept Univ etc a.m p.m A.M P.M Ph.D M.D B.A M.A D.C Esq ' +
    'st St Ave Blvd Rd Hwy Pkwy Ct Sq ft in lb lbs oz mph min sec hr hrs yr yrs tel Tel ext N S E W',
);

/** Words that open a sentence more often than they carry a name on. */
export const STARTERS = wordsOf(
  'The A An He She It They We I You This That These Those There Here His Her Its Their Our My Your In On At For From With By But And Or So If ' +
    'When While After Before As Since How What Who Why Where Which Did Do Does Is Are Was Were Has Have Had Will Would Can Could May Might Should ' +
    'Some Many Most Several All No Not Now Then However Meanwhile Also One Two According Last Next Under Mr Mrs Ms Dr Both Although Despite During To ' +
    'Later Earlier Still Yet Such Other Another Asked Speaking Only Even Just Once Because Until Unless Though About Over Nor Whether Every Each ' +
    'Officials Police Critics Experts Today Yesterday Instead Indeed Perhaps Finally Moreover Nevertheless',
);
