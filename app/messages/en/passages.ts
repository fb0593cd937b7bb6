/** One passage in several articles, with what each made of it. */
export const passages = {
  title: 'One passage in several articles',
  about:
    '{articles, plural, =1 {In one article} other {In # articles}}, first seen in <where></where>. {origins, plural, =1 {They have it from one origin.} other {From # independent origins.}} Words that the first one does not have are marked.',
  more: 'And {count, number} more.',
  circular: '<b>Circular:</b> <outlets></outlets>. None of them is the origin.',
  // Stands between two outlets.
  cites: 'cites',
  noOutlet: 'No outlet',
  ownVoice: 'in its own voice',
  through: 'through {source}',
  origin: {
    record: 'Origin: the source that it names',
    outlet: 'Origin: the outlet that it cites, whose article is not held',
    text: 'Origin: this article, as far as it tells',
    round: 'Origin: none, outlets cite each other',
  },
  sameFor: '; the same for {count, number} passages',
} as const;
