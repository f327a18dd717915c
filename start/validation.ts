import { RequestValidator } from '@adonisjs/core/http'

/** What is wrong with a field is said in the language of who filled it in. */
RequestValidator.messagesProvider = ({ i18n }) => i18n.createMessagesProvider()
