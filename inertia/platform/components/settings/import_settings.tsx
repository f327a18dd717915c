import type { ImportLine } from '#platform/settings/types'
import { router } from '@inertiajs/react'
import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { sendJson } from '~/ui/send_json'
import { useToast } from '~/ui/toast'

type Preview = { given: Record<string, string>; lines: ImportLine[] }

/** Takes settings over from a file, after showing what that would change. */
export function ImportSettings({ path }: { path: string }) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `platform.settings.${id}` })
  const input = useRef<HTMLInputElement>(null)
  const showToast = useToast()
  const [preview, setPreview] = useState<Preview | null>(null)
  const changes = preview?.lines.filter(({ fault }) => fault === null) ?? []

  async function read(file: File | undefined) {
    if (!file) return
    const found = await previewOf(file, path)
    if (found) setPreview(found)
    else showToast({ kind: 'error', message: words('import_broken') })
    if (input.current) input.current.value = ''
  }

  function apply(close: () => void) {
    const chosen = changes.map(({ key }) => [key, preview!.given[key]])
    router.put(path, { settings: Object.fromEntries(chosen) }, { preserveScroll: true })
    close()
  }

  return (
    <>
      <Button icon="upload" onPress={() => input.current?.click()}>
        {words('import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        className="hidden"
        aria-label={words('import')}
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <Dialog
        size="lg"
        title={words('import_title')}
        isOpen={preview !== null}
        onOpenChange={(isOpen) => !isOpen && setPreview(null)}
        footer={(close) => (
          <>
            <Button onPress={close}>{words('cancel')}</Button>
            {changes.length > 0 && (
              <Button variant="primary" onPress={() => apply(close)}>
                {formatMessage({ id: 'platform.settings.import_apply' }, { count: changes.length })}
              </Button>
            )}
          </>
        )}
      >
        {preview?.lines.length === 0 ? (
          words('import_none')
        ) : (
          <Lines lines={preview?.lines ?? []} />
        )}
      </Dialog>
    </>
  )
}

async function previewOf(file: File, path: string): Promise<Preview | null> {
  try {
    const { format, settings } = JSON.parse(await file.text())
    if (format !== 'stoa-settings') return null
    const address = `${path}/import-previews`
    const answer = await sendJson<{ lines: ImportLine[] }>('POST', address, { settings })
    return answer?.status === 200 ? { given: settings, lines: answer.data.lines } : null
  } catch {
    return null
  }
}

function Lines({ lines }: { lines: ImportLine[] }) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `platform.settings.${id}` })
  return (
    <table className="w-full text-start text-sm">
      <caption className="sr-only">{words('import_caption')}</caption>
      <thead>
        <tr className="border-b text-ink-muted">
          {['setting', 'before', 'after'].map((column) => (
            <th key={column} scope="col" className="py-2 pe-4 text-start font-medium">
              {words(`import_columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, before, after, fault }) => (
          <tr key={key} className="border-b align-top last:border-b-0">
            <th scope="row" className="py-2 pe-4 text-start font-medium">
              {label}
            </th>
            <td className="py-2 pe-4 wrap-anywhere">{before}</td>
            <td className="py-2 wrap-anywhere">
              {fault === null ? after : <span className="text-danger">{fault}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
