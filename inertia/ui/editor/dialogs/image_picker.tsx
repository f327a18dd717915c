import { Upload } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { plainButtonStyle } from '~/ui/editor/styles'

interface ImagePickerProps {
  file: File | undefined
  /** Address of the picture that is there already. */
  present: string | undefined
  onChange: (file: File) => void
  error?: string
}

export function ImagePicker({ file, present, onChange, error }: ImagePickerProps) {
  const { formatMessage } = useIntl()
  const preview = useObjectUrl(file) ?? present

  return (
    <div className="flex flex-col items-start gap-2">
      {preview && (
        <img src={preview} alt="" className="max-h-48 rounded-control border border-line" />
      )}
      <FileTrigger
        acceptedFileTypes={['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']}
        onSelect={(files) => files?.[0] && onChange(files[0])}
      >
        <Button className={plainButtonStyle}>
          <Upload aria-hidden size={16} />
          {formatMessage({ id: preview ? 'editor.image.replace' : 'editor.image.choose' })}
        </Button>
      </FileTrigger>
      {file && <p className="text-sm text-ink-muted">{file.name}</p>}
      <p role="alert" className="text-sm text-danger empty:hidden">
        {error}
      </p>
    </div>
  )
}

function useObjectUrl(file: File | undefined) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file) return
    const created = URL.createObjectURL(file)
    setUrl(created)
    return () => URL.revokeObjectURL(created)
  }, [file])
  return file ? url : undefined
}
