import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

/** A question's address; `new` is none. */
const UUID = /^[\da-f-]{36}$/i

const Attempts = () => import('#assessments/controllers/attempts_controller')
const Responses = () => import('#assessments/controllers/responses_controller')
const Submissions = () => import('#assessments/controllers/attempt_submissions_controller')

router
  .group(() => {
    router.get('/learn/:course/:item/quiz', [Attempts, 'create'])
    router.post('/learn/:course/:item/attempts', [Attempts, 'store'])
    router.get('/attempts/:attempt', [Attempts, 'show'])
    router.get('/attempts/:attempt/result', [Attempts, 'result'])
    router.put('/attempts/:attempt/responses/:question', [Responses, 'update'])
    router.post('/attempts/:attempt/submission', [Submissions, 'store'])
  })
  .use([...web(), access('signed_in')])

const QuestionTexts = () => import('#assessments/controllers/question_texts_controller')

router.post('/question-texts', [QuestionTexts, 'store']).use([...web(), access('signed_in')])

const Banks = () => import('#assessments/controllers/banks_controller')
const BankQuestions = () => import('#assessments/controllers/bank_questions_controller')

router
  .group(() => {
    router.get('/banks', [Banks, 'index'])
    router.get('/banks/:bank', [Banks, 'show'])
    router.get('/banks/:bank/questions/:question', [BankQuestions, 'edit']).where('question', UUID)
  })
  .use([...web(), access('questions.view')])

router
  .group(() => {
    router.post('/banks', [Banks, 'store'])
    router.put('/banks/:bank', [Banks, 'update'])
    router.delete('/banks/:bank', [Banks, 'destroy'])
    router.get('/banks/:bank/questions/new/:type', [BankQuestions, 'create'])
    router.post('/banks/:bank/questions', [BankQuestions, 'store'])
    router.put('/banks/:bank/questions/:question', [BankQuestions, 'update'])
    router.delete('/banks/:bank/questions/:question', [BankQuestions, 'destroy'])
  })
  .use([...web(), access('questions.edit')])

const Quizzes = () => import('#assessments/controllers/quizzes_controller')
const QuizQuestions = () => import('#assessments/controllers/quiz_questions_controller')
const QuizPicks = () => import('#assessments/controllers/quiz_picks_controller')
const QuizPreviews = () => import('#assessments/controllers/quiz_previews_controller')

router
  .group(() => {
    router.post('/studio/:course/modules/:module/quizzes', [Quizzes, 'store'])
    router.get('/studio/:course/quiz/:activity', [Quizzes, 'show'])
    router.get('/studio/:course/quiz/:activity/settings', [Quizzes, 'edit'])
    router.put('/studio/:course/quiz/:activity/settings', [Quizzes, 'update'])
    router.get('/studio/:course/quiz/:activity/preview', [QuizPreviews, 'show'])
    router.post('/studio/:course/quiz/:activity/preview', [QuizPreviews, 'store'])
    router.get('/studio/:course/quiz/:activity/add', [QuizPicks, 'create'])
    router.post('/studio/:course/quiz/:activity/add', [QuizPicks, 'store'])
    router.put('/studio/:course/quiz/:activity/order', [QuizQuestions, 'order'])
    router.get('/studio/:course/quiz/:activity/questions/new/:type', [QuizQuestions, 'create'])
    router.post('/studio/:course/quiz/:activity/questions', [QuizQuestions, 'store'])
    router.get('/studio/:course/quiz/:activity/questions/:question', [QuizQuestions, 'edit'])
    router.put('/studio/:course/quiz/:activity/questions/:question', [QuizQuestions, 'update'])
    router.delete('/studio/:course/quiz/:activity/questions/:question', [QuizQuestions, 'destroy'])
    router.put('/studio/:course/quiz/:activity/questions/:question/points', [
      QuizQuestions,
      'points',
    ])
  })
  .use([...web(), access('courses.edit')])

const TaughtCourses = () => import('#assessments/controllers/taught_courses_controller')
const TaughtAttempts = () => import('#assessments/controllers/taught_attempts_controller')
const AttemptGrades = () => import('#assessments/controllers/attempt_grades_controller')

router
  .group(() => {
    router.get('/teach', [TaughtCourses, 'index'])
    router.get('/teach/:course/attempts', [TaughtAttempts, 'index'])
    router.get('/teach/:course/attempts/:attempt', [TaughtAttempts, 'show'])
  })
  .use([...web(), access('progress.view')])

router
  .put('/teach/:course/attempts/:attempt/grades', [AttemptGrades, 'update'])
  .use([...web(), access('attempts.grade')])
