import type { Messages, Shape } from '../all';

export const account = {
  signIn: 'Anmelden',
  byLink: 'Mit dem Link öffnen',
  aboutLink:
    'Auf diesem Rechner haben auch andere ein Konto. Deshalb öffnen sich diese Seiten mit dem Link, den npm start gezeigt hat, einmal je Browser. Ein neuer kommt, wenn Sie npm start in einem zweiten Terminal aufrufen.',
  about: 'Dieses Standfirst ist für Personen, die seine Verwaltung zugelassen hat.',
  login: 'Benutzername',
  password: 'Passwort',
  provider: 'Mit {host} anmelden',
  why: {
    'wrong-password':
      'Benutzername und Passwort passen nicht zusammen. Versuchen Sie es noch einmal oder bitten Sie die Verwaltung um ein neues Passwort.',
    'provider-down':
      'Der Anmeldedienst antwortet nicht. Versuchen Sie es noch einmal oder melden Sie sich mit einem Passwort an.',
    'provider-cancelled': 'Sie wurden nicht angemeldet: Beim Anmeldedienst wurde abgelehnt.',
    'provider-refused':
      'Die Antwort des Anmeldedienstes hält der Prüfung nicht stand, deshalb wurde niemand angemeldet. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie der Verwaltung Bescheid.',
    'provider-again': 'Das hat zu lange gedauert oder wurde anderswo begonnen. Beginnen Sie noch einmal.',
    'no-provider': 'Hier ist kein Anmeldedienst eingerichtet.',
    unverified: 'Der Anmeldedienst bestätigt Ihre E-Mail-Adresse nicht, deshalb wurde niemand angemeldet.',
    uninvited:
      'Mit dieser E-Mail-Adresse ist hier niemand zugelassen. Bitten Sie die Verwaltung dieses Standfirst um eine Einladung.',
    'too-many': 'Zu viele Versuche. Warten Sie eine Viertelstunde und versuchen Sie es dann noch einmal.',
    'used-link': 'Dieser Link wurde schon geöffnet oder ist zu alt.',
  },
  local: 'Auf diesem Rechner muss sich niemand anmelden: Wer daran sitzt, das sind Sie.',
  signedIn: 'Sie sind als {login} angemeldet. {may}',
  may: {
    reader: 'Sie lesen, suchen und nehmen mit.',
    editor: 'Sie lesen, reichen ein, entscheiden und kommentieren.',
    admin: 'Sie dürfen hier alles und kümmern sich um Personen, Einstellungen und das Protokoll.',
  },
  name: {
    title: 'Ihr Name',
    about:
      'Entscheidungen, Kommentare und das Protokoll tragen ihn. Was schon im Protokoll steht, behält den Namen seiner Zeit.',
    given: 'Er lautet <name></name>, gesetzt durch <code>STANDFIRST_EDITOR</code>.',
    label: 'Name',
    send: 'Ändern',
    done: 'Sie heißen von jetzt an {name}.',
  },
  newPassword: {
    title: 'Ihr Passwort',
    now: 'Bisher',
    next: 'Von jetzt an, mindestens {least, number} Zeichen',
    send: 'Passwort ändern',
    done: 'Ihr Passwort ist geändert. Andere Browser wurden abgemeldet.',
  },
  signOut: 'In diesem Browser abmelden',
} as const satisfies Shape<Messages['account']>;
