/** What a value of each kind is in code. An empty text means that nothing was decided. */
export type SettingValues = {
  text: string
  long_text: string
  number: number
  switch: boolean
  choice: string
  email: string
  url: string
  /** `#rrggbb` */
  color: string
  /** Id of a stored file. */
  image: string
  /** `HH:mm` */
  time: string
  /** IANA name. */
  zone: string
  /** Kept encrypted, never shown. */
  secret: string
}

export type SettingValue = string | number | boolean

/** Where the value that counts comes from. */
export type SettingSource = 'default' | 'system' | 'tenant' | 'organization'

/** One setting as its page shows it, in the words of the reader. */
export type SettingView = {
  key: string
  category: string
  kind: keyof SettingValues
  label: string
  hint: string
  /** What counts; null for a secret. */
  value: SettingValue | null
  source: SettingSource
  /** Of the organization above that decided it; null for every other source. */
  sourceName: string | null
  /** What would count without a value at this level. */
  inherited: SettingValue | null
  inheritedFrom: SettingSource
  isSetHere: boolean
  /** Of the level above: nothing can be changed here. Of this level: nobody below can. */
  isLockedAbove: boolean
  /** Who took the decision from this place, in words. */
  lockedBy: string | null
  isLockedHere: boolean
  /** There is a level below that could be locked out. */
  canLock: boolean
  isPublic: boolean
  unit: string | null
  min: number | null
  max: number | null
  maxLength: number | null
  options: { value: string; label: string }[]
  example: string | null
  /** That there is a secret, and how to recognise it. */
  secret: { setAt: string; tail: string | null } | null
  /** Id of its record, for its history; null when it was never changed here. */
  record: string | null
}

export type SettingsPage = {
  level: 'system' | 'tenant' | 'organization'
  categories: { key: string; label: string; settings: SettingView[] }[]
}

/** What an import would do to one setting. */
export type ImportLine = {
  key: string
  label: string
  before: string
  after: string
  /** Why it is left out; null when it would be changed. */
  fault: string | null
}
