import { useIntl } from 'react-intl'
import type { PastCycle, ToDo } from '#learning/types'
import { LeaveMenu } from '~/learning/components/leave_menu'
import { PastLine } from '~/learning/components/past_line'
import { ToDoLine } from '~/learning/components/to_do_line'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { Tabs } from '~/ui/tabs'

type MyLearningProps = { tab: 'to_do' | 'done'; toDos: ToDo[]; past: PastCycle[] }

/** All of one's courses: what is to do, and what is over. */
export default function MyLearning({ tab, toDos, past }: MyLearningProps) {
  const { formatMessage } = useIntl()
  const isEmpty = tab === 'done' ? past.length === 0 : toDos.length === 0
  return (
    <>
      <PageHeader title={formatMessage({ id: 'ui.navigation.learning' })} />
      <div className="flex flex-col gap-5">
        <Tabs
          label={formatMessage({ id: 'ui.navigation.learning' })}
          tabs={[
            {
              href: '/me/learning',
              label: formatMessage({ id: 'learning.mine.to_do' }),
              count: toDos.length,
              isCurrent: tab === 'to_do',
            },
            {
              href: '/me/learning?tab=done',
              label: formatMessage({ id: 'learning.mine.done' }),
              count: past.length,
              isCurrent: tab === 'done',
            },
          ]}
        />
        <div className="rounded-card border bg-surface">
          {isEmpty ? (
            <NothingHere tab={tab} />
          ) : (
            <ul className="flex flex-col divide-y">
              {tab === 'done'
                ? past.map((cycle) => <PastLine key={cycle.id} past={cycle} />)
                : toDos.map((toDo) => (
                    <ToDoLine key={toDo.id} toDo={toDo} menu={<LeaveMenu toDo={toDo} />} />
                  ))}
            </ul>
          )}
        </div>
      </div>
    </>
  )
}

function NothingHere({ tab }: { tab: MyLearningProps['tab'] }) {
  const { formatMessage } = useIntl()
  return (
    <EmptyState
      icon={tab === 'done' ? 'history' : 'success'}
      title={formatMessage({ id: `learning.mine.${tab}_empty` })}
      description={formatMessage({ id: `learning.mine.${tab}_empty_text` })}
      action={
        <LinkButton href="/catalog" icon="library">
          {formatMessage({ id: 'learning.home.to_catalog' })}
        </LinkButton>
      }
    />
  )
}
