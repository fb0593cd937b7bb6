import type { Locale } from './locales';

/** By `Problem.code`, what is wrong and what to do. */
export type ProblemTexts = Readonly<Record<string, string>>;

const de: ProblemTexts = {
  'not-a-url': 'Das ist keine Web-Adresse. Fügen Sie die ganze Adresse ein, ab https://.',
  'unsupported-scheme':
    'Nur Adressen mit http und https lassen sich abrufen. Fügen Sie stattdessen den Text des Artikels ein.',
  'blocked-port':
    'Dieser Port wird nicht abgerufen (nur 80, 443, 8080 und 8443). Fügen Sie stattdessen den Text des Artikels ein.',
  'private-address':
    'Diese Adresse führt in ein privates Netz, und dort wird nie abgerufen. Fügen Sie den Text ein oder lassen Sie den Host in STANDFIRST_ALLOW_PRIVATE zu.',
  'dns-error':
    'Keine solche Website: Ihr Name ließ sich nicht auflösen. Prüfen Sie die Adresse auf Tippfehler.',
  unreachable:
    'Die Website war nicht zu erreichen oder hat die Verbindung abgebrochen. Versuchen Sie es später noch einmal oder fügen Sie den Text ein.',
  timeout:
    'Die Website hat zu lange nicht geantwortet. Versuchen Sie es später noch einmal oder fügen Sie den Text ein.',
  'tls-error':
    'Das Zertifikat der Website ist nicht gültig, deshalb wurde die Seite nicht gelesen. Fügen Sie stattdessen den Text ein.',
  'not-http':
    'Die Website antwortet nicht in gültigem HTTP, deshalb wurde nichts gelesen. Öffnen Sie sie in Ihrem Browser und senden Sie sie von dort (Einstellungen, Aus dem Browser senden) oder fügen Sie ihren Text ein.',
  'too-many-redirects':
    'Die Adresse leitet im Kreis oder zu oft weiter. Öffnen Sie sie im Browser und fügen Sie die letzte Adresse oder den Text ein.',
  'too-large': 'Das ist größer, als ein Artikel sein kann. Fügen Sie nur den Text des Artikels ein.',
  'not-found': 'Laut der Website gibt es diese Seite nicht (404). Prüfen Sie die Adresse.',
  gone: 'Laut der Website wurde diese Seite entfernt (410). Ein Archiv hat sie vielleicht noch.',
  forbidden:
    'Die Website zeigt diese Seite keinem Programm. Senden Sie sie aus Ihrem Browser (Einstellungen, Aus dem Browser senden) oder fügen Sie ihren Text ein.',
  paywall:
    'Die Website zeigt diese Seite nur mit Abonnement oder nach Anmeldung. Öffnen Sie sie in Ihrem Browser und senden Sie sie von dort (Einstellungen, Aus dem Browser senden) oder fügen Sie ihren Text ein.',
  withheld:
    'Die Website darf diese Seite hier aus rechtlichen Gründen nicht zeigen (451). Ein Archiv hat sie vielleicht; oder fügen Sie ihren Text ein.',
  'rate-limited': 'Die Website bittet um weniger Anfragen (429). Versuchen Sie es später noch einmal.',
  'server-error': 'Die Website hat selbst einen Fehler. Versuchen Sie es später noch einmal.',
  'unsupported-type':
    'Unter dieser Adresse liegt keine Webseite. Reichen Sie ein PDF oder Word-Dokument als Datei ein oder fügen Sie den Text des Artikels ein.',
  'too-complex':
    'Diese Seite ist zu tief verschachtelt oder zu groß, um sicher zerlegt zu werden. Fügen Sie stattdessen den Text des Artikels ein.',
  busy: 'Dieser Rechner hatte zu viel anderes zu tun, um es rechtzeitig zu lesen. Versuchen Sie es gleich noch einmal.',
  'not-an-article':
    'Auf dieser Seite wurde kein Artikel gefunden. Zeigt Ihr Browser einen, so senden Sie sie von dort (Einstellungen, Aus dem Browser senden) oder fügen Sie ihren Text ein.',
  empty: 'Hier steht kein Text, der zu lesen wäre. Fügen Sie den Text des Artikels ein.',
  'unsupported-file':
    'Aus dieser Datei lässt sich kein Artikel lesen: Nehmen Sie eine Seite (.html), einen Text (.txt, .md), ein PDF, ein Word-Dokument (.docx) oder eine Mail (.eml).',
  encrypted:
    'Diese Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort oder fügen Sie ihren Text ein.',
  'no-text':
    'Dieses PDF enthält Bilder von Seiten und keinen Text, wie ein Scan. Schicken Sie es zuerst durch eine Texterkennung (OCR) oder fügen Sie seinen Text ein.',
  'not-a-feed':
    'Das ist weder ein Feed (RSS, Atom, JSON Feed) noch eine Seite, die einen nennt. Suchen Sie auf der Website nach der Adresse ihres Feeds.',
  'damaged-feed':
    'Der Feed ist beschädigt oder abgeschnitten, deshalb wurde nichts daraus gelesen. Er wird später noch einmal abgerufen; womöglich muss die Website ihn in Ordnung bringen.',
  'feed-too-large':
    'Dieser Feed ist größer als das, was auf einmal gelesen wird (5 MiB übertragen, 10 MiB entpackt). Beobachten Sie den Feed eines Ressorts der Website oder reichen Sie die Adressen seiner Artikel ein.',
  'no-claim-reviews':
    'Darin steht kein ClaimReview. Geben Sie einen DataFeed von schema.org, eine Liste von ClaimReviews, JSON-Zeilen oder eine Seite an, die eines als JSON-LD enthält.',
  'too-many-claim-reviews': 'Das sind mehr als 50.000 Faktenchecks. Teilen Sie die Datei.',
  'bad-claim-reviews': 'Jedes muss sagen, welche Behauptung es prüft (claimReviewed) und wo es steht (url).',
  'robots-disallowed':
    'Die robots.txt der Website bittet Programme, dieser Adresse fernzubleiben, deshalb wird sie nicht von selbst abgerufen. Öffnen Sie sie im Browser und senden oder kopieren Sie von dort, was geprüft werden soll.',
  'robots-unreachable':
    'Die robots.txt der Website ließ sich nicht lesen, deshalb wird vorerst nichts von dort abgerufen. In einer Viertelstunde wird sie wieder erfragt.',
  'host-busy':
    'Von dieser Website wird gerade etwas anderes abgerufen, immer nur eines auf einmal. Gleich folgt der nächste Versuch.',
  damaged:
    'Diese Datei ist beschädigt oder nicht das, was ihr Name sagt. Speichern Sie sie noch einmal oder fügen Sie ihren Text ein.',
};

