type Tag = { id: string; name: string }

/** Asks the server for words of the vocabulary with these letters. */
export async function loadTags(search: string, signal: AbortSignal): Promise<Tag[]> {
  const response = await fetch(`/tag-choices?${new URLSearchParams({ search })}`, {
    signal,
    headers: { accept: 'application/json' },
  })
  return response.ok ? ((await response.json()) as Tag[]) : []
}

export const loadTagNames = async (search: string, signal: AbortSignal) =>
  (await loadTags(search, signal)).map(({ name }) => name)
