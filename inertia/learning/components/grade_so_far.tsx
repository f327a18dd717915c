import { useIntl } from 'react-intl'
import type { GradeView } from '#learning/types'

/** The grade of a course with how many results it is made of; nothing before the first one. */
export function GradeSoFar({ grade, className }: { grade: GradeView | null; className?: string }) {
  const { formatMessage } = useIntl()
  return (
    grade && <span className={className}>{formatMessage({ id: 'learning.grade' }, grade)}</span>
  )
}
