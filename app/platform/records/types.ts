/** Something said about a record: a field of its form, a column of its list, a value of the API. */
export type RecordField = {
  /** Attribute of the model. */
  key: string
  kind: 'text' | 'long_text' | 'number' | 'boolean' | 'choice' | 'options'
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
  /** Said once, when the record is made. */
  fixed?: boolean
  /** Asked for only while another field has one of these values. */
  when?: { key: string; is: string[] }
}

/** How a page shows a record. */
export type RecordView = { id: string; title: string; values: RecordValues }

/** Answers to choose from, as somebody lists them: their words may change, their keys stay. */
export type RecordOption = { key: string; label: string }

export type RecordValues = Record<string, string | number | boolean | RecordOption[] | null>

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
