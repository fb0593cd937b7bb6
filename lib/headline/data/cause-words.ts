const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that by themselves make one thing the cause of another. Lemmas in American spelling. */
export const causing = words(
  'cause drive prompt trigger spark force spur fuel provoke propel ignite compel doom inspire spawn stoke unleash pressure induce galvanize precipitate generate deter',
);
/** Verbs that do so with what follows: "sends shares tumbling", "hands rival the seat", "tips the race". */
export const effecting = words(
  'send leave hand put bring cost sink curb boost hurt help produce lead drag kill save make push deliver carry tip swing lift swell deepen harden sway draw win earn lose buy get persuade explain weigh tilt turn pull wreck ruin ease hit worsen scare derail torpedo hobble clear secure yield set knock shake rattle land',
);
/** What ties a cause to what came of it, in a text. */
export const tying = words(
  'because due thanks cause drive prompt trigger spark force spur fuel provoke propel ignite compel inspire spawn stoke result owe blame attribute hence therefore thus motivate contribute responsible lead stem driver reason why response respond react reaction consequence consequently credit push pressure persuade convince explain induce lest fault reflect factor influence bring cost make help doom force so',
);
/** What only puts one thing after or beside another, and is easily read as more. */
export const following = words('after following as amid since when over for by from with on upon once');
