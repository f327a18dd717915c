import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import router from '@adonisjs/core/services/router'
import db from '#platform/db'
import CourseCategory from '#courses/models/course_category'
import CourseLesson from '#courses/models/course_lesson'
import QuestionBank from '#assessments/models/question_bank'
import { keyOf } from '#tests/support/program'
import { makeQuiz } from '#tests/support/quizzes'
import { fillCourse } from '#tests/support/sample_course'
import { NASTIEST, NAUGHTY_STRINGS } from '#tests/support/naughty_strings'
import { makeUser, signedIn } from '#tests/support/tenants'
import {
  bodyWith,
  formOfEndpoint,
  formRead,
  textFieldsOf,
  type Schema,
} from '#tests/support/fields_of_routes'

/** Ends what the other requests need. */
const ENDINGS = ['/logout', '/studio/:course/archive', '/admin/api-keys/:key/revocation']

/** Answers that go on for as long as the page is open. */
const STREAMS = ['/me/events']

type World = Awaited<ReturnType<typeof makeWorld>>

/** A company with something of most kinds, and somebody who may do everything. */
async function makeWorld() {
  const { tenant, course, module, activity, item } = await makeQuiz()
  const me = await makeUser(tenant, ['system_admin', 'tenant_admin', 'author', 'manager'])
  const made = await fillCourse(tenant, me)
  const key = await keyOf(tenant, me, { perMinute: 1e6, perHour: 1e6, perDay: 1e6 })
  return db.asTenant(tenant.id, async () => {
    const lesson = await CourseLesson.query()
      .whereHas('module', (query) => query.where('courseId', made.id).whereNull('courseVersionId'))
      .preload('module')
      .firstOrFail()
    const category = await CourseCategory.create({ name: 'Safety', slug: 'safety' })
    const bank = await QuestionBank.create({
      name: 'Bank',
      organizationId: tenant.id,
      createdBy: me.id,
    })
    const params: Record<string, string> = {
      course: made.slug,
      module: lesson.module.lineageId,
      lesson: lesson.lineageId,
      item: lesson.lineageId,
      category: category.uuid,
      bank: bank.uuid,
      user: me.uuid,
      person: me.uuid,
      type: 'essay',
      list: 'people',
    }
    const quiz = {
      course: course.slug,
      module: module.lineageId,
      activity: activity.lineageId,
      item,
    }
    const all: Record<string, string> = { ...quiz, ...params }
    return { tenant, me, key, params: all, quiz }
  })
}

function senderIn(client: ApiClient, { tenant, me, key }: World) {
  return async (method: string, path: string, body?: object | string, qs?: object) => {
    const request = client
      .request(path, method)
      .withCsrfToken()
      .withSession(await signedIn(tenant, me))
      .header('accept', 'application/json')
      .header('authorization', `Bearer ${key}`)
      .withInertia()
      .redirects(0)
    if (qs) request.qs(qs)
    const answer = await (body === undefined ? request : request.json(body))
    return { status: answer.status(), text: answer.text() }
  }
}

const routesOf = (methods: string[]) =>
  Object.values(router.toJSON())
    .flat()
    .flatMap((route) =>
      methods
        .filter((method) => route.methods.includes(method))
        .map((method) => ({ method, pattern: route.pattern }))
    )
    .filter(({ pattern }) => !pattern.includes('*') && !ENDINGS.includes(pattern))

function addressIn({ params, quiz }: World, pattern: string) {
  const known: Record<string, string> = pattern.includes('/quiz/') ? { ...params, ...quiz } : params
  return pattern.replace(/:(\w+)\??/g, (_all, name) => known[name] ?? crypto.randomUUID())
}

const shortened = (text: string) => JSON.stringify(text.slice(0, 40))

