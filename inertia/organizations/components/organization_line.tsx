import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { OrganizationNode } from '#organizations/queries/organization_tree'
import { Badge } from '~/ui/badge'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem } from '~/ui/menu'
import { TextLink } from '~/ui/text_link'

export type OrganizationAct = 'add' | 'edit' | 'move' | 'delete'

type OrganizationLineProps = {
  organization: OrganizationNode
  hasBelow: boolean
  isOpen: boolean
  /** May the one above be changed, too? Only then may this one leave its place. */
  mayMove: boolean
  onToggle: () => void
  onAct: (act: OrganizationAct) => void
}

/** One organization in the tree. */
export function OrganizationLine(props: OrganizationLineProps) {
  const { organization, hasBelow, isOpen, onToggle } = props
  const { formatMessage } = useIntl()
  const { name, depth, type, people, courses, roles } = organization
  const counts = Object.entries({ people, courses, roles }).filter(([, count]) => count > 0)
  return (
    <li
      className="flex items-center gap-1 py-1.5 pe-3"
      style={{ paddingInlineStart: `calc(0.75rem + ${depth} * clamp(0.6rem, 2vw, 1.5rem))` }}
    >
      {hasBelow ? (
        <IconButton
          icon={isOpen ? 'chevron-down' : 'chevron-right'}
          size="sm"
          variant="ghost"

          className={isOpen ? '' : 'rtl:-scale-x-100'}
          aria-expanded={isOpen}
          label={formatMessage(
            { id: `organizations.units.${isOpen ? 'close' : 'open'}` },
            { name }
          )}
          onPress={onToggle}
        />
      ) : (
        <span className="w-8 shrink-0" />
      )}
      <span className="flex min-w-0 grow flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className="min-w-0 break-words">
          <TextLink href={`/admin/orgs/${organization.id}`}>{name}</TextLink>
        </span>
        <Badge>{formatMessage({ id: `organizations.types.${type}` })}</Badge>
        <span className="text-[0.8125rem] text-ink-muted">
          {counts
            .map(([key, count]) => formatMessage({ id: `organizations.units.${key}` }, { count }))
            .join(' · ')}
        </span>
      </span>
      <LineMenu {...props} />
    </li>
  )
}

function LineMenu({ organization, mayMove, onAct }: OrganizationLineProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) =>
    formatMessage({ id: `organizations.units.${key}` }, { name: organization.name })
  const { id, mayChange, type } = organization
  const isCompany = type === 'company'
  return (
    <Menu
      label={organization.name}
      trigger={<IconButton icon="more" variant="ghost" label={t('more')} />}
    >
      {mayChange && (
        <MenuItem icon="plus" onPress={() => onAct('add')}>
          {t('add_below')}
        </MenuItem>
      )}
      {mayChange && !isCompany && (
        <MenuItem icon="edit" onPress={() => onAct('edit')}>
          {t('edit')}
        </MenuItem>
      )}
      {mayMove && (
        <MenuItem icon="tree" onPress={() => onAct('move')}>
          {t('move')}
        </MenuItem>
      )}
      <MenuItem icon="history" onPress={() => router.visit(`/history/organizations/${id}`)}>
        {t('history')}
      </MenuItem>
      {mayMove && (
        <MenuItem icon="trash" isDanger onPress={() => onAct('delete')}>
          {t('delete')}
        </MenuItem>
      )}
    </Menu>
  )
}
