/** The addresses that every page links to. */
export const PATHS = {
  home: '/home',
  search: '/search',
  notifications: '/notifications',
  profile: '/me/profile',
  preferences: '/me/preferences',
  signOut: '/logout',
}
