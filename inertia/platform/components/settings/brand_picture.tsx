import { usePage } from '@inertiajs/react'
import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { sendJson } from '~/ui/send_json'
import { uploadFile } from '~/ui/upload/upload_file'

type BrandPictureProps = {
  label: string
  hint: string
  url: string | null
  /** The colour that it is shown on. */
  background: string
  isDisabled?: boolean
  onChange: (id: string) => void
}

/** A logo: what it is now, and a way to choose another. */
export function BrandPicture({
  label,
  hint,
  url,
  background,
  isDisabled,
  onChange,
}: BrandPictureProps) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `platform.branding.${id}` })
  const person = String(usePage<{ user: { id: string } }>().props.user.id)
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')

  async function choose(file: File | undefined) {
    if (!file) return
    setState('busy')
    const id = await sendPicture(file, person)
    setState(id ? 'idle' : 'failed')
    if (id) onChange(id)
    if (input.current) input.current.value = ''
  }

  return (
    <div className="flex flex-col gap-2" role="group" aria-label={label}>
      <div>
        <p className="text-sm font-medium">{label}</p>
        <p className="text-[0.8125rem] text-ink-muted">{hint}</p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {url && (
          <span
            style={{ background }}
            className="grid h-14 place-items-center rounded-control border px-3"
          >
            <img src={url} alt="" className="h-8 max-w-40 object-contain" />
          </span>
        )}
        <Button
          icon="upload"
          isPending={state === 'busy'}
          isDisabled={isDisabled}
          onPress={() => input.current?.click()}
        >
          {words('upload')}
        </Button>
        {url && (
          <Button variant="ghost" isDisabled={isDisabled} onPress={() => onChange('')}>
            {words('remove')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/svg+xml"
        aria-label={label}
        className="hidden"
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      <div aria-live="polite">
        {state === 'failed' && (
          <p className="text-[0.8125rem] text-danger">{words('picture_failed')}</p>
        )}
      </div>
    </div>
  )
}

/** @returns the id of the picture; null when it was refused */
async function sendPicture(file: File, person: string): Promise<string | null> {
  try {
    const image = await uploadFile(file, 'brand_image', person)
    const answer = await sendJson<{ id: string }>('POST', '/admin/branding/images', { image })
    return answer?.data?.id ?? null
  } catch {
    return null
  }
}