/** The same, told of a document and not of an article (lib/ingest/document-problem.ts). */
const deOfDocuments: ProblemTexts = {
  'unsupported-scheme':
    'Nur Adressen mit http und https lassen sich abrufen. Fügen Sie stattdessen den Text des Dokuments ein.',
  'blocked-port':
    'Dieser Port wird nicht abgerufen (nur 80, 443, 8080 und 8443). Fügen Sie stattdessen den Text des Dokuments ein.',
  'too-large':
    'Das ist größer, als ein Dokument sein kann: 10 MiB als Datei, 5 MiB unter einer Adresse, 1 MiB Text. Reichen Sie den zitierten Teil ein oder fügen Sie ihn ein.',
  'unsupported-type':
    'Unter dieser Adresse liegt nichts, woraus ein Dokument gelesen wird: eine Seite, ein Text, ein PDF, ein Word-Dokument (.docx), eine Mail (.eml) oder Untertitel (.srt, .vtt). Speichern Sie, was sie zeigt, als eines davon oder fügen Sie den Text ein.',
  'unsupported-file':
    'Aus dieser Datei lässt sich kein Dokument lesen: Nehmen Sie eine Seite (.html), einen Text (.txt, .md), ein PDF, ein Word-Dokument (.docx), eine Mail (.eml) oder Untertitel (.srt, .vtt).',
  'not-an-article':
    'Auf dieser Seite wurde kein eigener Text gefunden. Zeigt Ihr Browser einen, so speichern Sie sie als Datei oder fügen Sie ihren Text ein.',
  'too-complex':
    'Das ist zu tief verschachtelt oder zu groß, um sicher zerlegt zu werden. Fügen Sie stattdessen den Text des Dokuments ein.',
  empty: 'Darin steht kein Text, der zu lesen wäre. Fügen Sie den Text des Dokuments ein.',
  forbidden:
    'Die Website zeigt das keinem Programm. Speichern Sie es aus Ihrem Browser und reichen Sie die Datei ein oder fügen Sie den Text ein.',
  paywall:
    'Die Website zeigt das nur nach Anmeldung oder Bezahlung. Speichern Sie es aus Ihrem Browser und reichen Sie die Datei ein oder fügen Sie den Text ein.',
};

/** English has none here: it is what the server tells (`Problem.message`, lib/ingest/problem.ts). */
export const PROBLEMS: Record<Locale, ProblemTexts> = { en: {}, de };
export const DOCUMENT_PROBLEMS: Record<Locale, ProblemTexts> = { en: {}, de: { ...de, ...deOfDocuments } };
