/** What can become of a file of a package. */
export const IMPORT_OUTCOMES = [
  'added',
  'updated',
  'unchanged',
  'kept',
  'trashed',
  'picture',
  'download',
  'left_out',
] as const
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number]
