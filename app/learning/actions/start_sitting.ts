import bowser from 'bowser'
import { clock } from '#platform/clock'
import LearningSession from '#learning/models/learning_session'
import type CourseEnrollment from '#learning/models/course_enrollment'

/** A pause longer than this ends a sitting. */
export const PAUSE_MINUTES = 30

/**
 * The sitting that somebody who opens an item is in: the one they are in already, in
 * this tab or another, or a new one. Its uuid is the token of their heartbeats.
 */
export async function startSitting(
  enrollment: CourseEnrollment,
  { userAgent, ip }: { userAgent: string; ip: string }
): Promise<LearningSession> {
  const now = clock.now()
  const current = await LearningSession.query()
    .where({ enrollmentId: enrollment.id, userId: enrollment.userId })
    .where('endedAt', '>', now.minus({ minutes: PAUSE_MINUTES }).toISO()!)
    .orderBy('endedAt', 'desc')
    .first()
  if (current) return current.merge({ lessonsViewed: current.lessonsViewed + 1 }).save()

  const device = bowser.parse(userAgent || ' ')
  return LearningSession.create({
    userId: enrollment.userId,
    courseId: enrollment.courseId,
    enrollmentId: enrollment.id,
    startedAt: now,
    // The time of the last heartbeat: a crash ends a sitting where it was last alive.
    endedAt: now,
    lessonsViewed: 1,
    ipAddress: ip,
    userAgent,
    deviceType: device.platform.type ?? null,
    browser: device.browser.name ?? null,
    platform: device.os.name ?? null,
  })
}
