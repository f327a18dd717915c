import { defineEndpoints } from '#platform/api/define_endpoint'
import { listEndpoint } from '#platform/api/list_endpoint'
import { banksList } from '#assessments/lists/banks_list'

defineEndpoints('assessments', [
  listEndpoint('/banks', banksList, { summary: 'Question banks that you may see' }),
])
