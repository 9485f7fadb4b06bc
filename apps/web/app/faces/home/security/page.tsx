import { defineMessages, useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { en } from '../../../account/messages/security/en.ts'
import { is } from '../../../account/messages/security/is.ts'
import { SecurityView } from '../../../account/security/security-view.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { homePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'title')

export default function SecurityPage() {
  const words = useWords(messages)
  return (
    <SecurityView
      security={useLoaderData<typeof loader>()}
      path={homePaths.security()}
      newAddressPath={homePaths.newAddress()}
      newPasswordPath={homePaths.newPassword()}
      backPath={homePaths.profile()}
    >
      <p>
        <TextLink href={homePaths.terms()}>{words('terms.link')}</TextLink>
      </p>
    </SecurityView>
  )
}
