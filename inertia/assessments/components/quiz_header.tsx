import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { QuizDraft } from '#assessments/types'
import { PageHeader } from '~/ui/page_header'
import { Tabs } from '~/ui/tabs'

type QuizHeaderProps = {
  quiz: QuizDraft
  current: 'questions' | 'settings' | 'preview'
  actions?: ReactNode
}

/** The top of the builder: which quiz, what it is worth, and its parts. */
export function QuizHeader({ quiz, current, actions }: QuizHeaderProps) {
  const { formatMessage, formatNumber } = useIntl()
  const summary = [
    formatMessage({ id: 'assessments.start_page.questions_value' }, { count: quiz.questionCount }),
    formatMessage({ id: 'assessments.points' }, { points: quiz.maxScore }),
    quiz.passingScore === null
      ? formatMessage({ id: 'assessments.builder.no_pass_mark' })
      : formatMessage(
          { id: 'assessments.builder.pass_mark_at' },
          { points: formatNumber(quiz.passingScore), percent: quiz.passingPercent ?? 0 }
        ),
  ]
  return (
    <div className="pb-6">
      <PageHeader
        title={quiz.title}
        description={summary.join(' · ')}
        breadcrumbs={[
          { label: formatMessage({ id: 'ui.navigation.studio' }), href: '/studio' },
          { label: quiz.course.title, href: `/studio/${quiz.course.slug}/outline` },
          { label: quiz.title },
        ]}
        actions={actions}
      />
      <Tabs
        label={formatMessage({ id: 'assessments.builder.parts' })}
        tabs={[
          {
            href: quiz.path,
            label: formatMessage({ id: 'assessments.builder.questions' }),
            count: quiz.questionCount,
            isCurrent: current === 'questions',
          },
          {
            href: `${quiz.path}/settings`,
            label: formatMessage({ id: 'assessments.builder.settings' }),
            isCurrent: current === 'settings',
          },
          {
            href: `${quiz.path}/preview`,
            label: formatMessage({ id: 'assessments.builder.preview' }),
            isCurrent: current === 'preview',
          },
        ]}
      />
    </div>
  )
}
