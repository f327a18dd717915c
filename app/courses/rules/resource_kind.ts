/** What a resource is, as people call it: the words are `ui.resources.kinds.<kind>`. */
const RESOURCE_KINDS = [
  'pdf',
  'word',
  'excel',
  'powerpoint',
  'text',
  'image',
  'video',
  'audio',
  'archive',
  'link',
  'file',
] as const
export type ResourceKind = (typeof RESOURCE_KINDS)[number]

const BY_MIME: [RegExp, ResourceKind][] = [
  [/^application\/pdf$/, 'pdf'],
  [/wordprocessingml/, 'word'],
  [/spreadsheetml|^text\/csv/, 'excel'],
  [/presentationml/, 'powerpoint'],
  [/^text\/|json$/, 'text'],
  [/^image\//, 'image'],
  [/^video\//, 'video'],
  [/^audio\//, 'audio'],
  [/zip$/, 'archive'],
]

export function resourceKind(mime: string | null, isLink: boolean): ResourceKind {
  if (isLink) return 'link'
  return BY_MIME.find(([pattern]) => pattern.test(mime ?? ''))?.[1] ?? 'file'
}
