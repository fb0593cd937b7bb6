import { atStart } from './at-start';

/** Says who took a picture or what one shows. */
export const CREDIT = atStart(
  'photograph(?:s|y)? by \\p{Lu}.{2,60}$',
  'alle (?:bilder|fotos)\\s*(?:von|by|:|©)', '(?:featured|header|lead|top|cover|main) (?:image|photo|picture) (?:by|via|from|credit|courtesy|:)', '(?:photo|image|picture) source\\s*:', '(?:photos?|photograph|pictures?|images?|image credit|photo credit|fotos?|fotografie|bild|bilder|bildquelle|bildnachweis|symbolbild|beitragsbild|titelbild|titelfoto|archivfoto|archivbild|illustrations?|grafik|graphic|video|crédits?(?: photos?)?|crédito|credits?|credit|zdj|zdjęcie|fot|figure|fig|abb|abbildung|infografik|imagen|foto de|foto di|copertina|image illustrative)\\s*\\.?\\s*\\d{0,3}\\s*[:©]', '(?:image source|image caption|media caption), ', '(?:photo|image|picture|foto|illustration)s? (?:by|courtesy|credit|via|von|supplied)\\b', 'getty images', '(?:ap|file) photo\\b', 'abbildung \\d', 'image illustrative',
); // prettier-ignore
