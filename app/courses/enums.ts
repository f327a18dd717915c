export const COURSE_STATUSES = ['draft', 'review', 'published', 'archived', 'suspended'] as const
export type CourseStatus = (typeof COURSE_STATUSES)[number]

export const DIFFICULTY_LEVELS = ['beginner', 'intermediate', 'advanced', 'expert'] as const
export type DifficultyLevel = (typeof DIFFICULTY_LEVELS)[number]

const ACTIVITY_TYPES = [
  'quiz',
  'assignment',
  'discussion',
  'survey',
  'scorm',
  'xapi',
  'external',
] as const
export type ActivityType = (typeof ACTIVITY_TYPES)[number]
