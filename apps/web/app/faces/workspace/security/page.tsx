import { defineMessages, useWords } from '@kara/language'
import { Section, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { en } from '../../../account/messages/security/en.ts'
import { is } from '../../../account/messages/security/is.ts'
import { SecurityView } from '../../../account/security/security-view.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { ownKeyMessages } from '../own-key/own-key-messages.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'title')

/** The account is one, whichever side of the product its person stands on. */
export default function SecurityPage() {
  const own = useWords(ownKeyMessages)
  const { newAddressPath, newPasswordPath, ...security } = useLoaderData<typeof loader>()
  return (
    <SecurityView
      security={security}
      path={workspacePaths.security()}
      newAddressPath={newAddressPath}
      newPasswordPath={newPasswordPath}
      backPath={workspacePaths.start()}
    >
      <Section title={own('link')} description={own('linkText')}>
        <p>
          <TextLink href={workspacePaths.ownKey()}>{own('linkGo')}</TextLink>
        </p>
      </Section>
    </SecurityView>
  )
}
