import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { impersonationsList } from '#identity/impersonation/impersonations_list'

const impersonations = endpointsAt('/impersonations', { permission: 'audit.view' })

defineEndpoints('History', [
  impersonations.list('', impersonationsList, {
    summary: 'Who used the application as somebody else, when and why',
  }),
])
