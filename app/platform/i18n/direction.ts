const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'])

/** @param locale such as "ar" or "ar-EG" */
export const directionOf = (locale: string) =>
  RIGHT_TO_LEFT.has(locale.split('-')[0].toLowerCase()) ? 'rtl' : 'ltr'
