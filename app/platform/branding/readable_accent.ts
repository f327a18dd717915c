import { contrast, toHex, toOklch, type Oklch } from '#platform/branding/color_math'

/** What one theme needs of an accent colour, each as `#rrggbb`. */
export type AccentTones = {
  /** Fills buttons, switches and bars: 3:1 against every surface. */
  accent: string
  hover: string
  /** Text on `accent` and on `hover`. */
  onAccent: string
  /** A quiet background. */
  soft: string
  /** Text and icons on `soft` and on every surface. */
  ink: string
}

export type ReadableAccent = { light: AccentTones; dark: AccentTones }

/** The surfaces of inertia/css/tokens.css: canvas, surface, raised and sunken. */
export const LIGHT_SURFACES = ['#f8f8f6', '#ffffff', '#f1f1ee']
export const DARK_SURFACES = ['#101215', '#17191d', '#1e2126', '#0c0e10']

const WHITE = '#ffffff'
// A little above WCAG's 4.5, so that rounding to eight bits cannot fall below it.
const READABLE = 4.6

/**
 * Shades of a tenant's colour that stay readable in both themes.
 *
 * The hue is kept; lightness moves as far as 4.5:1 demands, so a pale yellow becomes ochre.
 *
 * @param hex `#rrggbb`
 */
export function readableAccent(hex: string): ReadableAccent {
  const color = toOklch(hex)
  return { light: lightTones(color), dark: darkTones(color) }
}

/** The same as CSS declarations for `<html>`: both themes in one value, by `light-dark()`. */
export function accentDeclarations(hex: string) {
  const { light, dark } = readableAccent(hex)
  const names = {
    'accent': 'accent',
    'accent-hover': 'hover',
    'on-accent': 'onAccent',
    'accent-soft': 'soft',
    'accent-ink': 'ink',
  } as const
  return Object.entries(names)
    .map(([name, tone]) => `--tenant-${name}:light-dark(${light[tone]},${dark[tone]})`)
    .join(';')
}

function lightTones(color: Oklch): AccentTones {
  const accent = darkenUntil(color, [WHITE])
  const soft = toHex({ ...color, lightness: 0.96, chroma: Math.min(color.chroma, 0.025) })
  return {
    accent: toHex(accent),
    hover: toHex({ ...accent, lightness: accent.lightness * 0.88 }),
    onAccent: WHITE,
    soft,
    ink: toHex(darkenUntil(accent, [...LIGHT_SURFACES, soft])),
  }
}

function darkTones(color: Oklch): AccentTones {
  // As light as white text allows: that is also what stands out most on a dark surface.
  const accent = darkenUntil({ ...color, lightness: 1 }, [WHITE])
  const soft = toHex({ ...color, lightness: 0.28, chroma: Math.min(color.chroma, 0.05) })
  return {
    accent: toHex(accent),
    hover: toHex({ ...accent, lightness: accent.lightness * 0.92 }),
    onAccent: WHITE,
    soft,
    ink: toHex(lightenUntil(accent, [...DARK_SURFACES, soft])),
  }
}

function darkenUntil(color: Oklch, backgrounds: string[]) {
  return nearest(color, backgrounds, 0)
}

function lightenUntil(color: Oklch, backgrounds: string[]) {
  return nearest(color, backgrounds, 1)
}

/** The shade nearest to `color`, on the way to lightness `end`, that is readable on all backgrounds. */
function nearest(color: Oklch, backgrounds: string[], end: 0 | 1): Oklch {
  const at = (share: number) => ({
    ...color,
    lightness: color.lightness + (end - color.lightness) * share,
  })
  const isReadable = (shade: Oklch) =>
    backgrounds.every((background) => contrast(toHex(shade), background) >= READABLE)

  if (isReadable(color)) {
    return color
  }
  let [tooClose, farEnough] = [0, 1]
  for (let step = 0; step < 12; step++) {
    const middle = (tooClose + farEnough) / 2
    if (isReadable(at(middle))) farEnough = middle
    else tooClose = middle
  }
  return at(farEnough)
}
