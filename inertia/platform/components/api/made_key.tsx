import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { useToast } from '~/ui/toast'

type MadeKeyProps = {
  secret: string
  /** Prefix of its words. */
  words?: string
}

/** The secret of something new, which is shown this once. */
export function MadeKey({ secret, words = 'platform.api.made' }: MadeKeyProps) {
  const { formatMessage } = useIntl()
  const showToast = useToast()
  const t = (id: string) => formatMessage({ id: `${words}.${id}` })

  async function copy() {
    await navigator.clipboard.writeText(secret)
    showToast({ message: t('copied') })
  }

  return (
    <div className="pb-6">
      <Callout
        kind="success"
        title={t('title')}
        isUrgent
        action={
          <Button icon="copy" onPress={() => void copy()}>
            {t('copy')}
          </Button>
        }
      >
        <p>{t('text')}</p>
        <code className="mt-2 block font-mono break-all select-all">{secret}</code>
      </Callout>
    </div>
  )
}
