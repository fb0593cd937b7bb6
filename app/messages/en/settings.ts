/** Settings: rules, language, people, the webhook. Tokens have a room of their own. */
export const settings = {
  about:
    'Mute what this desk does not want to hear. A muted rule marks nothing, flags nothing and counts for no verdict; what it would say is kept, and is there again as soon as it is unmuted.',
  aboutReading:
    'What you can set for yourself; and which rules this desk hears, and how often each was right. Admins mute rules.',
  all: 'All settings',
  places: {
    account: '<to>Your account</to>: the name under which you decide.',
    people: '<to>People</to>: who may use this, and for what.',
    browser:
      '<to>Send from a browser</to>: a bookmark that checks the page you are looking at, and the tokens it uses.',
    tokens: '<to>Tokens for scripts</to>: what may use the API in your name.',
    webhook: '<to>Webhook</to>: where new flags are sent.',
  },
  language: {
    title: 'Language',
    label: 'Language of these pages',
    browser: 'As the browser asks: {name}',
    send: 'Use it',
    about:
      'Kept in this browser. Articles stay in their own language, and what a rule says of one stays in English: it is part of the analysis.',
  },
  heard: '{muted, plural, =0 {Every rule is heard.} =1 {One rule is muted.} other {# rules are muted.}}',
  faults: {
    title: 'Faults of headlines',
    about:
      'How often each was right is counted from the review queue: a decision counts for the fault that was told first. Under {least, number} decisions no share is given; the range behind a share is where it lies with 95% confidence.',
  },
  notes: {
    title: 'Notes on the article',
    about: 'What stands under “To look at”. Nobody decides on these, so there is nothing to count.',
  },
  rule: {
    muted: 'muted',
    by: 'By <name></name>, {day}',
    mute: 'Mute',
    muteOn: 'Mute: {name}',
    unmute: 'Unmute',
    unmuteOn: 'Unmute: {name}',
    none: 'No decision yet',
    right: 'Right in {share, number} % <range>({low, number}–{high, number} %)</range>',
    tooFew: 'Too few to say',
    counts: '{confirmed, number} confirmed, {dismissed, number} dismissed',
  },
  webhook: {
    title: 'Webhook',
    about:
      'Each new flag is sent to an address of yours: a chat, a ticket system, a script. The message is signed, and sent again until it is taken.',
    on: 'New flags go to <address></address>.',
    noAddress: 'an address that is none',
    off: '<b>It is off.</b> Nothing is sent until an address is configured.',
    offWhy: '<b>It is off.</b> <why></why>',
    how: 'Set <code>STANDFIRST_WEBHOOK_URL</code> and <code>STANDFIRST_WEBHOOK_SECRET</code> in the environment, and start Standfirst again. An address in your own network must be named in <code>STANDFIRST_ALLOW_PRIVATE</code> too. How a receiver checks the signature stands in <code>docs/webhook.md</code>.',
    none: 'Nothing was sent yet. The next headline that is flagged goes out within seconds.',
    lately: 'Sent lately',
    state: { waiting: 'Waiting', delivered: 'Delivered', failed: 'Given up' },
    tries: '{count, number} tries',
  },
  people: {
    title: 'People',
    about:
      'Who may use this Standfirst, and for what. Readers read and take away; editors also hand in, decide and comment; admins also look after people, settings and the record.',
    noSignIn:
      'Nobody is asked to sign in, because only this machine can reach these pages. Who is let in here can sign in once Standfirst serves others: <code>docs/people.md</code>.',
    in: 'Let in',
    add: 'Let somebody in',
    send: 'Let in',
    login: 'User name',
    name: 'Name in the record',
    password: 'Password, at least {least, number} characters',
    email: 'E-mail; then the password may be empty',
    role: 'Role',
    roles: { reader: 'Reader', editor: 'Editor', admin: 'Admin' },
    // Said after a name: "Ada · editor".
    is: { reader: 'reader', editor: 'editor', admin: 'admin' },
    local:
      'Whoever sits at the machine while nobody is asked to sign in. There is no signing in by this name.',
    signsIn: 'Signs in as {login}, since {day}',
    signsInBoth: 'Signs in as {login} or by the provider as {email}, since {day}',
    change: 'Change<hidden>: {name}</hidden>',
    giveRole: 'Give this role',
    giveRoleOn: 'Give this role: {name}',
    set: 'Set',
    setPassword: 'Set the password: {name}',
    newPassword: 'New password',
    setEmail: 'Set the e-mail: {name}',
    providerEmail: 'E-mail at the provider',
    out: 'Let in no longer',
    outOn: 'Let in no longer: {name}',
    told: {
      noRole: 'Choose a role: reader, editor or admin.',
      byProvider: '{email} can sign in now by the provider.',
      added: '{login} can sign in now. Tell them the password: it is shown nowhere.',
      role: '{name}: {role} now.',
      password: '{name} has a new password and was signed out everywhere.',
      invited: '{name} is invited by {email} and was signed out everywhere.',
      noEmail: '{name} has no e-mail now and was signed out everywhere.',
      out: '{name} is let in no longer.',
      nothing: 'Nothing was changed.',
    },
  },
} as const;
