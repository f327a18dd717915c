/**
 * What is measured. `prepare` learns addresses once per session and may do what comes
 * before; `run` is the one request that counts. `once` operations change what they
 * need, so each session runs them a few times only and there is no bare twin.
 */
const COURSE = 'bench-course'

async function itemsOf(session) {
  const { json } = await session.send('GET', `/c/${COURSE}`)
  return json.props.course.modules.flatMap((module) => module.items)
}

const lessonOf = async (session) =>
  (await itemsOf(session)).find((item) => item.kind === 'lesson').id
const quizOf = async (session) =>
  (await itemsOf(session)).find((item) => item.activityType === 'quiz').id

async function openAttempt(session, quiz) {
  const answer = await session.send('POST', `/learn/${COURSE}/${quiz}/attempts`, {})
  return answer.headers.location
}

async function questionsOf(session, attempt) {
  const { json } = await session.send('GET', attempt)
  return json.props.attempt.questions.map((question) => question.id)
}

/** The address of the people's page with this number, found as a person would: one page after the other. */
async function pageOf(session, number) {
  let address = '/admin/users'
  for (let page = 1; page < number; page++) {
    const { json } = await session.send('GET', address)
    address = `/admin/users?after=${encodeURIComponent(json.props.list.next)}`
  }
  return address
}

let sequence = Date.now()

export const OPERATIONS = [
  { name: 'home', run: (session) => session.send('GET', '/home') },
  {
    name: 'catalogue search',
    run: (session) => session.send('GET', '/catalog?search=small%20course'),
  },
  { name: 'course page', run: (session) => session.send('GET', `/c/${COURSE}`) },
  {
    name: 'lesson',
    prepare: async (session) => ({ lesson: await lessonOf(session) }),
    run: (session, { lesson }) => session.send('GET', `/learn/${COURSE}/${lesson}`),
  },
  {
    name: 'save progress',
    prepare: async (session) => {
      const lesson = await lessonOf(session)
      const visit = await session.send('POST', `/learn/${COURSE}/${lesson}/visits`, {})
      return { lesson, sitting: visit.json.sitting }
    },
    run: (session, { lesson, sitting }) =>
      session.send('POST', `/learn/${COURSE}/${lesson}/heartbeats`, {
        sitting,
        activeSeconds: 1,
        seenPercent: 50,
        resume: { block: 3 },
      }),
  },
  {
    name: 'quiz start',
    once: true,
    prepare: async (session) => ({ quiz: await quizOf(session) }),
    run: (session, { quiz }) => session.send('POST', `/learn/${COURSE}/${quiz}/attempts`, {}),
    after: async (session, _known, answer) =>
      session.send('POST', `${answer.headers.location}/submission`, {}),
  },
  {
    name: 'save answer',
    prepare: async (session) => {
      const attempt = await openAttempt(session, await quizOf(session))
      return { attempt, questions: await questionsOf(session, attempt) }
    },
    run: (session, { attempt, questions }) =>
      session.send('PUT', `${attempt}/responses/${questions[++sequence % questions.length]}`, {
        sequence,
        window: 'bench',
        response: { chosen: ['a'] },
        flagged: false,
      }),
  },
  {
    name: 'submit',
    once: true,
    prepare: async (session) => ({ quiz: await quizOf(session) }),
    before: async (session, { quiz }) => openAttempt(session, quiz),
    run: (session, _known, attempt) => session.send('POST', `${attempt}/submission`, {}),
  },
  { name: 'people list', admin: true, run: (session) => session.send('GET', '/admin/users') },
  {
    name: 'people list page 500',
    admin: true,
    isLarge: true,
    prepare: async (session) => ({ page: await pageOf(session, 500) }),
    run: (session, { page }) => session.send('GET', page),
  },
  {
    name: 'people list searched',
    admin: true,
    isLarge: true,
    run: (session) =>
      session.send(
        'GET',
        '/admin/users?search=hanna&filter[status]=active&filter[email]=contains:9'
      ),
  },
  {
    name: 'search of everything',
    admin: true,
    isLarge: true,
    run: (session) => session.send('GET', '/search?q=hana%20lindova'),
  },
]
