import type { SettingValue, SettingView } from '#platform/settings/types'
import { router, usePage } from '@inertiajs/react'
import { useState } from 'react'
import type { SharedProps } from '~/types'

export type Edits = Record<string, SettingValue>

/** What stood there when somebody began to change it; null for what is never shown. */
type Seen = Record<string, SettingValue | null>

/** What was changed and not saved yet, and how it is saved. */
export function useSettingEdits(path: string) {
  const { errors } = usePage<SharedProps>().props
  const [edits, setEdits] = useState<Edits>({})
  const [seen, setSeen] = useState<Seen>({})
  const [isSaving, setSaving] = useState(false)

  function edit(setting: SettingView, value: SettingValue) {
    const { [setting.key]: _, ...others } = edits
    const isAsSaved = value === (setting.value ?? '')
    setEdits(isAsSaved ? others : { ...others, [setting.key]: value })
    setSeen({ ...seen, [setting.key]: setting.value })
  }

  function save() {
    setSaving(true)
    router.put(
      path,
      { settings: edits, seen },
      {
        preserveScroll: true,
        preserveState: true,
        onSuccess: () => setEdits({}),
        // Who was told that somebody was faster has seen it now.
        onError: (faults) => setSeen(withoutThose(seen, faults)),
        onFinish: () => setSaving(false),
      }
    )
  }

  return { edits, edit, save, isSaving, errors, discard: () => setEdits({}) }
}

const withoutThose = (seen: Seen, faults: object) =>
  Object.fromEntries(Object.entries(seen).filter(([key]) => !(key in faults)))
