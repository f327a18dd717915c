import { useIntl } from 'react-intl'
import { DurationText } from '~/ui/duration_text'
import { Icon } from '~/ui/icon'

type CourseFactsProps = { difficulty: string; minutes: number | null; language: string }

/** "Beginner · 40 min · English" */
export function CourseFacts({ difficulty, minutes, language }: CourseFactsProps) {
  const { formatMessage, formatDisplayName } = useIntl()
  return (
    <ul className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-ink-muted">
      <li>{formatMessage({ id: `courses.difficulty.${difficulty}` })}</li>
      {minutes !== null && (
        <li className="flex items-center gap-1">
          <Icon name="clock" size="sm" />
          <DurationText seconds={minutes * 60} />
        </li>
      )}
      <li className="flex items-center gap-1">
        <Icon name="globe" size="sm" />
        {formatDisplayName(language, { type: 'language' })}
      </li>
    </ul>
  )
}
