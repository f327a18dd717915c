import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { CategoryNode } from '#courses/queries/category_tree'
import { CategoryDialog } from '~/courses/components/category_dialog'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem } from '~/ui/menu'
import { PageHeader } from '~/ui/page_header'

/** The shelves of the catalogue: add, rename, put below another, order, delete when empty. */
export default function Categories({ categories }: { categories: CategoryNode[] }) {
  const { formatMessage } = useIntl()
  const [edited, edit] = useState<CategoryNode | 'new' | null>(null)
  const add = (
    <Button variant="primary" icon="plus" onPress={() => edit('new')}>
      {formatMessage({ id: 'courses.categories.add' })}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'courses.categories.title' })}
        description={formatMessage({ id: 'courses.categories.lead' })}
        actions={categories.length > 0 && add}
      />
      <Card isPadded={false}>
        {categories.length > 0 ? (
          <ul className="divide-y">
            {categories.map((category) => (
              <CategoryLine key={category.id} category={category} onEdit={() => edit(category)} />
            ))}
          </ul>
        ) : (
          <EmptyState
            icon="tree"
            title={formatMessage({ id: 'courses.categories.empty' })}
            description={formatMessage({ id: 'courses.categories.empty_text' })}
            action={add}
          />
        )}
      </Card>
      {edited && (
        <CategoryDialog
          category={edited === 'new' ? null : edited}
          categories={categories}
          onClose={() => edit(null)}
        />
      )}
    </>
  )
}

function CategoryLine({ category, onEdit }: { category: CategoryNode; onEdit: () => void }) {
  const { formatMessage } = useIntl()
  const path = `/admin/categories/${category.id}`
  const move = (direction: 'up' | 'down') =>
    router.post(`${path}/moves`, { direction }, { preserveScroll: true })
  return (
    <li
      className="flex items-center gap-3 py-2 pe-3"
      style={{ paddingInlineStart: `${1.25 + category.depth * 1.75}rem` }}
    >
      <span className="min-w-0 grow">
        <span className="font-medium">{category.name}</span>{' '}
        <span className="text-[0.8125rem] text-ink-muted">
          {formatMessage({ id: 'courses.categories.courses' }, { count: category.courseCount })}
        </span>
      </span>
      {!category.isActive && <Badge>{formatMessage({ id: 'courses.categories.hidden' })}</Badge>}
      <Menu
        label={category.name}
        trigger={
          <IconButton
            icon="more"
            label={formatMessage({ id: 'courses.categories.more' }, { name: category.name })}
          />
        }
      >
        <MenuItem icon="edit" onPress={onEdit}>
          {formatMessage({ id: 'courses.categories.edit' })}
        </MenuItem>
        <MenuItem icon="arrow-up" isDisabled={category.isFirst} onPress={() => move('up')}>
          {formatMessage({ id: 'courses.categories.up' })}
        </MenuItem>
        <MenuItem icon="arrow-down" isDisabled={category.isLast} onPress={() => move('down')}>
          {formatMessage({ id: 'courses.categories.down' })}
        </MenuItem>
        <MenuItem
          icon="trash"
          isDanger
          onPress={() => router.delete(path, { preserveScroll: true })}
        >
          {formatMessage({ id: 'courses.categories.delete' })}
        </MenuItem>
      </Menu>
    </li>
  )
}
