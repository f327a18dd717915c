/**
 * Every permission there is, as `resource.action`. Rows of `permissions` are made
 * from it at each start; roles of a tenant are copied from `DEFAULT_ROLES` when the
 * tenant is made and are then its own to change.
 */
export const PERMISSIONS = [
  'users.view',
  'users.manage',
  'users.view_as',
  'users.act_as',
  'organizations.view',
  'organizations.manage',
  'roles.view',
  'roles.manage',
  'courses.view_catalog',
  'courses.create',
  'courses.edit',
  'courses.publish',
  'courses.delete',
  'courses.manage_categories',
  'questions.view',
  'questions.edit',
  'enrollments.self',
  'enrollments.view',
  'enrollments.manage',
  'team.view',
  'team.assign',
  'progress.view',
  'attempts.grade',
  'certificates.view',
  'certificates.revoke',
  'exports.create',
  'lists.share_views',
  'jobs.view',
  'jobs.manage',
  'audit.view',
  'settings.manage',
  'mailbox.view',
  'trash.purge',
  'files.manage',
  'api_keys.manage',
  'integrations.manage',
  'tags.manage',
  'system.tenants',
  'system.jobs',
  'system.settings',
  'system.operations',
] as const

export type Permission = (typeof PERMISSIONS)[number]

/** Rights that reach accounts, other rights, secrets or what cannot be brought back: marked wherever they are given. */
export const DANGEROUS: ReadonlySet<Permission> = new Set<Permission>([
  'users.manage',
  'users.view_as',
  'users.act_as',
  'roles.manage',
  'courses.delete',
  'certificates.revoke',
  'settings.manage',
  'trash.purge',
  'api_keys.manage',
  'integrations.manage',
  'system.tenants',
  'system.jobs',
  'system.settings',
  'system.operations',
])

type DefaultRole = {
  slug: string
  level: number
  type: 'system' | 'organization' | 'course' | 'custom'
  parent?: string
  permissions: Permission[]
}

/** Shipped roles; a role also has the permissions of its parent. Names: `roles.<slug>` in the catalogues. */
export const DEFAULT_ROLES: DefaultRole[] = [
  {
    slug: 'learner',
    level: 10,
    type: 'organization',
    permissions: ['courses.view_catalog', 'enrollments.self'],
  },
  {
    slug: 'manager',
    level: 30,
    type: 'organization',
    parent: 'learner',
    permissions: ['team.view', 'team.assign', 'exports.create', 'lists.share_views', 'jobs.view'],
  },
  {
    slug: 'instructor',
    level: 40,
    type: 'course',
    parent: 'learner',
    permissions: [
      'enrollments.view',
      'progress.view',
      'attempts.grade',
      'questions.view',
      'certificates.view',
      'exports.create',
      'jobs.view',
    ],
  },
  {
    slug: 'author',
    level: 50,
    type: 'organization',
    parent: 'learner',
    permissions: [
      'courses.create',
      'courses.edit',
      'courses.publish',
      'courses.delete',
      'questions.view',
      'questions.edit',
      'exports.create',
      'jobs.view',
    ],
  },
  {
    slug: 'tenant_admin',
    level: 90,
    type: 'organization',
    parent: 'author',
    permissions: [
      'users.view',
      'users.manage',
      'users.view_as',
      'users.act_as',
      'team.view',
      'team.assign',
      'organizations.view',
      'organizations.manage',
      'roles.view',
      'roles.manage',
      'courses.manage_categories',
      'enrollments.view',
      'enrollments.manage',
      'progress.view',
      'attempts.grade',
      'certificates.view',
      'certificates.revoke',
      'audit.view',
      'settings.manage',
      'mailbox.view',
      'trash.purge',
      'files.manage',
      'api_keys.manage',
      'integrations.manage',
      'tags.manage',
      'lists.share_views',
      'jobs.manage',
    ],
  },
  {
    slug: 'system_admin',
    level: 100,
    type: 'system',
    parent: 'tenant_admin',
    permissions: ['system.tenants', 'system.jobs', 'system.settings', 'system.operations'],
  },
]
