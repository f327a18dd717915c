import type { Choice } from '~/layouts/palette/palette_section'

const KEY = 'stoa.palette.recent'
const MOST = 5

/** Where this person went from the palette lately, on this device. */
export function recentChoices(): Choice[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as Choice[]
  } catch {
    return []
  }
}

export function rememberChoice({ id, title, detail, href, icon }: Choice) {
  const others = recentChoices().filter((choice) => choice.href !== href)
  const kept = [{ id: `recent:${id}`, title, detail, href, icon }, ...others].slice(0, MOST)
  localStorage.setItem(KEY, JSON.stringify(kept))
}
