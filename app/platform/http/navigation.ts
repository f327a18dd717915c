import { featureOf } from '#platform/features/define_feature'
import type { CurrentUser } from '#identity/current_user'
import type { Permission } from '#platform/permissions/catalog'

type Section = 'learn' | 'teach' | 'manage' | 'admin' | 'setup' | 'records' | 'system'
type Entry = { key: string; href: string; icon: string; section: Section; permission?: Permission }

/** The side navigation in its order; labels are `ui.navigation.<key>`. */
const ENTRIES: Entry[] = [
  { key: 'home', href: '/home', icon: 'home', section: 'learn' },
  {
    key: 'catalog',
    href: '/catalog',
    icon: 'library',
    section: 'learn',
    permission: 'courses.view_catalog',
  },
  { key: 'learning', href: '/me/learning', icon: 'book', section: 'learn' },
  { key: 'certificates', href: '/me/certificates', icon: 'award', section: 'learn' },
  { key: 'notes', href: '/me/notes', icon: 'notes', section: 'learn' },
  { key: 'studio', href: '/studio', icon: 'studio', section: 'teach', permission: 'courses.edit' },
  {
    key: 'banks',
    href: '/banks',
    icon: 'checklist',
    section: 'teach',
    permission: 'questions.view',
  },
  {
    key: 'attempts',
    href: '/teach',
    icon: 'clipboard',
    section: 'teach',
    permission: 'progress.view',
  },
  { key: 'team', href: '/team', icon: 'team', section: 'manage', permission: 'team.view' },
  {
    key: 'people',
    href: '/admin/users',
    icon: 'people',
    section: 'admin',
    permission: 'users.view',
  },
  {
    key: 'organizations',
    href: '/admin/orgs',
    icon: 'building',
    section: 'admin',
    permission: 'organizations.view',
  },
  {
    key: 'enrollments',
    href: '/admin/enrollments',
    icon: 'enrollment',
    section: 'admin',
    permission: 'enrollments.view',
  },
  {
    key: 'categories',
    href: '/admin/categories',
    icon: 'tree',
    section: 'admin',
    permission: 'courses.manage_categories',
  },
  {
    key: 'roles',
    href: '/admin/roles',
    icon: 'shield',
    section: 'admin',
    permission: 'roles.view',
  },
  { key: 'tags', href: '/admin/tags', icon: 'tag', section: 'admin', permission: 'tags.manage' },
  {
    key: 'audit',
    href: '/admin/audit',
    icon: 'history',
    section: 'records',
    permission: 'audit.view',
  },
  {
    key: 'impersonations',
    href: '/admin/impersonations',
    icon: 'eye',
    section: 'records',
    permission: 'audit.view',
  },
  {
    key: 'mailbox',
    href: '/admin/mails',
    icon: 'mail',
    section: 'records',
    permission: 'mailbox.view',
  },
  {
    key: 'deliveries',
    href: '/admin/deliveries',
    icon: 'bell',
    section: 'records',
    permission: 'mailbox.view',
  },
  {
    key: 'files',
    href: '/admin/files',
    icon: 'file',
    section: 'teach',
    permission: 'courses.edit',
  },
  { key: 'trash', href: '/trash', icon: 'trash', section: 'teach', permission: 'courses.edit' },
  {
    key: 'api_keys',
    href: '/admin/api-keys',
    icon: 'key',
    section: 'setup',
    permission: 'api_keys.manage',
  },
  {
    key: 'settings',
    href: '/admin/settings',
    icon: 'settings',
    section: 'setup',
    permission: 'settings.manage',
  },
  {
    key: 'custom_fields',
    href: '/admin/custom-fields',
    icon: 'columns',
    section: 'setup',
    permission: 'settings.manage',
  },
  {
    key: 'branding',
    href: '/admin/branding',
    icon: 'star',
    section: 'setup',
    permission: 'settings.manage',
  },
  {
    key: 'features',
    href: '/admin/features',
    icon: 'checklist',
    section: 'setup',
    permission: 'settings.manage',
  },
  {
    key: 'integrations',
    href: '/admin/integrations',
    icon: 'plug',
    section: 'setup',
    permission: 'integrations.manage',
  },
  {
    key: 'single_sign_on',
    href: '/admin/integrations/sso',
    icon: 'shield',
    section: 'setup',
    permission: 'integrations.manage',
  },
  { key: 'jobs', href: '/jobs', icon: 'activity', section: 'records', permission: 'jobs.view' },
  {
    key: 'system_jobs',
    href: '/system/jobs',
    icon: 'layers',
    section: 'system',
    permission: 'jobs.manage',
  },
  {
    key: 'system_health',
    href: '/system/health',
    icon: 'shield',
    section: 'system',
    permission: 'system.operations',
  },
  {
    key: 'maintenance',
    href: '/system/maintenance',
    icon: 'wrench',
    section: 'system',
    permission: 'system.operations',
  },
  {
    key: 'system_settings',
    href: '/system/settings',
    icon: 'settings',
    section: 'system',
    permission: 'system.settings',
  },
]

/** @param off keys of the features that are switched off */
export function navigationFor(me: CurrentUser, off: string[]) {
  const isThere = ({ permission, href }: Entry) =>
    (!permission || me.grants.anywhere(permission)) && !off.includes(featureOf(href)?.key ?? '')
  return ENTRIES.filter(isThere).map(({ key, href, icon, section }) => ({
    key,
    href,
    icon,
    section,
  }))
}
