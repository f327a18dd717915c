import { useIntl } from 'react-intl'
import type { CourseGrade } from '#learning/rules/course_grade'

/** The grade of a course with how many results it is made of; nothing before the first one. */
export function GradeSoFar({
  grade,
  className,
}: {
  grade: CourseGrade | null
  className?: string
}) {
  const { formatMessage } = useIntl()
  return (
    grade && <span className={className}>{formatMessage({ id: 'learning.grade' }, grade)}</span>
  )
}
