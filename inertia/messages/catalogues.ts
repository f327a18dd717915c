/**
 * Catalogues that the pages of a domain speak from, besides `ui`. `npm run check` refuses
 * a page that uses another.
 */
export const CATALOGUES: Record<string, string[]> = {
  platform: ['platform', 'editor', 'text'],
  identity: ['identity'],
  organizations: ['organizations', 'platform', 'identity'],
  courses: ['courses', 'editor', 'text', 'rules', 'standards'],
  learning: ['learning'],
  assessments: ['assessments', 'editor', 'text'],
  communication: ['communication'],
  reporting: ['reporting'],
  standards: ['standards'],
  administration: ['administration', 'platform'],
}
