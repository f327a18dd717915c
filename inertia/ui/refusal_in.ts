import type { SharedProps } from '~/types'

/** Why the server did not do what was asked although every field was right; null when it did. */
export function refusalIn(props: object): string | null {
  const { flash = [] } = props as Partial<SharedProps>
  return flash.find(({ kind }) => kind === 'error')?.message ?? null
}
