import type { Messages, Shape } from '../all';

export const passages = {
  title: 'Eine Textstelle in mehreren Artikeln',
  about:
    '{articles, plural, =1 {In einem Artikel} other {In # Artikeln}}, zuerst gesehen bei: <where></where>. {origins, plural, =1 {Alle haben sie aus einem Ursprung.} other {Aus # unabhängigen Ursprüngen.}} Wörter, die der erste nicht hat, sind markiert.',
  more: 'Und {count, number} weitere.',
  circular: '<b>Im Kreis:</b> <outlets></outlets>. Der Ursprung ist keines davon.',
  cites: 'beruft sich auf',
  noOutlet: 'Ohne Medium',
  ownVoice: 'in eigenen Worten',
  through: 'über {source}',
  origin: {
    record: 'Ursprung: die Quelle, die er nennt',
    outlet: 'Ursprung: das Medium, auf das er sich beruft; dessen Artikel liegt nicht vor',
    text: 'Ursprung: dieser Artikel, soweit er es erkennen lässt',
    round: 'Ursprung: keiner, Medien berufen sich aufeinander',
  },
  sameFor: '; derselbe bei {count, number} Textstellen',
} as const satisfies Shape<Messages['passages']>;
