/** The addresses that every page links to. */
export const PATHS = {
  home: '/home',
  search: '/catalog',
  notifications: '/notifications',
  profile: '/me/security',
  preferences: '/me/preferences',
  signOut: '/logout',
}
