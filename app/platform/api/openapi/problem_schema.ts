import type { Schema } from '#platform/api/openapi/schema_of'

/** A refusal, as RFC 9457 says it. */
export const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'Key of the message, the same in every language' },
    requestId: { type: 'string' },
    questions: {
      type: 'array',
      description: 'What must be answered before something comes out of the trash',
      items: {
        type: 'object',
        required: ['name', 'wanted', 'value'],
        properties: {
          name: { type: 'string' },
          wanted: { type: 'string', description: 'The taken name' },
          value: { type: 'string', description: 'What is proposed' },
          options: { type: 'array', items: { type: 'object', additionalProperties: true } },
          isOptional: { type: 'boolean' },
        },
      },
    },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail', 'rule'],
        properties: {
          pointer: { type: 'string', description: 'Where in the body, as a JSON pointer' },
          parameter: { type: 'string', description: 'Which parameter of the address' },
          detail: { type: 'string' },
          rule: { type: 'string' },
        },
      },
    },
  },
}

export const PROBLEM_RESPONSE: Schema = {
  description: 'What is wrong',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}
