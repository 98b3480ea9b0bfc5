/**
 * What is compared. Each but the last is 0 when there is nothing to say, and the same whichever need is asked about.
 * Tried and left out, because they added nothing: cosine of the titles alone (titles count three times already), the
 * strongest shared word, concepts of the titles alone, the category, and the kind of purchase (licences, equipment,
 * people). Likeness to the other candidates added a little, but depends on who asks.
 */
export const featureNames = [
  'words', // cosine of the words of both texts
  'breadth', // how many words are shared, as a logarithm
  'concepts', // cosine of the concepts
  'affinity', // the words of each are usual in needs for the other's concepts
  'usage', // cosine of what their words are used with, in all needs
  'cpv', // kinship of the CPV codes
  'incumbent', // same system (1) or supplier (0.4) today
  'clash', // both have chief concepts, and none in common
  'seen', // how many needs there are to judge by, as a logarithm; the same for all pairs
] as const
export type FeatureName = (typeof featureNames)[number]
export type Features = Readonly<Record<FeatureName, number>>
