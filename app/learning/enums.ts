const ENROLLMENT_STATUSES = [
  'enrolled',
  'in_progress',
  'completed',
  'failed',
  'withdrawn',
  'expired',
  'suspended',
  'pending_approval',
  'waitlisted',
  'rejected',
] as const
export type EnrollmentStatus = (typeof ENROLLMENT_STATUSES)[number]

/** A seat is taken and work can go on. */
export const OPEN_STATUSES: EnrollmentStatus[] = ['enrolled', 'in_progress']

const PROGRESS_STATUSES = ['not_started', 'in_progress', 'completed', 'failed', 'skipped'] as const
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number]

const ENROLLMENT_TYPES = ['self', 'admin', 'manager', 'automatic', 'invitation'] as const
export type EnrollmentType = (typeof ENROLLMENT_TYPES)[number]

/** Days before a deadline from which on it is "due soon". */
export const DUE_SOON_DAYS = 7

/** How long before the end of a certificate its holder is asked to renew it. */
export const RENEWAL_DAYS = 60
