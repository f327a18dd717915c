/** The addresses that every page links to. */
export const PATHS = {
  home: '/home',
  search: '/catalog',
  notifications: '/me/notifications',
  notificationSettings: '/me/notifications/settings',
  profile: '/me/profile',
  account: '/me/security',
  preferences: '/me/preferences',
  language: '/login/language',
  signOut: '/logout',
}
