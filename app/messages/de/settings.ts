import type { Messages, Shape } from '../all';

export const settings = {
  about:
    'Schalten Sie stumm, was Ihre Redaktion nicht hören will. Eine stummgeschaltete Regel markiert nichts, meldet nichts und zählt für kein Urteil; was sie sagen würde, bleibt aufbewahrt und ist wieder da, sobald sie wieder aktiv ist.',
  aboutReading:
    'Was Sie für sich einstellen können; dazu, welche Regeln diese Redaktion hört und wie oft jede recht hatte. Stummschalten kann sie die Verwaltung.',
  all: 'Alle Einstellungen',
  places: {
    account: '<to>Ihr Konto</to>: der Name, unter dem Sie entscheiden.',
    people: '<to>Personen</to>: wer hier was darf.',
    browser:
      '<to>Aus dem Browser senden</to>: ein Lesezeichen, das die Seite prüft, die Sie gerade sehen, und die Tokens dazu.',
    tokens: '<to>Tokens für Skripte</to>: was die API in Ihrem Namen nutzen darf.',
    webhook: '<to>Webhook</to>: wohin neue Meldungen gehen.',
  },
  language: {
    title: 'Sprache',
    label: 'Sprache dieser Seiten',
    browser: 'Wie der Browser sie verlangt: {name}',
    send: 'Übernehmen',
    about:
      'Gemerkt in diesem Browser. Artikel bleiben in ihrer Sprache, und was eine Regel über einen Artikel sagt, bleibt englisch: Es ist Teil der Auswertung.',
  },
  heard:
    '{muted, plural, =0 {Alle Regeln sind aktiv.} =1 {Eine Regel ist stummgeschaltet.} other {# Regeln sind stummgeschaltet.}}',
  faults: {
    title: 'Fehler in Überschriften',
    about:
      'Wie oft eine Regel recht hatte, wird aus der Prüfliste gezählt: Eine Entscheidung zählt für den Fehler, der zuerst genannt war. Unter {least, number} Entscheidungen steht kein Anteil; die Spanne dahinter ist der Bereich, in dem er mit 95 % Sicherheit liegt.',
  },
  notes: {
    title: 'Hinweise zum Artikel',
    about:
      'Was unter „Auffälligkeiten“ steht. Darüber entscheidet niemand, deshalb gibt es nichts zu zählen.',
  },
  rule: {
    muted: 'stumm',
    by: 'Von <name></name>, {day}',
    mute: 'Stummschalten',
    muteOn: 'Stummschalten: {name}',
    unmute: 'Aufheben',
    unmuteOn: 'Stummschaltung aufheben: {name}',
    none: 'Noch keine Entscheidung',
    right: 'Zu {share, number} % richtig <range>({low, number}–{high, number} %)</range>',
    tooFew: 'Zu wenige, um es zu sagen',
    counts: '{confirmed, number} bestätigt, {dismissed, number} verworfen',
  },
  webhook: {
    title: 'Webhook',
    about:
      'Jede neue Meldung geht an eine Adresse, die Sie bestimmen: ein Chat, ein Ticketsystem, ein Skript. Die Nachricht ist signiert und wird wiederholt, bis sie angenommen ist.',
    on: 'Neue Meldungen gehen an <address></address>.',
    noAddress: 'eine Adresse, die keine ist',
    off: '<b>Er ist aus.</b> Nichts wird gesendet, bis eine Adresse eingestellt ist.',
    offWhy: '<b>Er ist aus.</b> <why></why>',
    how: 'Setzen Sie <code>STANDFIRST_WEBHOOK_URL</code> und <code>STANDFIRST_WEBHOOK_SECRET</code> in der Umgebung und starten Sie Standfirst neu. Eine Adresse in Ihrem eigenen Netz muss auch in <code>STANDFIRST_ALLOW_PRIVATE</code> stehen. Wie ein Empfänger die Signatur prüft, steht in <code>docs/webhook.md</code>.',
    none: 'Noch wurde nichts gesendet. Die nächste gemeldete Überschrift geht binnen Sekunden hinaus.',
    lately: 'Zuletzt gesendet',
    state: { waiting: 'Wartet', delivered: 'Zugestellt', failed: 'Aufgegeben' },
    tries: '{count, number} Versuche',
  },
  people: {
    title: 'Personen',
    about:
      'Wer dieses Standfirst nutzen darf und wofür. Wer Leserecht hat, liest und nimmt mit; die Redaktion reicht auch ein, entscheidet und kommentiert; die Verwaltung kümmert sich auch um Personen, Einstellungen und das Protokoll.',
    noSignIn:
      'Niemand muss sich anmelden, weil nur dieser Rechner die Seiten erreicht. Wer hier zugelassen ist, kann sich anmelden, sobald Standfirst auch anderen dient: <code>docs/people.md</code>.',
    in: 'Zugelassen',
    add: 'Jemanden zulassen',
    send: 'Zulassen',
    login: 'Benutzername',
    name: 'Name im Protokoll',
    password: 'Passwort (ab {least, number} Zeichen)',
    email: 'E-Mail; dann darf das Passwort leer sein',
    role: 'Rolle',
    roles: { reader: 'Leserecht', editor: 'Redaktion', admin: 'Verwaltung' },
    is: { reader: 'Leserecht', editor: 'Redaktion', admin: 'Verwaltung' },
    local:
      'Wer am Rechner sitzt, solange sich niemand anmelden muss. Unter diesem Namen kann man sich nicht anmelden.',
    signsIn: 'Meldet sich als {login} an, seit {day}',
    signsInBoth: 'Meldet sich als {login} an oder beim Anbieter als {email}, seit {day}',
    change: 'Ändern<hidden>: {name}</hidden>',
    giveRole: 'Diese Rolle geben',
    giveRoleOn: 'Diese Rolle geben: {name}',
    set: 'Setzen',
    setPassword: 'Passwort setzen: {name}',
    newPassword: 'Neues Passwort',
    setEmail: 'E-Mail setzen: {name}',
    providerEmail: 'E-Mail beim Anbieter',
    out: 'Nicht mehr zulassen',
    outOn: 'Nicht mehr zulassen: {name}',
    told: {
      noRole: 'Wählen Sie eine Rolle: Leserecht, Redaktion oder Verwaltung.',
      byProvider: '{email} kann sich jetzt über den Anbieter anmelden.',
      added: '{login} kann sich jetzt anmelden. Teilen Sie das Passwort mit: Es wird nirgends angezeigt.',
      role: '{name}: jetzt {role}.',
      password: '{name} hat ein neues Passwort und wurde überall abgemeldet.',
      invited: '{name} ist mit {email} eingeladen und wurde überall abgemeldet.',
      noEmail: '{name} hat keine E-Mail mehr und wurde überall abgemeldet.',
      out: '{name} ist nicht mehr zugelassen.',
      nothing: 'Nichts wurde geändert.',
    },
  },
} as const satisfies Shape<Messages['settings']>;
