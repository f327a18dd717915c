import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/json/canonical_json'
import { storableJson } from '#platform/json/storable_json'
import { spellingOf } from '#platform/tags/settle_tags'
import AssessmentQuestion from '#assessments/models/assessment_question'
import { refreshBank } from '#assessments/actions/refresh_bank'
import type QuestionBank from '#assessments/models/question_bank'
import type { QuestionTypeName } from '#assessments/questions/types'
import type { ImportLine } from '#assessments/types'

/** A question from elsewhere, its data already checked by its type. */
export type ImportedQuestion = {
  line: number
  title: string
  type: QuestionTypeName
  text: string
  html: string
  explanation: string
  data: unknown
  tags: string[]
  category: string | null
  externalId: string | null
}

/**
 * Puts imported questions into a bank. One with the title and the text of an earlier import
 * is brought up to date instead of added again, so that a file can be imported as often as
 * one likes.
 *
 * @returns one line for each question, in the order given
 */
export async function importQuestions(
  bank: QuestionBank,
  questions: ImportedQuestion[]
): Promise<ImportLine[]> {
  const present = await AssessmentQuestion.query().where('questionBankId', bank.id)
  const byKey = new Map(present.map((question) => [question.metadata?.importKey, question]))
  const seen = new Set<string>()
  const fresh: Partial<AssessmentQuestion>[] = []
  const lines: ImportLine[] = []
  let position = Math.max(-1, ...present.map(({ sortOrder }) => sortOrder))

  for (const imported of await tagged(storableJson(questions))) {
    const { line, title, type } = imported
    const key = importKey(imported)
    const existing = byKey.get(key)
    const values = columnsOf(imported, key)
    let outcome: ImportLine['outcome'] = 'added'
    if (seen.has(key)) outcome = 'repeated'
    else if (!existing) fresh.push({ ...values, questionBankId: bank.id, sortOrder: ++position })
    else outcome = (await update(existing, values)) ? 'updated' : 'unchanged'
    seen.add(key)
    lines.push({ line, title, type, outcome, reason: null })
  }
  await AssessmentQuestion.createMany(fresh)
  await refreshBank(bank.id)
  return lines
}

/** With tags as the vocabulary spells them. */
async function tagged(questions: ImportedQuestion[]) {
  const spelled = await spellingOf(questions.flatMap(({ tags }) => tags))
  return questions.map((question) => ({
    ...question,
    tags: [...new Set(question.tags.flatMap((tag) => spelled(tag) ?? []))],
  }))
}

function columnsOf(imported: ImportedQuestion, key: string) {
  return {
    questionType: imported.type,
    questionText: imported.text,
    questionHtml: imported.html || null,
    explanation: imported.explanation || null,
    questionData: imported.data,
    tags: imported.tags,
    metadata: {
      importKey: key,
      title: imported.title,
      category: imported.category,
      externalId: imported.externalId,
    },
  }
}

/** @returns false when the file says what is there already */
async function update(question: AssessmentQuestion, values: ReturnType<typeof columnsOf>) {
  const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null)
  const isSame = (Object.keys(values) as (keyof typeof values)[])
    .filter((name) => name !== 'metadata')
    .every((name) => same(question[name], values[name]))
  if (isSame) return false
  // An author's own wording was made from the text that is replaced now.
  await question.merge(values).save()
  return true
}

const importKey = ({ title, text }: ImportedQuestion) =>
  createHash('sha256').update(`${title}\u0000${text}`).digest('hex').slice(0, 32)
