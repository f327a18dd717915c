/** One thing a program can do, as its page shows it. */
export type DocumentedOperation = {
  id: string
  group: string
  method: string
  path: string
  summary: string
  description: string | null
  permission: string
  parameters: { name: string; place: string; isRequired: boolean; about: string }[]
  /** JSON Schema as text. */
  body: string | null
  answer: string | null
  example: string
}
