import type { Choice } from '#learning/types'

/** Asks the server for the choices of a search field. */
export async function loadChoices(
  path: string,
  search: string,
  signal: AbortSignal
): Promise<Choice[]> {
  const response = await fetch(`${path}?${new URLSearchParams({ search })}`, {
    signal,
    headers: { accept: 'application/json' },
  })
  return response.ok ? ((await response.json()) as Choice[]) : []
}
