import Course from '#courses/models/course'
import { courseSettings } from '#courses/queries/course_settings'
import { settingsFingerprint } from '#courses/rules/settings_fingerprint'

/**
 * Whether somebody has saved the settings since they were read. Who saves at the same time
 * waits here, so that the second finds what the first has written.
 *
 * @param seen fingerprint of what was read; without one nobody asks
 */
export async function settingsChangedSince(course: Course, seen: string | undefined) {
  if (!seen) return false
  await Course.query().where('id', course.id).forUpdate().firstOrFail()
  await course.refresh()
  return settingsFingerprint(await courseSettings(course)) !== seen
}
