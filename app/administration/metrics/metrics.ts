import type { MetricUnit } from '#administration/metrics/types'

/** A figure that is kept. Its words are `administration.metrics.names.<key>`. */
export type Metric = {
  key: string
  category: 'requests' | 'processes' | 'background' | 'storage'
  unit: MetricUnit
  /** What several samples come to: of several processes, and of the minutes of an hour. */
  combine: 'sum' | 'max'
  /** From here on it deserves a look. */
  warning?: number
}

/** Every figure there is, in the order of the page. What is not here is not kept. */
export const METRICS: Metric[] = [
  { key: 'requests', category: 'requests', unit: 'count', combine: 'sum' },
  { key: 'errors', category: 'requests', unit: 'count', combine: 'sum', warning: 1 },
  { key: 'duration', category: 'requests', unit: 'milliseconds', combine: 'max', warning: 1000 },
  { key: 'people', category: 'requests', unit: 'count', combine: 'max' },
  { key: 'event_loop', category: 'processes', unit: 'milliseconds', combine: 'max', warning: 200 },
  { key: 'memory', category: 'processes', unit: 'megabytes', combine: 'max', warning: 2000 },
  { key: 'pool_waiting', category: 'processes', unit: 'count', combine: 'max', warning: 1 },
  { key: 'jobs_waiting', category: 'background', unit: 'count', combine: 'max' },
  { key: 'jobs_oldest', category: 'background', unit: 'seconds', combine: 'max', warning: 60 },
  { key: 'jobs_failed', category: 'background', unit: 'count', combine: 'max', warning: 1 },
  { key: 'mails_waiting', category: 'background', unit: 'count', combine: 'max', warning: 1000 },
  { key: 'notices_waiting', category: 'background', unit: 'count', combine: 'max' },
  { key: 'webhooks_waiting', category: 'background', unit: 'count', combine: 'max', warning: 1000 },
  { key: 'database_size', category: 'storage', unit: 'megabytes', combine: 'max' },
  { key: 'disk_used', category: 'storage', unit: 'percent', combine: 'max', warning: 85 },
]
