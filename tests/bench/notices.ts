import { factorsKeys } from '@kara/factors'
import { identityKeys } from '@kara/identity'
import { openMailer } from '@kara/mailer'
import { notificationsFor } from '@kara/notifications'
import { ssoKeys } from '@kara/sso'
import { supportKeys } from '@kara/support'
import { stack } from './settings.ts'

/** What the worker of the queue `notices` runs, against the sandbox's mailbox. */
export function noticesModule() {
  return notificationsFor({
    mailer: openMailer({
      apiKey: stack.APP_SECRET,
      baseUrl: `${stack.SANDBOX_URL}/mailbox`,
      from: 'Kara Hubs <hello@kara.example>',
    }),
    base: { scheme: stack.BASE_SCHEME, host: stack.BASE_HOST },
    identityKeys: identityKeys(stack.APP_SECRET),
    ssoKeys: ssoKeys(stack.APP_SECRET),
    supportKeys: supportKeys(stack.APP_SECRET),
    factorsKeys: factorsKeys(stack.APP_SECRET),
  })
}
