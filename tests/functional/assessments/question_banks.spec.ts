import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import db from '#platform/db'
import AssessmentQuestion from '#assessments/models/assessment_question'
import QuestionBank from '#assessments/models/question_bank'
import { importGift } from '#standards/gift/import_gift'
import { parseGift } from '#standards/gift/parse_gift'
import { makeTenant, makeUser } from '#tests/support/tenants'
import { learnerClient } from '#tests/support/quizzes'
import { sampleData } from '#tests/sample_data'

const GIFT = `
::Sky:: What colour is the sky? {=blue#Yes ~green ~red}

::Broken:: This one is not closed {=a

Just a text between questions.

::Sum:: Two and two? {#4:0.5}
`

const FOLDER = sampleData('gift')

async function bankOf(client: any) {
  const tenant = await makeTenant()
  const author = await makeUser(tenant, ['author'])
  const ada = await learnerClient(client, tenant, author)
  const made = await ada.post('/banks', { name: 'Chemistry', subject: 'Science' })
  const path = made.header('location')
  const inTenant = <T>(work: () => Promise<T>) =>
    db.asTenant(tenant.id, work, { userId: author.id, label: 'author' })
  const bank = () => inTenant(() => QuestionBank.findByOrFail('uuid', path.split('/').at(-1)))
  const upload = (text: string, filename = 'questions.gift') =>
    ada.upload(`${path}/import`, text, filename)
  return { tenant, author, ada, path, inTenant, bank, upload }
}

