import { useIntl } from 'react-intl'
import type { CategoryNode } from '#courses/queries/category_tree'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { Switch } from '~/ui/switch'
import { TextField } from '~/ui/text_field'

type CategoryDialogProps = {
  /** Null for a new one. */
  category: CategoryNode | null
  categories: CategoryNode[]
  onClose: () => void
}

const TOP = 'top'

export function CategoryDialog({ category, categories, onClose }: CategoryDialogProps) {
  const { formatMessage } = useIntl()
  const title = formatMessage({ id: `courses.categories.${category ? 'edit' : 'add'}` })
  const places = [
    { value: TOP, label: formatMessage({ id: 'courses.categories.top' }) },
    ...categories
      .filter(({ id }) => id !== category?.id)
      .map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` })),
  ]
  return (
    <Dialog title={title} size="sm" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form
        action={category ? `/admin/categories/${category.id}` : '/admin/categories'}
        method={category ? 'put' : 'post'}
        guardsChanges={false}
        transform={(data: Record<string, any>) => ({
          ...data,
          parent: data.parent === TOP ? null : data.parent,
        })}
        onSuccess={onClose}
      >
        <TextField
          name="name"
          label={formatMessage({ id: 'courses.categories.name' })}
          defaultValue={category?.name}
          maxLength={255}
          autoFocus
          isRequired
        />
        <Select
          name="parent"
          label={formatMessage({ id: 'courses.categories.below' })}
          options={places}
          defaultValue={category?.parentId ?? TOP}
          isRequired
        />
        {category && (
          <Switch name="isActive" defaultSelected={category.isActive}>
            {formatMessage({ id: 'courses.categories.shown' })}
          </Switch>
        )}
        <div>
          <SubmitButton>{formatMessage({ id: 'courses.categories.save' })}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  )
}
