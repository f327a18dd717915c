import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

export type QuizPlace = { title: string; item: string; course: { title: string; slug: string } }

/** Where an assessment stands: its activity's title and address, and its course. */
export async function placeOfQuiz(assessmentId: number): Promise<QuizPlace> {
  const { rows } = await db.rawQuery(SQL, { tenant: currentTenantId(), assessment: assessmentId })
  const { title, item, courseTitle, slug } = rows[0]
  return { title, item, course: { title: courseTitle, slug } }
}

const SQL = `
SELECT coalesce(a.title, s.title) AS title, a.lineage_id AS item, c.title AS "courseTitle", c.slug
FROM assessments s
JOIN courses c ON c.tenant_id = :tenant AND c.id = s.course_id
LEFT JOIN course_activities a ON a.tenant_id = :tenant AND a.id = s.activity_id
WHERE s.tenant_id = :tenant AND s.id = :assessment`
