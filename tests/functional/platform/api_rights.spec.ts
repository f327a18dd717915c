import { test } from '@japa/runner'
import { makeApiWorld, TRUE_FALSE, type ApiWorld } from '#tests/support/api_world'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/**
 * What somebody with every right is answered; who only learns and who administers another company
 * find nothing at the same address.
 */
type Case = [Method, (world: ApiWorld) => string, status: number, body?: object]

const course = ({ course: { slug } }: ApiWorld) => `/courses/${slug}`
const module = (world: ApiWorld) => `${course(world)}/modules/${world.module.lineageId}`
const quiz = (world: ApiWorld) => `${course(world)}/quizzes/${world.item}`
const quizQuestion = (world: ApiWorld) => `${quiz(world)}/questions/${world.quizQuestion.uuid}`
const item = (world: ApiWorld) => `${course(world)}/items/${world.item}`
const resource = (world: ApiWorld) => `${course(world)}/resources/${world.resource.uuid}`
const bank = ({ bank: { uuid } }: ApiWorld) => `/banks/${uuid}`
const bankQuestion = (world: ApiWorld) => `${bank(world)}/questions/${world.question.uuid}`
const webhook = ({ webhook: { uuid } }: ApiWorld) => `/webhooks/${uuid}`
const history = ({ course: { uuid } }: ApiWorld) => `/history/courses/${uuid}`
const enrollment = (world: ApiWorld) => `/enrollments/${world.enrollment.uuid}`
const below =
  (place: (world: ApiWorld) => string, path: string) =>
  (world: ApiWorld): string =>
    `${place(world)}${path}`

const { id: _, ...QUESTION } = TRUE_FALSE
const LINK = { title: 'Guide', url: 'https://example.org/guide' }
const WEBHOOK = {
  name: 'HR',
  url: 'https://example.org/hr',
  events: ['user.created'],
  perMinute: 5,
}
const QUIZ = {
  title: 'Final test',
  passUnit: 'percent',
  passMark: 60,
  mayImprove: true,
  paging: 'one',
  randomizeQuestions: false,
  randomizeAnswers: false,
  showResults: 'after_submission',
  showCorrectAnswers: true,
  allowReview: true,
}

const CASES: Record<string, Case> = {
  'add a quiz': ['post', below(module, '/quizzes'), 201, { title: 'Second' }],
  'read the rules of a quiz': ['get', quiz, 200],
  'change the rules of a quiz': ['put', quiz, 200, QUIZ],
  'list the questions of a quiz': ['get', below(quiz, '/questions'), 200],
  'write a question of a quiz': ['post', below(quiz, '/questions'), 201, QUESTION],
  'read a question of a quiz': ['get', quizQuestion, 200],
  'change a question of a quiz': ['put', quizQuestion, 200, QUESTION],
  'change its points': ['put', below(quizQuestion, '/points'), 200, { points: 7 }],
  'remove a question of a quiz': ['delete', quizQuestion, 204],
  'order the questions of a quiz': ['put', below(quiz, '/order'), 200, { order: [] }],
  'pick questions of banks': ['post', below(quiz, '/picks'), 200, { allMatching: true }],
  'write a question of a bank': ['post', below(bank, '/questions'), 201, QUESTION],
  'read a question of a bank': ['get', bankQuestion, 200],
  'change a question of a bank': ['put', bankQuestion, 200, QUESTION],
  'delete a question of a bank': ['delete', bankQuestion, 204],
  'take a bank away': ['get', below(bank, '/export'), 200],
  'read a rule': ['get', below(item, '/rule'), 200],
  'set a rule': ['put', below(item, '/rule'), 200, { condition: null }],
  'set the rule of a module': ['put', below(module, '/rule'), 200, { condition: null }],
  'add a link as a lesson': ['post', below(module, '/links'), 201, LINK],
  'list resources': ['get', below(course, '/resources'), 200],
  'add a resource': ['post', below(course, '/resources'), 201, LINK],
  'read a resource': ['get', resource, 200],
  'change a resource': ['patch', resource, 200, { title: 'Book', access: 'public' }],
  'delete a resource': ['delete', resource, 204],
  'compare versions': ['get', below(course, '/comparison?from=1'), 200],
  'archive a course': ['put', below(course, '/archive'), 200],
  'bring a course back from the archive': ['delete', below(course, '/archive'), 204],
  'take a cover away': ['delete', below(course, '/cover'), 204],
  'read the history of a course': ['get', history, 200],
  'read who made it': ['get', below(history, '/facts'), 200],
  'read an enrollment': ['get', enrollment, 200],
  'read a webhook': ['get', webhook, 200],
  'change a webhook': ['put', webhook, 200, WEBHOOK],
  'switch a webhook': ['put', below(webhook, '/switch'), 200, { isEnabled: false }],
  'renew the secret of a webhook': ['post', below(webhook, '/secrets'), 201, { overlapHours: 24 }],
  'send a test event': ['post', below(webhook, '/deliveries'), 201, { event: 'user.created' }],
  'list what a webhook was told': ['get', below(webhook, '/deliveries'), 200],
  'delete a webhook': ['delete', webhook, 204],
}