test.group('Question banks', () => {
  test('an author makes a bank, finds it, renames it and puts it into the trash', async ({
    assert,
    client,
  }) => {
    const { ada, path, bank } = await bankOf(client)

    const list = (await ada.page('/banks?search=chem')).body().props.list
    await ada.put(path, { name: 'Physics' })
    const renamed = await bank()
    const gone = await ada.delete(path)
    const after = await ada.page(path)

    assert.deepEqual(
      list.rows.map(({ name, subject }: any) => [name, subject]),
      [['Chemistry', 'Science']]
    )
    assert.equal(renamed.name, 'Physics')
    assert.equal(gone.header('location'), '/banks')
    assert.equal(after.status(), 404)
  })

  test('its questions can be taken away as a file by those who may see the bank', async ({
    assert,
    client,
  }) => {
    const { tenant, ada, path, upload } = await bankOf(client)
    await upload(GIFT)
    const file = `/exports/bank_questions/${path.split('/').at(-1)}?format=csv`
    const elsewhere = await makeTenant()

    const lines = (await ada.html(file)).text().trimEnd().split('\n')
    const learner = await learnerClient(client, tenant, await makeUser(tenant))
    const author = await makeUser(elsewhere, ['author'])
    const stranger = await learnerClient(client, elsewhere, author)

    assert.lengthOf(lines, 3)
    assert.include(lines[1], 'What colour is the sky?')
    ;(await learner.html(file)).assertStatus(404)
    assert.lengthOf((await stranger.html(file)).text().trimEnd().split('\n'), 1)
  })

  test('the number of questions is always true', async ({ assert, client }) => {
    const { ada, path, bank, inTenant } = await bankOf(client)
    const question = {
      type: 'true_false',
      text: 'Ice floats.',
      points: 1,
      difficulty: 'easy',
      isRequired: true,
      data: { answer: true },
    }

    await ada.post(`${path}/questions`, question)
    await ada.post(`${path}/questions`, { ...question, text: 'Iron floats.' })
    const two = await bank()
    const [first] = await inTenant(() => AssessmentQuestion.query().where('questionBankId', two.id))
    await ada.delete(`${path}/questions/${first.uuid}`)

    assert.equal(two.questionCount, 2)
    assert.equal((await bank()).questionCount, 1)
  })

  test('a GIFT file is reported question by question, taken or not', async ({ assert, client }) => {
    const { ada, path, bank, upload } = await bankOf(client)

    const sent = await upload(GIFT)
    const { report } = (await ada.page(`${path}/import`)).body().props

    assert.equal(sent.header('location'), `${path}/import`)
    assert.equal((await bank()).questionCount, 2)
    assert.deepEqual(
      report.lines.map(({ outcome, type, reason }: any) => [outcome, type, reason]),
      [
        ['added', 'multiple_choice', null],
        ['not_taken', null, 'standards.gift.problem.brace_missing'],
        ['not_taken', null, 'standards.gift.description'],
        ['added', 'numeric', null],
      ]
    )
    assert.isTrue(report.lines.every(({ line }: any) => line > 0))
  })

  test('importing again brings up to date and adds nothing twice', async ({ assert, client }) => {
    const { ada, path, bank, inTenant, upload } = await bankOf(client)

    await upload(GIFT)
    await upload(GIFT)
    const again = (await ada.page(`${path}/import`)).body().props.report
    await upload(GIFT.replace('~red', '~grey'))
    const changed = (await ada.page(`${path}/import`)).body().props.report
    await upload(`${GIFT}\n\n::Sky:: What colour is the sky? {=blue ~pink}\n`)
    const doubled = (await ada.page(`${path}/import`)).body().props.report

    const outcomes = (report: any) => report.lines.map(({ outcome }: any) => outcome)
    assert.deepEqual(outcomes(again), ['unchanged', 'not_taken', 'not_taken', 'unchanged'])
    assert.deepEqual(outcomes(changed), ['updated', 'not_taken', 'not_taken', 'unchanged'])
    assert.equal(outcomes(doubled).at(-1), 'repeated')
    assert.equal((await bank()).questionCount, 2)
    await inTenant(async () => {
      const sky = await AssessmentQuestion.query().whereLike('questionText', '%sky%').firstOrFail()
      assert.include(JSON.stringify(sky.questionData), 'red')
    })
  })

  test('a file that is no text is refused', async ({ assert, client }) => {
    const { ada, path, upload } = await bankOf(client)

    const picture = await upload('x', 'picture.png')
    const none = await ada.post(`${path}/import`, {})

    assert.match(picture.flashMessage('notice').message, /upload it again/)
    assert.equal(none.status(), 302)
  })

  test('every file of the sample data comes in whole: each question taken or explained', async ({
    assert,
    client,
  }) => {
    const { bank, inTenant } = await bankOf(client)
    const files = readdirSync(FOLDER!).filter((name) => /\.(gift|txt)$/.test(name))
    assert.isAbove(files.length, 5)

    for (const filename of files) {
      const content = readFileSync(`${FOLDER}/${filename}`)
      const { questions, problems } = parseGift(content.toString('utf8'))
      const report = await inTenant(async () => importGift(await bank(), { filename, content }))

      assert.lengthOf(report.lines, questions.length + problems.length, filename)
      assert.isTrue(
        report.lines.every(({ outcome, reason }) => (outcome === 'not_taken') === (reason !== null))
      )
    }

    const { questionCount, id } = await bank()
    const rows = await inTenant(() => AssessmentQuestion.query().where('questionBankId', id))
    assert.lengthOf(rows, questionCount)
  })
    .timeout(60_000)
    .skip(!FOLDER, 'the sample data is not here')

  test('what goes out as GIFT comes back in the same', async ({ assert, client }) => {
    const { ada, path, upload } = await bankOf(client)
    await upload(GIFT)

    const file = await ada.html(`${path}/export.gift`)
    await upload(file.text())
    const { report } = (await ada.page(`${path}/import`)).body().props

    assert.include(file.header('content-disposition'), 'Chemistry.gift')
    assert.deepEqual(
      report.lines.map(({ outcome }: any) => outcome),
      ['unchanged', 'unchanged']
    )
  })

  test('an instructor may look and not touch, learners and strangers get nothing', async ({
    assert,
    client,
  }) => {
    const { path, tenant, inTenant, bank, upload } = await bankOf(client)
    await upload(GIFT)
    const { id } = await bank()
    const [first] = await inTenant(() => AssessmentQuestion.query().where('questionBankId', id))
    const elsewhere = await makeTenant()
    const instructor = await learnerClient(client, tenant, await makeUser(tenant, ['instructor']))
    const others = [
      await learnerClient(client, tenant, await makeUser(tenant)),
      await learnerClient(client, elsewhere, await makeUser(elsewhere, ['tenant_admin'])),
    ]
    const question = `${path}/questions/${first.uuid}`

    assert.equal((await instructor.page(path)).status(), 200)
    assert.isFalse((await instructor.page(question)).body().props.canEdit)
    assert.equal((await instructor.put(question, {})).status(), 404)
    assert.equal((await instructor.page(`${path}/import`)).status(), 404)
    for (const person of others) {
      const answers = [
        await person.page(path),
        await person.page(question),
        await person.page(`${path}/import`),
        await person.html(`${path}/export.gift`),
        await person.put(path, { name: 'Stolen' }),
        await person.put(question, {}),
        await person.delete(question),
        await person.delete(path),
      ]
      assert.deepEqual([...new Set(answers.map((answer) => answer.status()))], [404])
    }
    assert.equal((await bank()).name, 'Chemistry')
  })
})
