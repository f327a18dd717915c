import { test } from '@japa/runner'
import db from '#platform/db'
import Assessment from '#assessments/models/assessment'
import AssessmentQuestion from '#assessments/models/assessment_question'
import CourseActivity from '#courses/models/course_activity'
import CourseVersion from '#courses/models/course_version'
import QuestionBank from '#assessments/models/question_bank'
import { publishCourse } from '#courses/actions/publish_course'
import { send } from '#tests/support/studio'
import { makeTenant, makeUser } from '#tests/support/tenants'
import {
  CAPITAL,
  ESSAY,
  SEVEN,
  addQuestions,
  learnerClient,
  makeQuiz,
} from '#tests/support/quizzes'

const question = (change: object = {}) => ({
  type: 'true_false',
  text: 'Water is wet.',
  explanation: '',
  points: 2,
  difficulty: 'easy',
  isRequired: true,
  data: { answer: true },
  ...change,
})

async function builder(client: any) {
  const quiz = await makeQuiz()
  const ada = await learnerClient(client, quiz.tenant, quiz.author)
  const path = `/studio/${quiz.course.slug}/quiz/${quiz.item}`
  const inTenant = <T>(work: () => Promise<T>) => db.asTenant(quiz.tenant.id, work)
  const draft = () => inTenant(() => Assessment.findOrFail(quiz.assessment.id))
  return { ...quiz, ada, path, inTenant, draft }
}

