import { defineFeature } from '#platform/features/define_feature'

defineFeature({
  key: 'api',
  routes: ['/api/v1', '/api/docs', '/admin/api-keys'],
})
