import type { ReactNode } from 'react'

type DescriptionListProps = { items: { term: string; value: ReactNode }[] }

/** Facts about one thing, each with its name. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className="divide-y">
      {items.map(({ term, value }) => (
        <div
          key={term}
          className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(8rem,1fr)_2fr]"
        >
          <dt className="text-ink-muted">{term}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
