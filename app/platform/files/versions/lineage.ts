import type StoredFile from '#platform/files/stored_file'

/** What all versions of a file have in common: the uuid of the first. */
export const lineageOf = ({ lineageId, uuid }: Pick<StoredFile, 'lineageId' | 'uuid'>) =>
  lineageId ?? uuid
