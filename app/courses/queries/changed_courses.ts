import Course from '#courses/models/course'
import { courseFingerprints } from '#courses/queries/course_fingerprint'

/** Which of these courses have a draft that says something else than their current version. */
export async function changedCourses(uuids: string[]): Promise<string[]> {
  const published = await Course.query()
    .joinRaw(
      'JOIN course_versions v ON v.tenant_id = courses.tenant_id AND v.course_id = courses.id AND v.is_current'
    )
    .whereIn('courses.uuid', uuids)
    .select('courses.*', 'v.content_hash as published')
  if (published.length === 0) return []
  const fingerprints = await courseFingerprints(published)
  return published
    .filter(({ id, $extras }) => fingerprints.get(id) !== $extras.published)
    .map(({ uuid }) => uuid)
}
