import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { announce } from '#platform/events/announce'
import { currentTenantId } from '#platform/tenancy/scope'
import Course from '#courses/models/course'
import CourseVersion from '#courses/models/course_version'
import { NothingChanged, NothingToPublish } from '#courses/errors'
import { coursePublished } from '#courses/events'
import { courseFingerprint } from '#courses/queries/course_fingerprint'
import { nextVersionNumber } from '#courses/rules/next_version_number'
import { versionParts, type FrozenIds } from '#courses/version_parts'

/**
 * Freezes the draft into the next version and makes it the one that new learners
 * get. Those inside stay in theirs. Two people publishing at once queue up.
 *
 * @throws NothingToPublish when the draft holds no item
 * @throws NothingChanged when the current version is the same
 */
export async function publishCourse(
  course: Course,
  { changeLog, publishedBy }: { changeLog: string; publishedBy: number }
): Promise<CourseVersion> {
  await Course.query().where('id', course.id).forUpdate().firstOrFail()
  const versions = await CourseVersion.query().where('courseId', course.id)
  const current = versions.find((version) => version.isCurrent)
  const contentHash = await courseFingerprint(course)
  if (current?.contentHash === contentHash) throw new NothingChanged(current.versionNumber)

  const now = clock.now()
  if (current) await current.merge({ isCurrent: false }).save()
  const version = await CourseVersion.create({
    courseId: course.id,
    versionNumber: nextVersionNumber(versions.map(({ versionNumber }) => versionNumber)),
    title: course.title,
    description: course.description,
    contentHash,
    changeLog,
    isCurrent: true,
    isPublished: true,
    createdBy: publishedBy,
    publishedBy,
    publishedAt: now,
  })
  const ids = await freezeOutline(course.id, version.id, now)
  for (const part of versionParts) await part.freeze(course, version, ids)
  await course
    .merge({ status: 'published', publishedAt: course.publishedAt ?? now, archivedAt: null })
    .save()
  await announce(coursePublished, () => [
    {
      course: course.uuid,
      title: course.title,
      slug: course.slug,
      version: version.versionNumber,
      changeLog,
      publishedAt: now.toUTC().toISO()!,
    },
  ])
  return version
}

/** Copies the draft's tree in four statements, whatever its size. */
async function freezeOutline(
  courseId: number,
  versionId: number,
  now: DateTime
): Promise<FrozenIds> {
  const bindings = {
    tenant: currentTenantId(),
    course: courseId,
    version: versionId,
    now: now.toISO()!,
  }
  const copy = async (sql: string) => {
    const { rows } = await db.rawQuery<{ rows: { draft: number; frozen: number }[] }>(sql, bindings)
    return new Map(rows.map(({ draft, frozen }) => [draft, frozen]))
  }
  const modules = await copy(COPY_MODULES)
  const lessons = await copy(COPY_LESSONS)
  const activities = await copy(COPY_ACTIVITIES)
  if (lessons.size + activities.size === 0) throw new NothingToPublish()
  return { modules, lessons, activities }
}

const MODULE_COLUMNS = `title, description, objectives, estimated_duration, sort_order, is_required,
  is_active, unlock_conditions, completion_criteria, metadata, lineage_id`

const COPY_MODULES = `
WITH frozen AS (
  INSERT INTO course_modules (tenant_id, course_id, course_version_id, created_at, updated_at, ${MODULE_COLUMNS})
  SELECT tenant_id, course_id, :version, :now, :now, ${MODULE_COLUMNS} FROM course_modules
  WHERE tenant_id = :tenant AND course_id = :course AND course_version_id IS NULL AND deleted_at IS NULL
  RETURNING id, lineage_id
)
SELECT d.id AS draft, f.id AS frozen FROM frozen f
JOIN course_modules d ON d.tenant_id = :tenant AND d.course_id = :course
  AND d.course_version_id IS NULL AND d.deleted_at IS NULL AND d.lineage_id = f.lineage_id`

/** Draft module d, its frozen twin f. */
const TWINS = `course_modules d JOIN course_modules f ON f.tenant_id = :tenant
  AND f.course_version_id = :version AND f.lineage_id = d.lineage_id`
const DRAFT = `d.tenant_id = :tenant AND d.course_id = :course AND d.course_version_id IS NULL AND d.deleted_at IS NULL`

const LESSON_COLUMNS = `title, description, content, content_type, content_url, content_metadata,
  estimated_duration, sort_order, is_required, is_active, is_preview, unlock_conditions,
  completion_criteria, resources, notes, lineage_id, revision`

const COPY_LESSONS = `
WITH frozen AS (
  INSERT INTO course_lessons (tenant_id, module_id, created_at, updated_at, ${LESSON_COLUMNS})
  SELECT d.tenant_id, f.id, :now, :now, ${prefixed('l', LESSON_COLUMNS)}
  FROM ${TWINS} JOIN course_lessons l ON l.tenant_id = :tenant AND l.module_id = d.id AND l.deleted_at IS NULL
  WHERE ${DRAFT} RETURNING id, lineage_id
)
SELECT l.id AS draft, f.id AS frozen FROM frozen f
JOIN course_lessons l ON l.tenant_id = :tenant AND l.lineage_id = f.lineage_id AND l.deleted_at IS NULL
JOIN course_modules d ON ${DRAFT} AND d.id = l.module_id`

const ACTIVITY_COLUMNS = `title, description, instructions, activity_type, activity_data, max_attempts,
  time_limit, passing_score, weight, points_possible, is_graded, is_required, is_active, unlock_conditions,
  completion_criteria, feedback_settings, sort_order, due_date, available_from, available_until, lineage_id`

const COPY_ACTIVITIES = `
WITH frozen AS (
  INSERT INTO course_activities (tenant_id, course_id, module_id, created_at, updated_at, ${ACTIVITY_COLUMNS})
  SELECT d.tenant_id, d.course_id, f.id, :now, :now, ${prefixed('a', ACTIVITY_COLUMNS)}
  FROM ${TWINS} JOIN course_activities a ON a.tenant_id = :tenant AND a.module_id = d.id AND a.deleted_at IS NULL
  WHERE ${DRAFT} RETURNING id, lineage_id
)
SELECT a.id AS draft, f.id AS frozen FROM frozen f
JOIN course_activities a ON a.tenant_id = :tenant AND a.lineage_id = f.lineage_id AND a.deleted_at IS NULL
JOIN course_modules d ON ${DRAFT} AND d.id = a.module_id`

function prefixed(alias: string, columns: string) {
  return columns.replace(/\w+/g, (column) => `${alias}.${column}`)
}
