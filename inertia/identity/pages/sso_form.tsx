import { useIntl } from 'react-intl'
import type { ConnectionChoices, ConnectionDetails } from '#identity/single_sign_on/types'
import { MappingFields } from '~/identity/components/sso/mapping_fields'
import { NewPeopleFields } from '~/identity/components/sso/new_people_fields'
import { ProviderFields } from '~/identity/components/sso/provider_fields'
import { SignInFields } from '~/identity/components/sso/sign_in_fields'
import { useSsoCrumbs } from '~/identity/components/sso/crumbs'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { PageHeader } from '~/ui/page_header'
import { SubmitButton } from '~/ui/submit_button'

type SsoFormProps = { connection: ConnectionDetails | null; choices: ConnectionChoices }

/** Everything that is decided about a connection. */
export default function SsoForm({ connection, choices }: SsoFormProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `identity.sso.${id}` })
  const home = '/admin/integrations/sso'
  const title = t(connection ? 'edit_title' : 'new')
  return (
    <>
      <PageHeader
        title={title}
        description={t('form.lead')}
        breadcrumbs={[
          ...useSsoCrumbs(),
          ...(connection ? [{ label: connection.name, href: `${home}/${connection.id}` }] : []),
          { label: title },
        ]}
      />
      <Form
        action={connection ? `${home}/${connection.id}` : home}
        method={connection ? 'put' : 'post'}
      >
        <ProviderFields connection={connection} />
        <SignInFields connection={connection} choices={choices} />
        <NewPeopleFields connection={connection} choices={choices} />
        <MappingFields connection={connection} choices={choices} />
        <FormActions>
          <SubmitButton>{t(connection ? 'form.save' : 'form.create')}</SubmitButton>
        </FormActions>
      </Form>
    </>
  )
}
