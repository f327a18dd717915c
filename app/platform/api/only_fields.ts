/**
 * The fields that `?fields=title,status` asks for, of one record or of each in a list; the id is
 * always among them. Without the question everything.
 */
export function onlyFields(answer: unknown, fields: unknown): unknown {
  if (typeof fields !== 'string' || fields.trim() === '') return answer
  const wanted = new Set(['id', ...fields.split(',').map((field) => field.trim())])
  if (isList(answer)) return { ...answer, data: answer.data.map((one) => pick(one, wanted)) }
  return pick(answer, wanted)
}

const isList = (answer: unknown): answer is { data: unknown[] } =>
  answer !== null && typeof answer === 'object' && Array.isArray((answer as any).data)

const pick = (record: unknown, wanted: Set<string>) =>
  record !== null && typeof record === 'object'
    ? Object.fromEntries(Object.entries(record).filter(([field]) => wanted.has(field)))
    : record
