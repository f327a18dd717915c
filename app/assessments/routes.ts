import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

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
