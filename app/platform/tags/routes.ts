import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const TagChoices = () => import('#platform/tags/controllers/tag_choices_controller')

// Whoever may mark something may look for words.
router.get('/tag-choices', [TagChoices, 'index']).use([...web(), access('signed_in')])
