import type { OptionItem } from '~/ui/option'

/** Asks the server for the choices of a search field. */
export async function loadChoices(
  path: string,
  search: string,
  signal: AbortSignal
): Promise<OptionItem[]> {
  const response = await fetch(`${path}?${new URLSearchParams({ search })}`, {
    signal,
    headers: { accept: 'application/json' },
  })
  return response.ok ? ((await response.json()) as OptionItem[]) : []
}
