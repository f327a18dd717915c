import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { useToast } from '~/ui/toast'

/** Puts the full address of a page into the clipboard. */
export function CopyLink({ path }: { path: string }) {
  const { formatMessage } = useIntl()
  const showToast = useToast()

  async function copy() {
    await navigator.clipboard.writeText(new URL(path, window.location.origin).href)
    showToast({ message: formatMessage({ id: 'learning.certificates.copied' }) })
  }

  return (
    <IconButton
      icon="link"
      variant="secondary"
      label={formatMessage({ id: 'learning.certificates.copy' })}
      onPress={() => void copy()}
    />
  )
}
