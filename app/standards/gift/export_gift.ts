import AssessmentQuestion from '#assessments/models/assessment_question'
import { htmlOfText } from '#platform/html/plain_text'
import { toGift } from '#standards/gift/to_gift'
import type QuestionBank from '#assessments/models/question_bank'

/** A bank as GIFT. What GIFT has no words for is named in a comment at the top. */
export async function exportGift(bank: QuestionBank): Promise<string> {
  const questions = await AssessmentQuestion.query()
    .where('questionBankId', bank.id)
    .orderBy('sortOrder')
    .orderBy('id')
  const { text, left } = toGift(
    questions.map((question) => ({
      type: question.typeName,
      title: question.metadata?.title ?? question.questionText.slice(0, 80),
      text: question.questionText,
      html: question.questionHtml ?? htmlOfText(question.questionText),
      explanation: question.explanation ?? '',
      data: question.questionData,
      category: question.metadata?.category ?? null,
      externalId: question.metadata?.externalId ?? null,
      tags: question.tags ?? [],
    }))
  )
  const notes = left.map((at) => {
    const { questionType, questionText } = questions[at]
    const words = questionText.replace(/\s+/g, ' ').slice(0, 80)
    return `// Not in this file, because GIFT has no ${questionType} questions: ${words}\n`
  })
  return `${notes.join('')}${notes.length > 0 ? '\n' : ''}${text}`
}
