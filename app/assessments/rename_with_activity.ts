import CourseActivity from '#courses/models/course_activity'
import Assessment from '#assessments/models/assessment'

/** A quiz is renamed as a line of the outline: what asks the questions takes the name over. */
export function renameQuizzesWithActivities() {
  CourseActivity.before('update', async (activity) => {
    if (activity.$dirty.title === undefined) return
    const quiz = await Assessment.findBy('activityId', activity.id)
    await quiz?.merge({ title: activity.title }).save()
  })
}
