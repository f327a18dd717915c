import Certificate from '#learning/models/certificate'
import CourseCompletion from '#learning/models/course_completion'
import { certificateView, type CertificateView } from '#learning/queries/certificate_view'
import { missingInWords, type Mentioned } from '#learning/rules/reasons_in_words'
import { wordsFor, type Words } from '#learning/words'
import type { ExplanationParams } from '#platform/rules/explain_condition'

/** One criterion as it was met, with the titles of that time. */
export type Evidence = { text: string; at: string | null }

export type CompletionRecord = {
  completedAt: string
  /** Per cent, null where the course gives no grade. */
  grade: number | null
  seconds: number
  version: string
  evidence: Evidence[]
  certificate: CertificateView | null
}

type StoredCriterion = { key: string; params: ExplanationParams; met: boolean; at: string | null }

/** The frozen record of a cycle, null before it is completed. */
export async function completionRecord(
  enrollmentId: number,
  reader: { locale: string; timezone: string }
): Promise<CompletionRecord | null> {
  const completion = await CourseCompletion.findBy('enrollmentId', enrollmentId)
  if (!completion) return null
  const certificate = await Certificate.findBy('completionId', completion.id)
  const criteria = (completion.criteriaMet ?? []) as StoredCriterion[]
  const words = wordsFor(reader)
  return {
    completedAt: completion.completionDate.toISO()!,
    grade: completion.finalGrade,
    seconds: completion.completionTime ?? 0,
    version: String(completion.metadata?.version ?? ''),
    evidence: criteria.map((criterion) => evidenceOf(criterion, words)),
    certificate: certificate && certificateView(certificate),
  }
}

/** Told by the titles that were kept, since the course may have others by now. */
function evidenceOf({ key, params, at }: StoredCriterion, words: Words): Evidence {
  const items = [params.items ?? params.item ?? []].flat().map(String)
  const titles = params.items ? [params.titles ?? []].flat() : [params.title ?? '–']
  const mentioned: Mentioned = new Map(
    items.map((item, index) => [item, { title: String(titles[index]), href: null }])
  )
  const [reason] = missingInWords([{ key, params, met: false }], mentioned, words)
  return { text: reason.text, at }
}
