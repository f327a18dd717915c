import { clock } from '#platform/clock'
import { storableJson } from '#platform/json/storable_json'
import { settleTags } from '#platform/tags/settle_tags'
import Assessment from '#assessments/models/assessment'
import AssessmentQuestion from '#assessments/models/assessment_question'
import { refreshBank } from '#assessments/actions/refresh_bank'
import { refreshTotals } from '#assessments/actions/refresh_totals'
import { InvalidQuestion } from '#assessments/questions/errors'
import { questionType } from '#assessments/questions/registry'
import { questionText } from '#assessments/rules/question_text'
import type QuestionBank from '#assessments/models/question_bank'
import type { EditedQuestion } from '#assessments/types'

export type QuestionOwner = { bank: QuestionBank } | { assessment: Assessment }

/** `metadata.source`: what the author typed, from which text and HTML were made. */
export type QuestionSource = { text: string; explanation: string }

/**
 * Adds a question to a bank or a quiz, or changes the one given, and keeps the owner's totals
 * true. Copies that were made of a bank's question stay as they are.
 *
 * @throws InvalidQuestion before anything is written
 */
export async function saveQuestion(
  owner: QuestionOwner,
  input: EditedQuestion,
  existing: AssessmentQuestion = new AssessmentQuestion()
): Promise<AssessmentQuestion> {
  const edited = storableJson(input)
  const data = questionType(edited.type).validate(edited.data ?? {})
  const source = sourceOf(existing)
  if (!existing.$isPersisted || edited.text !== source.text) {
    const { text, html } = questionText(edited.text)
    // Gaps carry their own text; every other question needs one.
    if (text === '' && edited.type !== 'fill_blank')
      throw new InvalidQuestion('question', 'missing')
    existing.merge({ questionText: text || gapText(data), questionHtml: html || null })
  }
  if (edited.explanation !== source.explanation) {
    existing.explanation = explanationHtml(edited.explanation)
  }
  existing.merge({
    questionType: edited.type,
    points: edited.points,
    difficultyLevel: edited.difficulty,
    isRequired: edited.isRequired,
    tags: await settleTags(edited.tags),
    questionData: data,
    metadata: {
      ...existing.metadata,
      source: { text: edited.text, explanation: edited.explanation },
    },
  })
  if (!existing.$isPersisted) {
    existing.merge({ ...idsOf(owner), sortOrder: await nextPosition(owner) })
  }
  await existing.save()
  await refreshOwner(owner)
  return existing
}

/** Into the trash; attempts have their own copies. */
export async function removeQuestion(owner: QuestionOwner, question: AssessmentQuestion) {
  await question.merge({ deletedAt: clock.now() }).save()
  await refreshOwner(owner)
}

/** What the editor shows: as it was typed, or what an import made. */
export function sourceOf(question: AssessmentQuestion): QuestionSource {
  const source = question.metadata?.source as QuestionSource | undefined
  return (
    source ?? {
      text: question.questionHtml ?? question.questionText ?? '',
      explanation: question.explanation ?? '',
    }
  )
}

const refreshOwner = (owner: QuestionOwner) =>
  'bank' in owner ? refreshBank(owner.bank.id) : refreshTotals(owner.assessment)

const idsOf = (owner: QuestionOwner) =>
  'bank' in owner ? { questionBankId: owner.bank.id } : { assessmentId: owner.assessment.id }

async function nextPosition(owner: QuestionOwner) {
  const last = await AssessmentQuestion.query()
    .where(idsOf(owner))
    .orderBy('sortOrder', 'desc')
    .first()
  return (last?.sortOrder ?? -1) + 1
}

function explanationHtml(source: string) {
  const { text, html } = questionText(source)
  return html ?? (text ? `<p>${source.trim()}</p>` : null)
}

/** The text of a gap question with a line in place of each gap. */
function gapText(data: unknown) {
  return String((data as { text?: string }).text ?? '').replace(/\[\[[\w-]+\]\]/g, '____')
}
