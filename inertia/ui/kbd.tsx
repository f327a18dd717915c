/** A key to press. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-w-5 place-items-center rounded border border-b-2 bg-surface-sunken px-1 font-sans text-[0.6875rem] leading-4 font-medium text-ink-muted">
      {children}
    </kbd>
  )
}
