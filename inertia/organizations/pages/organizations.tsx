import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { OrganizationNode } from '#organizations/queries/organization_tree'
import { OrganizationDialog } from '~/organizations/components/organization_dialog'
import {
  OrganizationLine,
  type OrganizationAct,
} from '~/organizations/components/organization_line'
import { PlaceDialog } from '~/organizations/components/place_dialog'
import { visibleNodes } from '~/organizations/components/tree_view'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'
import { PageHeader } from '~/ui/page_header'
import { SearchField } from '~/ui/search_field'

type Props = { organizations: OrganizationNode[] }
type Task = { act: OrganizationAct; organization: OrganizationNode }

/** More than this and only the first level is open at the beginning. */
const SMALL = 100

/** The tree of the company: find, add, change, move, delete. */
export default function Organizations({ organizations }: Props) {
  const { formatMessage } = useIntl()
  const [search, setSearch] = useState('')
  const [task, setTask] = useState<Task | null>(null)
  const [open, setOpen] = useState(() => openAtFirst(organizations))
  const parents = useMemo(
    () => new Set(organizations.map((node) => node.parentId)),
    [organizations]
  )
  const byId = useMemo(() => new Map(organizations.map((node) => [node.id, node])), [organizations])
  const shown = visibleNodes(organizations, open, search)
  const top = organizations[0]

  function toggle(id: string) {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  /** What came somewhere is seen there. */
  function close(place = task?.act === 'add' ? task.organization.id : undefined) {
    if (place) setOpen(new Set(open).add(place))
    setTask(null)
  }
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'organizations.units.title' })}
        description={formatMessage({ id: 'organizations.units.lead' })}
        actions={
          top?.mayChange && (
            <Button
              variant="primary"
              icon="plus"
              onPress={() => setTask({ act: 'add', organization: top })}
            >
              {formatMessage({ id: 'organizations.units.add' })}
            </Button>
          )
        }
      />
      <SearchField
        label={formatMessage({ id: 'organizations.units.search' })}
        placeholder={formatMessage({ id: 'organizations.units.search' })}
        value={search}
        onChange={setSearch}
        className="mb-4 max-w-sm"
      />
      <Card isPadded={false}>
        <ul className="divide-y" aria-label={formatMessage({ id: 'organizations.units.list' })}>
          {shown.map((node) => (
            <OrganizationLine
              key={node.id}
              organization={node}
              hasBelow={parents.has(node.id)}
              isOpen={search.trim() !== '' || open.has(node.id)}
              mayMove={Boolean(node.parentId && byId.get(node.parentId)?.mayChange)}
              onToggle={() => toggle(node.id)}
              onAct={(act) => setTask({ act, organization: node })}
            />
          ))}
        </ul>
        {shown.length === 0 && (
          <EmptyState
            icon="tree"
            title={formatMessage({ id: 'organizations.units.nothing' }, { text: search.trim() })}
            description={formatMessage({ id: 'organizations.units.nothing_text' })}
          />
        )}
        {organizations.length === 1 && shown.length === 1 && (
          <EmptyState
            icon="tree"
            title={formatMessage({ id: 'organizations.units.empty' })}
            description={formatMessage({ id: 'organizations.units.empty_text' })}
          />
        )}
      </Card>
      {task && <TaskDialog {...{ task, organizations }} onClose={close} />}
    </>
  )
}

type TaskDialogProps = Props & { task: Task; onClose: (place?: string) => void }

function TaskDialog({ task: { act, organization }, organizations, onClose }: TaskDialogProps) {
  if (act === 'add')
    return (
      <OrganizationDialog organization={null} parent={organization} onClose={() => onClose()} />
    )
  if (act === 'edit')
    return (
      <OrganizationDialog organization={organization} parent={null} onClose={() => onClose()} />
    )
  return <PlaceDialog kind={act} {...{ organization, organizations, onClose }} />
}

function openAtFirst(organizations: OrganizationNode[]) {
  const isSmall = organizations.length <= SMALL
  return new Set(organizations.filter(({ depth }) => isSmall || depth === 0).map(({ id }) => id))
}
