import User from '#identity/models/user'
import { CannotLeave, EnrollmentClosed } from '#learning/errors'
import { withdrawEnrollments } from '#learning/actions/withdraw_enrollments'
import { leaveRefusal } from '#learning/rules/leave_refusal'
import type CourseEnrollment from '#learning/models/course_enrollment'

/**
 * Gives one's own seat back.
 *
 * @throws CannotLeave when somebody else assigned the course: it is theirs to take back
 */
export async function leaveCourse(
  enrollment: CourseEnrollment,
  me: { id: number; name: string },
  reason: string | null
) {
  if (!enrollment.isOpen) throw new EnrollmentClosed()
  if (leaveRefusal(enrollment, me.id)) {
    const by = enrollment.enrolledBy ? await User.find(enrollment.enrolledBy) : null
    throw new CannotLeave(by?.name ?? '')
  }
  await withdrawEnrollments([enrollment.id], { by: me, reason })
}
