/** Everything a form would send, as text to compare; files count by name and size. */
export function formSnapshot(form: HTMLFormElement | null | undefined) {
  if (!form) {
    return ''
  }
  const entries = [...new FormData(form)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : `${value.name}:${value.size}`,
  ])
  return JSON.stringify(entries)
}
