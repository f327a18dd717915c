import { test } from '@japa/runner'
import router from '@adonisjs/core/services/router'
import { definedEndpoints } from '#platform/api/define_endpoint'

/** What pages do and programs do not, and why not. */
const NOT_FOR_PROGRAMS: Record<string, string> = {
  'PATCH /login/language': 'before signing in: a program says its language in each request',
  'POST /login': 'a session; programs have keys',
  'POST /login/password': 'a session; programs have keys',
  'POST /login/choose/:tenant': 'a session; programs have keys',
  'POST /login/code': 'a session; programs have keys',
  'POST /password/new': 'a key must not become a way to sign in',
  'POST /me/security/two-factor': 'a key must not become a way to sign in',
  'DELETE /me/security/two-factor': 'a key must not become a way to sign in',
  'POST /me/security/two-factor/codes': 'a key must not become a way to sign in',
  'PUT /me/security/ways/first': 'a key must not become a way to sign in',
  'POST /me/security/ways/:connection': 'a key must not become a way to sign in',
  'DELETE /me/security/ways/:connection': 'a key must not become a way to sign in',
  'DELETE /me/security/trusted-devices': 'a key must not become a way to sign in',
  'POST /me/notifications/devices': 'the subscription of a browser; only it has the keys',
  'POST /me/notifications/devices/test': 'shows something on a screen; nothing is written',
  'POST /admin/users/:person/impersonation': 'a session; programs have keys',
  'DELETE /impersonation': 'a session; programs have keys',
  'POST /logout': 'a session; programs have keys',
  'POST /password/forgot': 'for who cannot sign in',
  'POST /password/reset/:link': 'for who cannot sign in',
  'PUT /me/security/password': 'a key must not become a way to sign in',
  'POST /admin/api-keys': 'a key that makes keys would outlive its own revocation',
  'POST /admin/api-keys/:key/renewal': 'a key that renews keys would outlive its own revocation',
  'POST /files/uploads': 'tus, which is no JSON: the same at /api/v1/uploads',
  'PATCH /files/uploads/:upload': 'tus, which is no JSON: the same at /api/v1/uploads',
  'DELETE /files/uploads/:upload': 'tus, which is no JSON: the same at /api/v1/uploads',
  'POST /n/:token': 'a link in a mail',
  'POST /unsubscribe/:token': 'a link in a mail',
  'DELETE /unsubscribe/:token': 'a link in a mail',
  'POST /question-texts': 'shows what is being typed; nothing is written',
  'POST /studio/:course/quiz/:activity/preview': 'a try of one’s own quiz; nothing is written',
}

type Written = { name: string; access: string }

const CHANGES = ['POST', 'PUT', 'PATCH', 'DELETE']

const routes = () => Object.values(router.toJSON()).flat()

const accessOf = (route: ReturnType<typeof routes>[number]) =>
  [...route.middleware.all()].map((one: any) => one.args).find((args) => typeof args === 'string')

/** Every route of a page that changes something. */
const writtenByPages = (): Written[] =>
  routes()
    .filter(({ pattern }) => !pattern.startsWith('/api/') && pattern !== '/*')
    .flatMap((route) =>
      route.methods
        .filter((method) => CHANGES.includes(method))
        .map((method) => ({ name: `${method} ${route.pattern}`, access: accessOf(route)! }))
    )

const screensOfApi = () => definedEndpoints().flatMap(({ screens = [] }) => screens)

test.group('The API does what the pages do', () => {
  test('whatever a page changes a program can change, or there is a reason', ({ assert }) => {
    const covered = new Set([...screensOfApi(), ...Object.keys(NOT_FOR_PROGRAMS)])

    const missing = writtenByPages()
      .map(({ name }) => name)
      .filter((name) => !covered.has(name))

    assert.isAbove(writtenByPages().length, 100)
    assert.deepEqual(missing, [])
  })

  test('what is said to be like a page is like one that there is', ({ assert }) => {
    const names = new Set(writtenByPages().map(({ name }) => name))

    const gone = [...screensOfApi(), ...Object.keys(NOT_FOR_PROGRAMS)].filter(
      (name) => !names.has(name)
    )

    assert.deepEqual(gone, [])
  })

  test('programs need the right that the page asks for', ({ assert }) => {
    const asked = new Map(writtenByPages().map(({ name, access }) => [name, access]))

    const others = definedEndpoints().flatMap(({ method, path, permission, screens = [] }) =>
      screens
        .filter((screen) => asked.get(screen) !== permission && !path.startsWith('/trash/'))
        .map((screen) => `${method} ${path}: ${permission}, ${screen}: ${asked.get(screen)}`)
    )

    assert.deepEqual(others, [])
  })
})
