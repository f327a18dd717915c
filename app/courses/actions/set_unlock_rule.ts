import { parseCondition, InvalidCondition } from '#platform/rules/parse_condition'
import { itemsOfCondition } from '#platform/rules/items_of_condition'
import { pathOfText } from '#platform/json/path_of_text'
import Course from '#courses/models/course'
import { UnusableRule } from '#courses/errors'
import { refuseCircles } from '#courses/actions/refuse_circles'
import { courseTree } from '#courses/queries/course_tree'
import type { Condition } from '#platform/rules/condition'
import type CourseActivity from '#courses/models/course_activity'
import type CourseLesson from '#courses/models/course_lesson'
import type CourseModule from '#courses/models/course_module'

/**
 * Says when a module or item of the draft opens; null lets it open at once.
 *
 * @param value untrusted JSON
 * @throws UnusableRule when it cannot be read or names something outside of the draft
 * @throws CircularRule when items would wait for each other
 */
export async function setUnlockRule(
  course: Course,
  target: CourseModule | CourseLesson | CourseActivity,
  value: unknown
) {
  await Course.query().where('id', course.id).forUpdate().firstOrFail()
  const condition = value === null ? null : readCondition(value)
  if (condition) await refuseUnknown(course.id, condition)
  await target.merge({ unlockConditions: condition }).save()
  await refuseCircles(course.id)
}

function readCondition(value: unknown) {
  try {
    return parseCondition(value)
  } catch (error) {
    if (error instanceof InvalidCondition) throw new UnusableRule(error.code, error.path)
    throw error
  }
}

async function refuseUnknown(courseId: number, condition: Condition) {
  const tree = await courseTree(courseId, null)
  const known = new Set(
    tree.flatMap(({ lineageId, items }) => [lineageId, ...items.map((item) => item.lineageId)])
  )
  const stranger = itemsOfCondition(condition).find((lineage) => !known.has(lineage))
  if (stranger) throw new UnusableRule('not_a_uuid', pathOfText(condition, stranger))
}
