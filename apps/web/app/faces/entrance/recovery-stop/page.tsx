import { defineMessages, useWords } from '@kara/language'
import { ButtonLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { en } from '../../../account/messages/recovery/en.ts'
import { is } from '../../../account/messages/recovery/is.ts'
import { RecoveryLink } from '../../../account/recovery-link.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'stopPage.title')

/** "This was not me": one button, without signing in. */
export default function RecoveryStopPage() {
  const { securityPath } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const toSecurity = (
    <ButtonLink variant="primary" size="large" isWide href={securityPath}>
      {words('stopPage.security')}
    </ButtonLink>
  )
  return <RecoveryLink act="stopPage" done={toSecurity} />
}
