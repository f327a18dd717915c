import { useIntl } from 'react-intl'
import { IconButton } from '~/ui/icon_button'
import { useToast } from '~/ui/toast'

/** Text that is entered somewhere else, with a button that copies it. */
export function CopiedText({ text, label }: { text: string; label: string }) {
  const { formatMessage } = useIntl()
  const showToast = useToast()

  async function copy() {
    await navigator.clipboard.writeText(text)
    showToast({ message: formatMessage({ id: 'identity.sso.copied' }) })
  }

  return (
    <span className="flex items-start gap-2">
      <code className="min-w-0 grow py-1 text-[0.8125rem] break-all">{text}</code>
      <IconButton icon="copy" size="sm" label={label} onPress={() => void copy()} />
    </span>
  )
}
