import { BaseSchema } from '@adonisjs/lucid/schema'

/** Points of activities from their quizzes, and grades from the progress there is. Safe to repeat. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(POINTS)
    this.schema.raw(GRADES)
  }

  async down() {}
}

const POINTS = `
UPDATE course_activities a SET points_possible = s.max_score,
  feedback_settings = jsonb_build_object('showResults', s.show_results, 'until', to_char(coalesce(s.due_date, s.available_until) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
FROM assessments s
WHERE s.tenant_id = a.tenant_id AND s.activity_id = a.id AND s.deleted_at IS NULL;`

/** As \`courseGrade\` and \`outlineState\` have it: earned of all possible points, what has no result earns nothing. */
const GRADES = `
UPDATE course_enrollments e
SET grade = floor(100 * g.earned / g.possible) / 100
FROM (
  SELECT v.tenant_id, v.id, sum(a.points_possible) AS possible,
    sum(a.points_possible * coalesce(least(100, round(100 * p.score / p.max_score, 2)), 0)) AS earned
  FROM course_enrollments v
  JOIN course_modules m ON m.tenant_id = v.tenant_id AND m.course_version_id = v.course_version_id AND m.is_active AND m.deleted_at IS NULL
  JOIN course_activities a ON a.tenant_id = m.tenant_id AND a.module_id = m.id AND a.is_active AND a.is_graded
    AND a.points_possible > 0 AND a.deleted_at IS NULL
  LEFT JOIN learning_progress p ON p.tenant_id = v.tenant_id AND p.enrollment_id = v.id AND p.content_type = 'activity'
    AND p.content_id = a.id AND p.max_score > 0 AND p.score IS NOT NULL
  GROUP BY v.tenant_id, v.id HAVING count(p.id) > 0
) g
WHERE e.tenant_id = g.tenant_id AND e.id = g.id AND e.grade IS NULL;`
