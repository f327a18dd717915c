import type { ReactNode } from 'react'
import { FormattedMessage, FormattedNumber } from 'react-intl'
import { Avatar } from '~/ui/avatar'
import { CourseCover } from '~/ui/course_cover'
import { DateText } from '~/ui/date_text'
import { DurationText } from '~/ui/duration_text'
import { Icon } from '~/ui/icon'
import type { ColumnKind } from '~/ui/list/types'
import { ProgressBar } from '~/ui/progress_bar'
import { StatusBadge } from '~/ui/status_badge'
import type { TagFace } from '#platform/tags/types'
import { TagLinks } from '~/ui/tag_links'
import type { Tone } from '~/ui/tone'

/** A status is its name and its translated label. */
export type StatusValue = { value: string; label: string; tone?: Tone }
export type PersonValue = { name: string; email?: string | null; avatarUrl?: string | null }
export type CourseValue = { title: string; coverUrl?: string | null }

/**
 * How each kind of value looks. Numbers and percents are plain numbers (percent and progress
 * 0–100), durations are seconds, dates are ISO.
 */
export const CELLS: Record<ColumnKind, (value: never, label: string) => ReactNode> = {
  text: (value: string) => <bdi>{value}</bdi>,
  number: (value: number) => <FormattedNumber value={value} />,
  percent: (value: number) => (
    <FormattedNumber value={value / 100} style="percent" maximumFractionDigits={1} />
  ),
  date: (value: string) => <DateText value={value} style={value.length > 10 ? 'date' : 'day'} />,
  datetime: (value: string) => <DateText value={value} style="datetime" />,
  duration: (value: number) => <DurationText seconds={value} />,
  status: (value: StatusValue) => (
    <StatusBadge status={value.value} label={value.label} tone={value.tone} />
  ),
  person: (value: PersonValue | string) => <PersonCell {...asObject(value, 'name')} />,
  course: (value: CourseValue | string) => <CourseCell {...asObject(value, 'title')} />,
  progress: (value: number, label: string) => (
    <ProgressBar percent={value} label={label} isCompact className="w-full min-w-24 sm:max-w-40" />
  ),
  /** Each shows what else in this list bears it. */
  tags: (value: TagFace[], label: string) => (
    <TagLinks
      tags={value}
      label={label}
      href={(tag) => `?${new URLSearchParams({ 'filter[tags]': tag })}`}
    />
  ),
  boolean: (value: boolean) => (
    <span className="inline-flex items-center gap-1.5">
      <Icon
        name={value ? 'check' : 'minus'}
        className={value ? 'text-success' : 'text-ink-faint'}
      />
      <FormattedMessage id={value ? 'ui.yes' : 'ui.no'} />
    </span>
  ),
}

function PersonCell({ name, email, avatarUrl }: PersonValue) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Avatar name={name} imageUrl={avatarUrl} />
      <span className="flex min-w-0 flex-col">
        <span className="truncate">{name}</span>
        {email && <span className="truncate text-xs font-normal text-ink-muted">{email}</span>}
      </span>
    </span>
  )
}

function CourseCell({ title, coverUrl }: CourseValue) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <CourseCover title={title} imageUrl={coverUrl} className="h-7 w-12! rounded" />
      <span className="min-w-0 truncate">{title}</span>
    </span>
  )
}

function asObject<Value>(value: Value | string, key: keyof Value) {
  return (typeof value === 'string' ? { [key]: value } : value) as Value
}
