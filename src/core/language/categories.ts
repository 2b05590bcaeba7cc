/**
 * What a phrase of a language pack says of the words around it. A phrase may stand in several categories; of each it
 * carries a value, a text whose meaning the category gives.
 */
export const CATEGORIES = [
  // Numbers and money. Values: a number, a currency code, `under`/`over`/`about`, a role, a period, a unit with its factor.
  'numeral',
  'fraction',
  'scale',
  'currency',
  'currencySign',
  'localCurrency',
  'approxBefore',
  'approxAfter',
  'rangeFrom',
  'rangeTo',
  'per',
  'roleBefore',
  'roleAfter',
  'unit',
  'unitFirst',
  'counter',
  'elided',
  // Dates. Values: a number, `early`/`mid`/`late`, `week-1`, a unit of time.
  'month',
  'weekday',
  'ordinal',
  'partBefore',
  'partAfter',
  'deadlineBefore',
  'deadlineAfter',
  'relative',
  'dateUnit',
  'lastNext',
  'agoBefore',
  'agoAfter',
  'season',
  'quarterWord',
  'halfWord',
  'yearWord',
  'monthWord',
  'dayWord',
  'dateLink',
  // Names. Values: mostly none.
  'function',
  'article',
  'and',
  'connector',
  'orgNoun',
  'orgWord',
  'legalAfter',
  'legalBefore',
  'modelNoun',
  'modelWord',
  'productNoun',
  'productWord',
  'personTitle',
  'job',
  'sayVerb',
  'orgVerb',
  'orgObject',
  'orgAfterCue',
  'listCue',
  'called',
  'its',
  'placeBefore',
  'place',
  'firstName',
  'particle',
  'word',
  'notName',
  // Events. Values: an event type, then `active`, `passive` or `noun`.
  'event',
  'planned',
  'denied',
  'investorCue',
  'partnerCue',
  'round',
  'ending',
  'topic',
] as const;

/** A category of phrases. */
export type Category = (typeof CATEGORIES)[number];

/** The number of each category. */
export const CATEGORY: Readonly<Record<Category, number>> = Object.fromEntries(
  CATEGORIES.map((name, index) => [name, index]),
) as Record<Category, number>;