/** Lists of what the company has: elsewhere they are there and hold nothing of it. */
const OF_THE_COMPANY: Record<string, Case> = {
  'make a webhook': ['post', () => '/webhooks', 201, WEBHOOK],
  // How often a key was used changes with each look.
  'list keys': ['get', () => '/keys?fields=name', 200],
  'list webhooks': ['get', () => '/webhooks', 200],
  'list schedules': ['get', () => '/schedules', 200],
  'list runs': ['get', () => '/runs', 200],
  'read settings': ['get', () => '/settings', 200],
  'take settings away': ['get', () => '/settings/export', 200],
  'try settings out': ['post', () => '/settings/import-previews', 200, { settings: {} }],
  'read the whole history': ['get', () => '/audit', 200],
  'verify the history': ['post', () => '/audit/verifications', 202],
  'list files': ['get', () => '/files', 200],
  'see how much room there is': ['get', () => '/files/use', 200],
  'list categories': ['get', () => '/categories', 200],
  'read the tree of organizations': ['get', () => '/organizations', 200],
}

const ask = (program: any, world: ApiWorld, [method, path, , body]: Case, headers = {}) =>
  method === 'get' || method === 'delete'
    ? program[method](path(world), headers)
    : program[method](path(world), body, headers)

/** The same once more: what is known is not sent again, and what was done is not done twice. */
async function askAgain(program: any, world: ApiWorld, one: Case, first: any) {
  if (one[0] !== 'get') {
    const again = await ask(program, world, one, { 'idempotency-key': world.course.uuid })
    return [again.status(), again.header('idempotency-replayed')]
  }
  const again = await ask(program, world, one, { 'if-none-match': first.header('etag') })
  return [again.status(), 'true']
}

test.group('Rights of programs', () => {
  test('{0}: who may, and nobody else')
    .with(Object.entries({ ...CASES, ...OF_THE_COMPANY }))
    .run(async ({ assert, client }, [name, one]) => {
      const world = await makeApiWorld(client)

      const learning = await ask(world.learning, world, one)
      const elsewhere = name in CASES ? await ask(world.stranger, world, one) : null
      const allowed = await ask(world.program, world, one, { 'idempotency-key': world.course.uuid })
      const again = await askAgain(world.program, world, one, allowed)

      assert.equal(learning.status(), 404, 'who only learns')
      if (elsewhere) assert.equal(elsewhere.status(), 404, 'another company')
      assert.equal(allowed.status(), one[2], JSON.stringify(allowed.body()))
      assert.deepEqual(again, [one[0] === 'get' ? 304 : one[2], 'true'])
    })
})
