/** Something said about a record: a field of its form, a column of its list, a value of the API. */
export type RecordField = {
  /** Attribute of the model. */
  key: string
  kind: 'text' | 'long_text' | 'number' | 'boolean' | 'choice'
  required?: boolean
  /** Characters of a text, or the least and the highest number. */
  least?: number
  most?: number
  /** What a text must look like. */
  pattern?: RegExp
  /** Of a choice, with the words `<labels>.filters.<key>.<value>`. */
  options?: string[]
  /** No two living records have the same, whatever the case of its letters. */
  unique?: boolean
  /** Has a hint at `<labels>.hints.<key>`. */
  hint?: boolean
  /** Not shown in the list until somebody chooses it. */
  hidden?: boolean
}

/** How a page shows a record. */
export type RecordView = { id: string; title: string; values: RecordValues }

export type RecordValues = Record<string, string | number | boolean | null>

/** What the pages need to know of its kind. */
export type RecordShape = {
  kind: string
  path: string
  labels: string
  icon: string
  fields: RecordControl[]
}

/** What a form needs to know of a field. */
export type RecordControl = Omit<RecordField, 'pattern' | 'unique' | 'hidden'>
