import { defineHistory } from '#platform/history/define_history'
import CourseEnrollment from '#learning/models/course_enrollment'

defineHistory({
  name: 'enrollments',
  model: CourseEnrollment,
  title: ({ course, learner }: CourseEnrollment) => `${learner.name} · ${course.title}`,
  href: ({ learner }: CourseEnrollment) => `/admin/enrollments/people/${learner.uuid}`,
  mayView: async (enrollment: CourseEnrollment, me) => {
    await enrollment.load('course', (query) => query.sideload({ withTrashed: true }))
    await enrollment.load('learner', (query) => query.sideload({ withTrashed: true }))
    return me.can('enrollments.view', enrollment.course.scope)
  },
  restorable: ['dueAt', 'notes'],
  mayRestore: ({ course }: CourseEnrollment, me) => me.can('enrollments.manage', course.scope),
  hidden: ['completionCriteriaMet', 'customFields', 'lastAccessedAt'],
  text: { notes: String },
})
