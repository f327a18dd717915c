/** Bottom to top. A domain imports itself and the domains before it. */
const DOMAINS = [
  'platform',
  'identity',
  'organizations',
  'courses',
  'learning',
  'assessments',
  'communication',
  'reporting',
  'administration',
]

/** Facilities that must know who is asking; everything else on the ground floor knows no domain. */
const GROUND_FLOOR_EXCEPTIONS = ['^app/platform/http/', '^app/platform/lists/define_list']

const upwards = DOMAINS.slice(0, -1).flatMap((domain, index) => {
  const above = DOMAINS.slice(index + 1).join('|')
  return ['app', 'inertia'].map((side) => ({
    name: `${side}-${domain}-calls-down`,
    comment: 'Call down, announce up: this domain is below the one it imports.',
    severity: 'error',
    from: {
      path: `^${side}/${domain}/`,
      pathNot: domain === 'platform' ? GROUND_FLOOR_EXCEPTIONS : [],
    },
    to: { path: `^${side}/(${above})/` },
  }))
})

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'no-domain-knows-a-standard',
      comment: 'Standards are adapters over the domains.',
      severity: 'error',
      from: { path: `^app/(${DOMAINS.join('|')})/`, pathNot: '^app/administration/demo/' },
      to: { path: '^app/standards/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^inertia/ui/' },
      to: { path: `^inertia/(${DOMAINS.join('|')}|layouts)/` },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
}
