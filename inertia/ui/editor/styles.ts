const FOCUS =
  'outline-none data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-accent'

export const toolStyle =
  'inline-flex h-9 min-w-8 shrink-0 items-center justify-center gap-1 rounded-control px-1.5 text-sm text-ink pointer-coarse:min-w-11 ' +
  'data-[hovered]:bg-surface-raised data-[selected]:bg-accent data-[selected]:text-on-accent ' +
  `data-[disabled]:opacity-40 ${FOCUS}`

export const menuStyle =
  'min-w-52 rounded-card border border-line bg-surface-raised p-1 text-sm text-ink shadow-lg outline-none'

export const menuItemStyle =
  'flex min-h-9 cursor-default items-center gap-2 rounded-control px-2 outline-none ' +
  'data-[focused]:bg-accent data-[focused]:text-on-accent data-[disabled]:opacity-40'

export const fieldStyle =
  'w-full rounded-control border border-line bg-canvas px-3 py-2 text-ink outline-none ' +
  'data-[focused]:outline-2 data-[focused]:outline-accent data-[invalid]:border-danger'

export const primaryButtonStyle = `inline-flex min-h-9 items-center gap-2 rounded-control bg-accent px-4 text-on-accent data-[disabled]:opacity-50 ${FOCUS}`

export const plainButtonStyle = `inline-flex min-h-9 items-center gap-2 rounded-control border border-line px-4 text-ink data-[hovered]:bg-surface-raised data-[disabled]:opacity-50 ${FOCUS}`
