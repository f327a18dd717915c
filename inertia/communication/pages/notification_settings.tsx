import { usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { NotificationSettings as Settings } from '#communication/queries/settings_page'
import type { PushDevice } from '#communication/push/subscriptions'
import { DigestFields } from '~/communication/components/digest_fields'
import { QuietFields } from '~/communication/components/quiet_fields'
import { toRequest } from '~/communication/components/settings_request'
import { PushSection } from '~/communication/components/push_section'
import { TypeLine } from '~/communication/components/type_line'
import { Card } from '~/ui/card'
import { Form } from '~/ui/form'
import { PageHeader } from '~/ui/page_header'
import { Section } from '~/ui/section'
import { SubmitButton } from '~/ui/submit_button'
import type { SharedProps } from '~/types'

type NotificationSettingsProps = {
  settings: Settings
  devices: PushDevice[]
  leadsTeam: boolean
}

/** How I hear of each kind of news. */
export default function NotificationSettings(props: NotificationSettingsProps) {
  const { settings, devices, leadsTeam } = props
  const { formatMessage } = useIntl()
  const { user } = usePage<SharedProps>().props
  const words = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `communication.settings.${id}` }, values)
  const groups = settings.groups.filter(({ key }) => key !== 'team' || leadsTeam)
  const zone = words('zone', { zone: user!.timezone.replaceAll('_', ' ') })
  return (
    <>
      <PageHeader
        title={words('title')}
        description={words('lead')}
        breadcrumbs={[
          {
            label: formatMessage({ id: 'communication.notifications.title' }),
            href: '/me/notifications',
          },
          { label: words('title') },
        ]}
      />
      <PushSection devices={devices} />
      <Form
        action="/me/notifications/settings"
        method="put"
        transform={(data) => toRequest(groups, data)}
        className="max-w-3xl"
      >
        {groups.map(({ key, types }) => (
          <Section key={key} title={words(`groups.${key}`)}>
            <Card isPadded={false}>
              <ul className="divide-y">
                {types.map((setting) => (
                  <TypeLine key={setting.type} setting={setting} hasDevices={devices.length > 0} />
                ))}
              </ul>
            </Card>
          </Section>
        ))}
        <Section title={words('digest')} description={`${words('digest_text')} ${zone}`}>
          <DigestFields timing={settings.timing} />
        </Section>
        <Section title={words('quiet')} description={`${words('quiet_text')} ${zone}`}>
          <QuietFields timing={settings.timing} />
        </Section>
        <div>
          <SubmitButton>{words('save')}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
