/** Kinds of record that a company may add fields to. */
export const EXTENSIBLE = ['people', 'courses'] as const
export type Extensible = (typeof EXTENSIBLE)[number]

export const CUSTOM_TYPES = [
  'text',
  'long_text',
  'number',
  'date',
  'boolean',
  'choice',
  'choices',
  'link',
  'email',
] as const
export type CustomType = (typeof CUSTOM_TYPES)[number]

/** `staff`: who administers the records; `owner`: also whom it is about; `everyone`. */
export const VISIBILITIES = ['staff', 'owner', 'everyone'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** One answer to choose from: records keep the key, so that the words may change. */
export type CustomOption = { key: string; label: string }

/** What a form needs to know of a field. */
export type CustomControl = {
  key: string
  label: string
  type: CustomType
  options: CustomOption[]
  help: string | null
  isRequired: boolean
}

/** What a record keeps: texts, numbers, days as `2026-03-31`, keys of options. */
export type CustomValues = Record<string, string | number | boolean | string[] | null>

/** As somebody hands them over, before they are checked. */
export type GivenValues = Record<string, unknown>

/** A part of a form: the fields and what is in them. */
export type CustomForm = { fields: CustomControl[]; values: CustomValues }

/** One of them as it is read. */
export type CustomFact = {
  label: string
  type: CustomType
  value: string | number | boolean | string[]
}
