import { clock } from '#platform/clock'
import { currentScope } from '#platform/tenancy/scope'
import { importQuestions, type ImportedQuestion } from '#assessments/actions/import_questions'
import { parseGift } from '#standards/gift/parse_gift'
import type QuestionBank from '#assessments/models/question_bank'
import type { GiftProblem, GiftQuestion } from '#standards/gift/gift_question'
import type { ImportLine, ImportReport } from '#assessments/types'

type GiftFile = { filename: string; content: Buffer }

/**
 * Imports a GIFT file into a bank and keeps the report with it: every question of the file is
 * in the report, taken or not.
 */
export async function importGift(
  bank: QuestionBank,
  { filename, content }: GiftFile
): Promise<ImportReport> {
  const { questions, problems } = parseGift(decoded(content))
  const taken = questions.filter((question): question is ImportedQuestion & GiftQuestion =>
    Boolean(question.type !== 'description')
  )
  const lines = [
    ...(await importQuestions(bank, taken)),
    ...questions.filter(({ type }) => type === 'description').map(descriptionLine),
    ...problems.map(problemLine),
  ].sort((a, b) => a.line - b.line)
  const { run = null } = currentScope().actor
  const report = { filename, at: clock.now().toISO()!, run, lines }
  await bank.refresh()
  await bank.merge({ metadata: { ...bank.metadata, lastImport: report } }).save()
  return report
}

const descriptionLine = ({ line, title }: GiftQuestion): ImportLine => ({
  line,
  title,
  type: null,
  outcome: 'not_taken',
  reason: 'standards.gift.description',
})

const problemLine = ({ line, code, excerpt }: GiftProblem): ImportLine => ({
  line,
  title: excerpt,
  type: null,
  outcome: 'not_taken',
  reason: `standards.gift.problem.${code}`,
})

/** Old files are not always UTF-8. */
function decoded(content: Buffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('windows-1252').decode(content)
  }
}
