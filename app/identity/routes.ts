import router from '@adonisjs/core/services/router'
import { access, web } from '#start/kernel'

const SignIn = () => import('#identity/controllers/sign_in_controller')
const PasswordResets = () => import('#identity/controllers/password_resets_controller')
const Security = () => import('#identity/controllers/security_controller')
const People = () => import('#identity/controllers/people_controller')
const Accounts = () => import('#identity/controllers/accounts_controller')
const Profile = () => import('#identity/controllers/profile_controller')
const SecondSteps = () => import('#identity/controllers/second_steps_controller')
const TwoFactor = () => import('#identity/controllers/two_factor_controller')
const Preferences = () => import('#identity/controllers/preferences_controller')

router
  .group(() => {
    router.get('/login', [SignIn, 'index'])
    router.patch('/login/language', [Preferences, 'chooseLanguage'])
    router.post('/login', [SignIn, 'identify'])
    router.get('/login/password', [SignIn, 'password'])
    router.post('/login/password', [SignIn, 'store'])
    router.get('/login/code', [SecondSteps, 'create'])
    router.post('/login/code', [SecondSteps, 'store'])
    router.get('/login/choose', [SignIn, 'choose'])
    router.post('/login/choose/:tenant', [SignIn, 'enterTenant'])
    router.get('/password/forgot', [PasswordResets, 'create'])
    router.post('/password/forgot', [PasswordResets, 'store'])
    router.get('/password/reset/:link', [PasswordResets, 'edit'])
    router.post('/password/reset/:link', [PasswordResets, 'update'])
  })
  .use([...web(), access('guest')])

router
  .group(() => {
    router.post('/logout', [SignIn, 'destroy'])
    router.get('/password/new', [Security, 'newPassword'])
    router.post('/password/new', [Security, 'chooseNewPassword'])
  })
  .use([...web(), access('entering')])

router
  .group(() => {
    router.get('/me/profile', [Profile, 'show'])
    router.put('/me/profile', [Profile, 'update'])
    router.get('/me/security', [Security, 'show'])
    router.get('/me/security/two-factor', [TwoFactor, 'create'])
    router.post('/me/security/two-factor', [TwoFactor, 'store'])
    router.delete('/me/security/two-factor', [TwoFactor, 'destroy'])
    router.post('/me/security/two-factor/codes', [TwoFactor, 'renewCodes'])
    router.delete('/me/security/trusted-devices', [TwoFactor, 'forgetDevices'])
    router.put('/me/security/password', [Security, 'updatePassword'])
    router.delete('/me/security/sessions', [Security, 'destroyAllSessions'])
    router.delete('/me/security/sessions/:session', [Security, 'destroySession'])
    router.patch('/me/preferences', [Preferences, 'update'])
  })
  .use([...web(), access('signed_in')])

router
  .group(() => {
    router.get('/admin/users', [People, 'index'])
    router.get('/admin/users/choices', [People, 'choices'])
    router.get('/admin/users/:person', [People, 'show'])
  })
  .use([...web(), access('users.view')])

router
  .group(() => {
    router.post('/admin/users', [Accounts, 'store'])
    router.put('/admin/users/:person', [People, 'update'])
    router.put('/admin/users/:person/status', [Accounts, 'changeStatus'])
    router.post('/admin/users/:person/password-link', [Accounts, 'sendLink'])
    router.post('/admin/users/:person/new-password', [Accounts, 'requireNewPassword'])
    router.get('/admin/users/:person/devices', [Accounts, 'devices'])
    router.delete('/admin/users/:person/devices', [Accounts, 'signOutEverywhere'])
    router.delete('/admin/users/:person/devices/:session', [Accounts, 'signOutDevice'])
  })
  .use([...web(), access('users.manage')])
