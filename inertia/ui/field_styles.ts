/** A box one types into or chooses from. */
export const CONTROL =
  'w-full min-w-0 rounded-control border border-line-strong bg-surface-raised text-ink transition-colors duration-100 hover:border-ink-muted focus-within:border-focus focus:border-focus invalid:border-danger disabled:cursor-not-allowed disabled:bg-surface-sunken disabled:text-ink-faint disabled:border-line [&[readonly]]:bg-surface-sunken'

/** Its height and inner distance when it holds one line. */
export const ONE_LINE = 'h-9 px-3 text-sm pointer-coarse:h-11 max-sm:text-base'

/** The list that opens below a control. */
export const LIST_POPOVER =
  'min-w-(--trigger-width) overflow-auto rounded-card border bg-surface-raised p-1 shadow-overlay outline-none entering:animate-fade-in'

export const LIST_ITEM =
  'group flex min-h-8 cursor-default items-center gap-2 rounded-control px-2.5 py-1.5 text-sm outline-none focus:bg-accent-soft hover:bg-accent-soft focus-visible:outline-2 focus-visible:-outline-offset-2 disabled:text-ink-faint pointer-coarse:min-h-11'
