import { useIntl } from 'react-intl'
import type { OrganizationNode } from '#organizations/queries/organization_tree'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'

const TYPES = ['division', 'department', 'team', 'group']

type OrganizationDialogProps = {
  /** Null for a new one. */
  organization: OrganizationNode | null
  /** Where a new one is added. */
  parent: OrganizationNode | null
  onClose: () => void
}

/** Name, kind and description of an organization, new or not. */
export function OrganizationDialog({ organization, parent, onClose }: OrganizationDialogProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.units.${key}` })
  return (
    <Dialog
      title={t(organization ? 'edit' : 'add')}
      size="sm"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Form
        action={organization ? `/admin/orgs/${organization.id}` : '/admin/orgs'}
        method={organization ? 'put' : 'post'}
        guardsChanges={false}
        transform={(data: Record<string, any>) => ({
          ...data,
          ...(parent && { parent: parent.id }),
        })}
        onSuccess={onClose}
      >
        {parent && (
          <p className="text-ink-muted">
            {t('parent')} <span className="font-medium text-ink">{parent.name}</span>
          </p>
        )}
        <TextField
          name="name"
          label={t('name')}
          defaultValue={organization?.name}
          maxLength={255}
          autoFocus
          isRequired
        />
        <Select
          name="type"
          label={t('type')}
          options={TYPES.map((value) => ({
            value,
            label: formatMessage({ id: `organizations.types.${value}` }),
          }))}
          defaultValue={organization?.type ?? 'department'}
          isRequired
        />
        <TextArea
          name="description"
          label={t('description')}
          defaultValue={organization?.description ?? ''}
          maxLength={2000}
        />
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  )
}
