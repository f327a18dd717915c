import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { FormActions } from '~/ui/form_actions'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { useToast } from '~/ui/toast'

/** Ten codes for when the telephone is gone: this page is the only one that ever shows them. */
export default function RecoveryCodes({ codes }: { codes: string[] }) {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  const t = (key: string) => formatMessage({ id: `identity.two_factor.${key}` })

  async function copy() {
    await navigator.clipboard.writeText(codes.join('\n'))
    showToast({ kind: 'success', message: t('copied') })
  }

  return (
    <>
      <PageHeader title={t('codes')} description={t('codes_lead')} />
      <Card className="max-w-xl">
        <div className="flex flex-col gap-5">
          <Callout kind="warning">{t('codes_once')}</Callout>
          <ul
            className="grid gap-x-8 gap-y-1.5 font-mono text-base tabular-nums sm:grid-cols-2"
            dir="ltr"
          >
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <FormActions>
            <LinkButton href="/me/security" variant="primary">
              {t('codes_kept')}
            </LinkButton>
            <Button icon="copy" onPress={copy}>
              {t('copy')}
            </Button>
            <Button onPress={() => window.print()}>{t('print')}</Button>
          </FormActions>
        </div>
      </Card>
    </>
  )
}
