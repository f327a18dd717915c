import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ResourceView } from '#courses/queries/course_resources'
import { useTrash } from '~/courses/components/use_trash'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem } from '~/ui/menu'
import { RadioGroup } from '~/ui/radio_group'
import { ResourceFacts } from '~/ui/resource_list'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'

type ResourceLineProps = { resource: ResourceView; path: string }

/** A resource in the studio: what it is, who gets it, and what can be done with it. */
export function ResourceLine({ resource, path }: ResourceLineProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) =>
    formatMessage({ id: `courses.resources.${key}` }, { title: resource.title })
  const [isEditing, setEditing] = useState(false)
  const trash = useTrash(['resources'])
  return (
    <div className="flex items-center gap-3">
      <ResourceFacts resource={resource} />
      {resource.href === null && (
        <Badge tone="danger" icon="alert">
          {t('missing')}
        </Badge>
      )}
      {resource.access === 'public' && <Badge>{t('public')}</Badge>}
      <Menu label={t('more')} trigger={<IconButton icon="more" size="sm" label={t('more')} />}>
        <MenuItem icon="edit" onPress={() => setEditing(true)}>
          {t('edit')}
        </MenuItem>
        {resource.href !== null && (
          <MenuItem
            icon={resource.kind === 'link' ? 'external' : 'download'}
            href={resource.href}
            {...(resource.kind === 'link' ? { target: '_blank' } : { download: true })}
          >
            {t('open')}
          </MenuItem>
        )}
        {resource.kind !== 'link' && (
          <MenuItem icon="history" href={`${path}/versions`}>
            {formatMessage({ id: 'courses.file_versions.link' })}
          </MenuItem>
        )}
        <MenuItem icon="trash" isDanger onPress={() => trash(resource.title, path)}>
          {t('delete')}
        </MenuItem>
      </Menu>
      {isEditing && (
        <EditDialog resource={resource} path={path} onClose={() => setEditing(false)} />
      )}
    </div>
  )
}

function EditDialog({ resource, path, onClose }: ResourceLineProps & { onClose: () => void }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.resources.${key}` })
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('edit')} size="sm">
      <Form
        action={path}
        method="patch"
        guardsChanges={false}
        options={{ preserveScroll: true, preserveState: true }}
        onSuccess={onClose}
      >
        <TextField
          name="title"
          label={t('name')}
          defaultValue={resource.title}
          maxLength={255}
          isRequired
        />
        <RadioGroup
          name="access"
          label={t('access')}
          defaultValue={resource.access}
          isRequired
          options={[
            { value: 'enrolled', label: t('enrolled') },
            { value: 'public', label: t('public') },
          ]}
        />
        <FormActions>
          <SubmitButton>{t('save')}</SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