test.group('Naughty strings', () => {
  test('in any text field of any form, of pages and of the API, end in an answer', async ({
    client,
    assert,
  }) => {
    const world = await makeWorld()
    const send = senderIn(client, world)
    const faults: string[] = []
    const tried = new Set<string>()
    for (const [at, { method, pattern }] of routesOf(['POST', 'PUT', 'PATCH']).entries()) {
      const path = addressIn(world, pattern)
      let form: Schema | null = formOfEndpoint(method, pattern)
      form ??= await formRead(() => send(method, path, {}))
      if (!form) continue
      for (const field of textFieldsOf(form)) tried.add(`${method} ${pattern} ${field}`)
      for (const [turn, text] of NASTIEST.entries()) {
        // In its place among what is else asked for, or all flat: by turns, half of them each.
        const flat = () => Object.fromEntries(textFieldsOf(form).map((field) => [field, text]))
        const body = (at + turn) % 2 === 0 ? bodyWith(form, text) : flat()
        const { status, text: answer } = await send(method, path, body)
        if (status >= 500)
          faults.push(`${method} ${pattern} ${shortened(text)}: ${status} ${answer.slice(0, 300)}`)
      }
    }

    assert.isAbove(tried.size, 60)
    assert.deepEqual(faults, [])
  }).timeout(300_000)

  test('in a name are shown as they were typed, or refused beside the field', async ({
    client,
    assert,
  }) => {
    const world = await makeWorld()
    const send = senderIn(client, world)
    const strings = NAUGHTY_STRINGS.filter((text) => text.length < 250)
    const faults: string[] = []
    for (const text of strings) {
      const path = `/api/v1/categories/${world.params.category}`
      const { status, text: answer } = await send('PUT', path, { name: text })
      const expected = text.replaceAll('\u0000', '').toWellFormed().trim()
      const isKept = status === 200 && JSON.parse(answer).name === expected
      const isRefused = status === 422 && JSON.parse(answer).errors[0].pointer === '/name'
      if (expected ? !isKept : !isRefused) faults.push(`${shortened(text)}: ${status}`)
    }

    assert.isAbove(strings.length, 400)
    assert.deepEqual(faults, [])
  }).timeout(120_000)

  test('as titles do not keep a course from being published', async ({ client, assert }) => {
    const world = await makeWorld()
    const send = senderIn(client, world)
    const outcomes: number[] = []
    for (const title of ['1e999', 'Infinity', 'NaN', 'half a pair \ud83d here']) {
      const course = `/api/v1/courses/${world.params.course}`
      await send('PATCH', `${course}/items/${world.params.item}`, { title })
      const { status } = await send('POST', `${course}/versions`, { changeLog: 'Renamed' })
      outcomes.push(status)
    }

    assert.deepEqual(outcomes, [201, 201, 201, 201])
  })

  test('in searches, filters, sorting and addresses end in an answer', async ({
    client,
    assert,
  }) => {
    const world = await makeWorld()
    const send = senderIn(client, world)
    const parameters = [
      'search',
      'q',
      'sort',
      'after',
      'before',
      'view',
      'columns',
      'per',
      'filter[status]',
      'filter',
    ]
    const faults: string[] = []
    const texts = NASTIEST.filter((one) => one.length < 250).map((one) =>
      encodeURIComponent(one.toWellFormed())
    )
    const routes = routesOf(['GET']).filter(({ pattern }) => !STREAMS.includes(pattern))
    for (const [at, { pattern }] of routes.entries()) {
      // Each route gets other strings, so that every string comes to many routes.
      for (const turn of [0, 1, 2, 3]) {
        const saidBy = (index: number) => texts[(at + turn * 11 + index) % texts.length]
        const asked = parameters.map((name, index) => `${name}=${saidBy(index)}`)
        const query = [...asked, ...asked].join('&')
        const place = pattern.replace(/:\w+\??/g, saidBy(0))
        for (const path of new Set([`${addressIn(world, pattern)}?${query}`, place])) {
          const { status, text } = await send('GET', path)
          if (status >= 500) faults.push(`${path}: ${status} ${text.slice(0, 200)}`)
        }
      }
    }

    assert.isAbove(routes.length, 80)
    assert.deepEqual(faults, [])
  }).timeout(300_000)

  test('as bodies, cookies and headers that cannot be read are refused', async ({ assert }) => {
    const world = await makeWorld()
    const base = `http://${process.env.HOST}:${process.env.PORT}`
    const ask = async (body: string, cookie = '', type = 'application/json') => {
      const answer = await fetch(`${base}/api/v1/categories`, {
        method: 'POST',
        headers: { 'authorization': `Bearer ${world.key}`, 'content-type': type, cookie },
        body,
      })
      return answer.status
    }
    const deep = '['.repeat(500_000) + ']'.repeat(500_000)
    const nested = [1000, 3000, 6000, 12_000].map(
      (depth) => '{"name":'.repeat(depth) + '1' + '}'.repeat(depth)
    )
    const deepMembers = '{"name":'.repeat(100_000) + '1' + '}'.repeat(100_000)
    const large = JSON.stringify({ name: 'x'.repeat(8_000_000) })

    for (const body of [
      deep,
      deepMembers,
      ...nested,
      large,
      '{',
      '"',
      'null',
      '[]',
      '1',
      '{"__proto__":{}}',
    ])
      assert.oneOf(await ask(body), [400, 413, 422], body.slice(0, 20))
    assert.oneOf(
      await ask('name=%ff%00&name=2', '', 'application/x-www-form-urlencoded'),
      [201, 422]
    )
    for (const cookie of [
      'stoa-session=%',
      'a;;=;=b',
      `x=${'y'.repeat(4000)}`,
      'XSRF-TOKEN=s:%00',
    ]) {
      const page = await fetch(`${base}/health`, { headers: { cookie } })
      const login = await fetch(`${base}/login`, { headers: { cookie, 'x-inertia': 'true' } })
      assert.oneOf(page.status, [200, 431], cookie.slice(0, 20))
      assert.isBelow(login.status, 500, cookie.slice(0, 20))
    }
  })
})
