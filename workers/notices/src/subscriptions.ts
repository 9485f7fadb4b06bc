import { readConfig } from '@kara/config'
import { factorsKeys } from '@kara/factors'
import { identityKeys } from '@kara/identity'
import { openMailer } from '@kara/mailer'
import { notificationsFor } from '@kara/notifications'
import { ssoKeys } from '@kara/sso'
import { supportKeys } from '@kara/support'
import { type Modules, workerSettings } from '@kara/worker'
import { mailSettings } from './mail-settings.ts'

const config = readConfig('notices', workerSettings.extend(mailSettings.shape))

/** Every module with work for the queue `notices`. */
export const modules: Modules = [
  notificationsFor({
    mailer: openMailer({
      apiKey: config.RESEND_API_KEY,
      baseUrl: config.RESEND_BASE_URL,
      from: config.MAIL_FROM,
    }),
    base: { scheme: config.BASE_SCHEME, host: config.BASE_HOST },
    identityKeys: identityKeys(config.APP_SECRET),
    ssoKeys: ssoKeys(config.APP_SECRET),
    factorsKeys: factorsKeys(config.APP_SECRET),
    supportKeys: supportKeys(config.APP_SECRET),
  }),
]
