import type { SettingValue, SettingView } from '#platform/settings/types'
import { router, usePage } from '@inertiajs/react'
import { useState } from 'react'
import type { SharedProps } from '~/types'

export type Edits = Record<string, SettingValue>

/** What was changed and not saved yet, and how it is saved. */
export function useSettingEdits(path: string) {
  const { errors } = usePage<SharedProps>().props
  const [edits, setEdits] = useState<Edits>({})
  const [isSaving, setSaving] = useState(false)

  function edit(setting: SettingView, value: SettingValue) {
    const { [setting.key]: _, ...others } = edits
    const isAsSaved = value === (setting.value ?? '')
    setEdits(isAsSaved ? others : { ...others, [setting.key]: value })
  }

  function save() {
    setSaving(true)
    router.put(
      path,
      { settings: edits },
      {
        preserveScroll: true,
        preserveState: true,
        onSuccess: () => setEdits({}),
        onFinish: () => setSaving(false),
      }
    )
  }

  return { edits, edit, save, isSaving, errors, discard: () => setEdits({}) }
}
