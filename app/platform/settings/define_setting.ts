import type { SettingValues } from '#platform/settings/types'

export type SettingKind = keyof SettingValues

/** Who may decide a value: the installation for everybody, each company, or each organization in it. */
export type SettingLevel = 'system' | 'tenant' | 'organization'

/** Where a value is decided: an organization by its id. */
export type SettingPlace = 'system' | 'tenant' | { organization: number }

export const levelOf = (place: SettingPlace): SettingLevel =>
  typeof place === 'string' ? place : 'organization'

/**
 * Something that can be decided without changing the code. Its words are `settings.<key>.label`
 * and `.hint`; for a choice also `settings.<key>.options.<option>`.
 */
export type Setting<Kind extends SettingKind = SettingKind> = {
  /** `<category>.<name>`, such as `sign_in.session_hours`. */
  key: string
  kind: Kind
  default: SettingValues[Kind]
  /** The installation and each company unless said otherwise. */
  levels?: SettingLevel[]
  /** Visitors who are not signed in see what it is set to. */
  isPublic?: boolean
  /** Of a number: its unit as in `settings.units`, and its limits, both included. */
  unit?: string
  min?: number
  max?: number
  /** Of a choice. */
  options?: readonly string[]
  /** Of a text: the most characters. */
  maxLength?: number
  /** What a fault shows as a way out, and an empty field as a hint. */
  example?: string
}

const registry = new Map<string, Setting>()

/** Declares a setting; its file is listed in `start/settings.ts`, whose order is that of the page. */
export function defineSetting<Kind extends SettingKind>(setting: Setting<Kind>): Setting<Kind> {
  registry.set(setting.key, setting as unknown as Setting)
  return setting
}

export const definedSettings = () => [...registry.values()]

export const settingNamed = (key: string) => registry.get(key)

export const categoryOf = ({ key }: Pick<Setting, 'key'>) => key.split('.')[0]

export const hasLevel = (
  { levels = ['system', 'tenant'] }: Pick<Setting, 'levels'>,
  level: SettingLevel
) => levels.includes(level)
