import { createHash } from 'node:crypto'
import type { CourseSettings } from '#courses/queries/course_settings'

/**
 * Tells two states of a course's settings apart. The cover is saved on its own and its address
 * changes by itself, so it does not count.
 */
export function settingsFingerprint({ coverUrl: _cover, ...settings }: CourseSettings): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 32)
}
