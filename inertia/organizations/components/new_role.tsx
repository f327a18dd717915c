import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { RoleOption } from '#organizations/types'
import { NEW_ROLE_KINDS } from '#organizations/enums'
import { RoleFields } from '~/organizations/components/role_fields'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { Select } from '~/ui/select'
import { SubmitButton } from '~/ui/submit_button'

/** A button that asks for what a role begins with. */
export function NewRole({ options, myLevel }: { options: RoleOption[]; myLevel: number }) {
  const { formatMessage } = useIntl()
  const [copyOf, setCopyOf] = useState('')
  const t = (key: string) => formatMessage({ id: `organizations.${key}` })
  return (
    <Dialog
      title={t('roles.new')}
      description={t('roles.new_text')}
      trigger={
        <Button variant="primary" icon="plus">
          {t('roles.new')}
        </Button>
      }
    >
      <Form action="/admin/roles" method="post" className="max-w-none" guardsChanges={false}>
        <Select
          name="copyOf"
          label={t('role.fields.copy_of')}
          hint={t('role.fields.copy_of_hint')}
          value={copyOf}
          onChange={setCopyOf}
          options={[
            { value: '', label: t('role.fields.no_copy') },
            ...options.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="kind"
          label={t('role.fields.kind')}
          hint={t('role.fields.kind_hint')}
          isRequired
          defaultValue="custom"
          options={NEW_ROLE_KINDS.map((kind) => ({
            value: kind,
            label: t(`roles.filters.kind.${kind}`),
          }))}
        />
        <RoleFields options={options} myLevel={myLevel} asksParent={!copyOf} />
        <FormActions>
          <SubmitButton>{t('roles.create')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  )
}