test.group('Building a quiz', () => {
  test('a quiz renamed in the outline has its new name everywhere', async ({ assert, client }) => {
    const { tenant, author, course, item, draft } = await builder(client)
    const line = `/studio/${course.slug}/items/${item}`

    await send(client, [tenant, author], 'PATCH', line, { title: 'Exam' })

    assert.equal((await draft()).title, 'Exam')
  })

  test('an author adds a quiz to a module, at its end', async ({ assert, client }) => {
    const { ada, course, module, inTenant } = await builder(client)

    const made = await ada.post(`/studio/${course.slug}/modules/${module.lineageId}/quizzes`, {
      title: 'Second',
    })
    const unnamed = await ada.post(`/studio/${course.slug}/modules/${module.lineageId}/quizzes`, {})

    assert.equal(made.status(), 302)
    await inTenant(async () => {
      const activity = await CourseActivity.findByOrFail('title', 'Second')
      assert.equal(activity.sortOrder, 1)
      assert.equal((await Assessment.findByOrFail('activityId', activity.id)).questionCount, 0)
      assert.lengthOf(await CourseActivity.query().where('moduleId', module.id), 2)
    })
    assert.equal(unnamed.status(), 302)
  })

  test('totals follow the questions: write, weigh, remove', async ({ assert, client }) => {
    const { ada, path, draft, inTenant, assessment } = await builder(client)

    await ada.post(`${path}/questions`, question())
    const three = await draft()
    const [first] = await inTenant(() =>
      AssessmentQuestion.query().where('assessmentId', assessment.id).orderBy('sortOrder')
    )
    await ada.put(`${path}/questions/${first.uuid}/points`, { points: 5.5 })
    const weighed = await draft()
    await ada.delete(`${path}/questions/${first.uuid}`)
    const two = await draft()

    assert.deepEqual([three.questionCount, three.maxScore], [3, 5])
    assert.deepEqual([weighed.questionCount, weighed.maxScore], [3, 8.5])
    assert.deepEqual([two.questionCount, two.maxScore], [2, 3])
  })

  test('a mistake in a question comes back beside its field, and nothing is written', async ({
    assert,
    client,
  }) => {
    const { ada, path, draft } = await builder(client)
    const wrong = {
      ...question({ type: 'multiple_choice' }),
      data: {
        multiple: false,
        options: [
          { id: 'a', text: 'One', fraction: 100 },
          { id: 'b', text: '', fraction: 0 },
        ],
      },
    }

    const response = await ada.post(`${path}/questions`, wrong)

    const page = await ada
      .page(`${path}/questions/new/multiple_choice`)
      .withFlashMessages(response.flashMessages())
    assert.equal(page.body().props.errors['data.options[1].text'], 'This must be filled in.')
    assert.equal((await draft()).questionCount, 2)
  })

  test('the order is kept, and what the list does not name stays behind', async ({
    assert,
    client,
  }) => {
    const { ada, path, inTenant, assessment, author } = await builder(client)
    await inTenant(() => addQuestions(assessment, author, [ESSAY]))
    const read = () =>
      inTenant(() =>
        AssessmentQuestion.query()
          .where('assessmentId', assessment.id)
          .orderBy('sortOrder')
          .orderBy('id')
      )
    const before = await read()
    const order = [before[2].uuid, before[0].uuid]

    await ada.put(`${path}/order`, { order })

    assert.deepEqual(
      (await read()).map(({ uuid }) => uuid),
      [before[2].uuid, before[0].uuid, before[1].uuid]
    )
  })

  test('a pass mark in per cent moves with the points', async ({ assert, client }) => {
    const { ada, path, draft } = await builder(client)
    const settings = {
      title: 'Renamed',
      passUnit: 'percent',
      passMark: 50,
      maxAttempts: 3,
      attemptDelay: 0,
      mayImprove: true,
      paging: 'all',
      randomizeQuestions: true,
      randomizeAnswers: false,
      showResults: 'after_submission',
      showCorrectAnswers: true,
      allowReview: true,
    }

    const saved = await ada.put(`${path}/settings`, settings)
    const before = await draft()
    await ada.post(`${path}/questions`, question({ points: 7 }))
    const after = await draft()
    const refused = await ada.put(`${path}/settings`, {
      ...settings,
      showResults: 'after_due_date',
      passMark: 101,
      availableFrom: '2026-05-02T00:00:00Z',
      availableUntil: '2026-05-01T00:00:00Z',
    })

    assert.equal(saved.status(), 303)
    assert.deepEqual([before.title, before.passingScore, before.maxAttempts], ['Renamed', 1.5, 3])
    assert.equal(after.passingScore, 5)
    assert.sameMembers(Object.keys(refused.flashMessage('inputErrorsBag')), [
      'passMark',
      'availableUntil',
    ])
    assert.equal((await draft()).quiz.passPercent, 50)
  })

  test('questions of a bank are copied once, and later changes of the bank do not reach them', async ({
    assert,
    client,
  }) => {
    const { ada, path, draft, inTenant, assessment, author, tenant } = await builder(client)
    const bank = await inTenant(() =>
      QuestionBank.create({ name: 'Bank', organizationId: tenant.id, createdBy: author.id })
    )
    await ada.post(`/banks/${bank.uuid}/questions`, question({ text: 'Original' }))
    const [source] = await inTenant(() =>
      AssessmentQuestion.query().where('questionBankId', bank.id)
    )

    const list = await ada.page(`${path}/add`)
    await ada.post(`${path}/add`, { questions: [source.uuid] })
    await ada.post(`${path}/add`, { questions: [source.uuid] })
    await ada.post(`${path}/add`, { allMatching: true })
    await ada.put(`/banks/${bank.uuid}/questions/${source.uuid}`, question({ text: 'Changed' }))

    assert.lengthOf(list.body().props.list.rows, 1)
    assert.equal((await draft()).questionCount, 3)
    await inTenant(async () => {
      const copy = await AssessmentQuestion.query()
        .where({ assessmentId: assessment.id, sourceQuestionId: source.id })
        .firstOrFail()
      assert.equal(copy.questionText, 'Original')
      assert.equal((await AssessmentQuestion.findOrFail(source.id)).questionText, 'Changed')
    })
  })

  test('a preview shows what learners get, marks a try, and writes nothing', async ({
    assert,
    client,
  }) => {
    const { ada, path, inTenant } = await builder(client)
    const count = () =>
      inTenant(async () => [
        (await db.from('assessment_attempts').count('* as n').first()).n,
        (await db.from('assessment_responses').count('* as n').first()).n,
        (await db.from('learning_progress').count('* as n').first()).n,
      ])
    const before = await count()

    const preview = (await ada.page(`${path}/preview`)).body().props
    const [capital] = preview.questions
    const marked = await ada.post(`${path}/preview`, {
      answers: { [capital.id]: { chosen: ['paris'] } },
    })

    assert.notInclude(JSON.stringify(preview.questions), 'fraction')
    assert.equal(marked.body().props.result.score.points, 2)
    assert.deepEqual(await count(), before)
  })

  test('publishing freezes the quiz: later changes reach only the next version', async ({
    assert,
    client,
  }) => {
    const { ada, path, inTenant, course, author, assessment, learner, tenant } =
      await builder(client)
    const lina = await learnerClient(client, tenant, learner)
    const attempt = await lina.begin(`/learn/${course.slug}/${path.split('/').at(-1)}`)
    const publish = () =>
      inTenant(async () => {
        await course.refresh()
        return publishCourse(course, { changeLog: 'Next', publishedBy: author.id })
      })

    await assert.rejects(publish)
    await ada.post(`${path}/questions`, question())
    const second = await publish()
    await assert.rejects(publish)

    const still = (await lina.page(`/attempts/${attempt.id}`)).body().props.attempt
    assert.lengthOf(still.questions, 2)
    await inTenant(async () => {
      const versions = await CourseVersion.query().where('courseId', course.id)
      assert.lengthOf(versions, 2)
      const frozen = await Assessment.query().where('lineageId', assessment.lineageId).orderBy('id')
      assert.deepEqual(
        frozen.map(({ questionCount }) => questionCount),
        [3, 2, 3]
      )
      const questions = await AssessmentQuestion.query().where('assessmentId', frozen[2].id)
      assert.lengthOf(questions, 3)
      assert.equal(second.versionNumber, '2')
    })
  })

  test('a quiz without questions cannot be published', async ({ assert, client }) => {
    const { ada, path, inTenant, course, author, assessment } = await builder(client)
    const questions = await inTenant(() =>
      AssessmentQuestion.query().where('assessmentId', assessment.id)
    )
    for (const { uuid } of questions) await ada.delete(`${path}/questions/${uuid}`)

    const publish = () =>
      inTenant(async () => publishCourse(course, { changeLog: 'x', publishedBy: author.id }))

    await assert.rejects(publish, 'assessments.errors.quiz_empty')
  })

  test('only who may edit the course gets into its quiz', async ({ assert, client }) => {
    const { path, learner, tenant, course, module, assessment, inTenant } = await builder(client)
    const elsewhere = await makeTenant()
    const people = [
      await learnerClient(client, tenant, learner),
      await learnerClient(client, tenant, await makeUser(tenant, ['instructor'])),
      await learnerClient(client, elsewhere, await makeUser(elsewhere, ['tenant_admin'])),
    ]
    const [first] = await inTenant(() =>
      AssessmentQuestion.query().where('assessmentId', assessment.id)
    )

    for (const person of people) {
      const answers = [
        await person.page(path),
        await person.page(`${path}/settings`),
        await person.page(`${path}/preview`),
        await person.page(`${path}/add`),
        await person.page(`${path}/questions/${first.uuid}`),
        await person.page(`${path}/questions/new/true_false`),
        await person.post(`${path}/questions`, question()),
        await person.put(`${path}/questions/${first.uuid}`, question()),
        await person.put(`${path}/questions/${first.uuid}/points`, { points: 1 }),
        await person.put(`${path}/order`, { order: [] }),
        await person.put(`${path}/settings`, {}),
        await person.post(`${path}/add`, { allMatching: true }),
        await person.post(`${path}/preview`, { answers: {} }),
        await person.delete(`${path}/questions/${first.uuid}`),
        await person.post(`/studio/${course.slug}/modules/${module.lineageId}/quizzes`, {
          title: 'x',
        }),
      ]
      assert.deepEqual([...new Set(answers.map((answer) => answer.status()))], [404])
    }
  })

  test('every type can be written, read again and shown', async ({ assert, client }) => {
    const { ada, path, inTenant, assessment } = await builder(client)
    const data: Record<string, object> = {
      multiple_choice: CAPITAL.data,
      true_false: { answer: false, feedbackForTrue: 'No' },
      short_answer: { answers: [{ id: 'a', text: 'Bern', fraction: 100 }] },
      numeric: SEVEN.data,
      matching: {
        prompts: [{ id: 'p', text: 'H', match: 'c' }],
        choices: [
          { id: 'c', text: 'Hydrogen' },
          { id: 'd', text: 'Helium' },
        ],
      },
      ordering: {
        items: [
          { id: 'a', text: 'one' },
          { id: 'b', text: 'two' },
        ],
        credit: 'positions',
      },
      fill_blank: {
        text: 'Roses are [[1]].',
        blanks: [{ id: '1', kind: 'typed', answers: [{ id: 'a', text: 'red', fraction: 100 }] }],
      },
      essay: { format: 'plain', maxWords: 200 },
    }

    for (const [type, given] of Object.entries(data)) {
      const page = await ada.page(`${path}/questions/new/${type}`)
      assert.equal(page.body().props.question.type, type)
      const text = `About **${type}**`
      const saved = await ada.post(`${path}/questions`, question({ type, text, data: given }))
      assert.equal(saved.header('location'), path, type)
    }

    const questions = await inTenant(() =>
      AssessmentQuestion.query().where('assessmentId', assessment.id).orderBy('sortOrder')
    )
    const last = await ada.page(`${path}/questions/${questions.at(-1)!.uuid}`)
    assert.lengthOf(questions, 2 + Object.keys(data).length)
    assert.equal(last.body().props.question.text, 'About **essay**')
    assert.equal(questions.at(-1)!.questionHtml, '<p>About <strong>essay</strong></p>')
    assert.equal((await ada.page(`${path}/preview`)).status(), 200)
    assert.equal((await ada.page(`${path}/questions/new/file_upload`)).status(), 404)
  })
})
