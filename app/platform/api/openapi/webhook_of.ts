import { schemaOf, type Schema } from '#platform/api/openapi/schema_of'
import type { EventType } from '#platform/events/define_event'

/** What is sent to those who listen, as Standard Webhooks says. */
export const webhookOf = ({ key, summary, data, example }: EventType): Schema => ({
  post: {
    'operationId': key,
    summary,
    'tags': ['webhooks'],
    'x-example': example,
    'parameters': ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
      name,
      in: 'header',
      required: true,
      schema: { type: 'string' },
    })),
    'requestBody': {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['id', 'type', 'timestamp', 'data'],
            properties: {
              id: { type: 'string', format: 'uuid', description: 'Of the event, also repeated' },
              type: { const: key },
              timestamp: { type: 'string', format: 'date-time' },
              data: schemaOf(data),
            },
          },
        },
      },
    },
    'responses': { '2XX': { description: 'Taken; anything else is tried again for 24 hours' } },
  },
})
