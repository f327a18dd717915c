import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { QuizEmpty } from '#assessments/errors'
import type { VersionPart } from '#courses/version_parts'

/** Freezes quizzes with their questions into the versions of a course. Two statements at any size. */
export const quizzesOfVersions: VersionPart = {
  async freeze(course, _version, { activities }) {
    await refuseEmptyQuizzes(course.id)
    const bindings = {
      tenant: currentTenantId(),
      drafts: [...activities.keys()],
      frozen: [...activities.values()],
    }
    await db.rawQuery(COPY_ASSESSMENTS, bindings)
    await db.rawQuery(COPY_QUESTIONS, bindings)
  },

  async contents(courses) {
    const { rows } = await db.rawQuery(CONTENTS, { tenant: currentTenantId(), courses })
    const contents = new Map<number, unknown[]>(courses.map((id) => [id, []]))
    for (const { course, content } of rows) contents.get(Number(course))!.push(content)
    return contents
  },
}

/** @throws QuizEmpty for a visible quiz that asks nothing */
async function refuseEmptyQuizzes(courseId: number) {
  const { rows } = await db.rawQuery(EMPTY, { tenant: currentTenantId(), course: courseId })
  if (rows[0]) throw new QuizEmpty(rows[0].title)
}

/** Quizzes of the draft: s the assessment, a its activity. */
const DRAFT = `assessments s
JOIN course_activities a ON a.tenant_id = :tenant AND a.id = s.activity_id AND a.deleted_at IS NULL
JOIN course_modules m ON m.tenant_id = :tenant AND m.id = a.module_id
  AND m.course_version_id IS NULL AND m.deleted_at IS NULL
WHERE s.tenant_id = :tenant AND s.deleted_at IS NULL`

const EMPTY = `
SELECT a.title FROM ${DRAFT} AND s.course_id = :course AND a.is_active AND m.is_active AND NOT EXISTS (
  SELECT FROM assessment_questions q
  WHERE q.tenant_id = :tenant AND q.assessment_id = s.id AND q.deleted_at IS NULL)
LIMIT 1`

const ASSESSMENT_COLUMNS = `course_id, title, description, instructions, assessment_type, question_count,
  max_score, passing_score, weight, time_limit, max_attempts, attempt_delay, randomize_questions,
  randomize_answers, show_results, show_correct_answers, allow_review, require_lockdown_browser,
  require_webcam, auto_grade, is_practice, is_required, available_from, available_until, due_date,
  late_submission_allowed, late_penalty_percentage, settings, lineage_id, created_by`

const QUESTION_COLUMNS = `question_type, question_text, question_html, explanation, points,
  difficulty_level, sort_order, is_required, time_limit, question_data, media_files, tags, metadata,
  lineage_id, source_question_id, created_by`

/** Which draft activity became which frozen one. */
const TWINS = `unnest(:drafts::bigint[], :frozen::bigint[]) AS twin (draft, frozen)`

const COPY_ASSESSMENTS = `
INSERT INTO assessments (tenant_id, activity_id, ${ASSESSMENT_COLUMNS})
SELECT s.tenant_id, twin.frozen, ${prefixed('s', ASSESSMENT_COLUMNS)}
FROM ${TWINS} JOIN assessments s ON s.tenant_id = :tenant AND s.activity_id = twin.draft AND s.deleted_at IS NULL`

const COPY_QUESTIONS = `
INSERT INTO assessment_questions (tenant_id, assessment_id, ${QUESTION_COLUMNS})
SELECT q.tenant_id, copy.id, ${prefixed('q', QUESTION_COLUMNS)}
FROM ${TWINS}
JOIN assessments s ON s.tenant_id = :tenant AND s.activity_id = twin.draft AND s.deleted_at IS NULL
JOIN assessments copy ON copy.tenant_id = :tenant AND copy.activity_id = twin.frozen
JOIN assessment_questions q ON q.tenant_id = :tenant AND q.assessment_id = s.id AND q.deleted_at IS NULL
ORDER BY s.id, q.sort_order, q.id`

/** Everything a learner can meet; who made it when, and rows' own ids, are no content. */
const CONTENTS = `
SELECT s.course_id AS course, jsonb_build_object('quiz', to_jsonb(s) - ARRAY['id', 'uuid', 'tenant_id', 'activity_id', 'created_at',
    'updated_at', 'created_by', 'updated_by', 'deleted_at', 'course_id'],
  'questions', (
    SELECT coalesce(jsonb_agg(to_jsonb(q) - ARRAY['id', 'uuid', 'tenant_id', 'assessment_id',
      'question_bank_id', 'source_question_id', 'created_at', 'updated_at', 'created_by', 'updated_by',
      'deleted_at'] ORDER BY q.sort_order, q.id), '[]')
    FROM assessment_questions q
    WHERE q.tenant_id = :tenant AND q.assessment_id = s.id AND q.deleted_at IS NULL)) AS content
FROM ${DRAFT} AND s.course_id = ANY(:courses) ORDER BY s.lineage_id`

function prefixed(alias: string, columns: string) {
  return columns.replace(/\w+/g, (column) => `${alias}.${column}`)
}
