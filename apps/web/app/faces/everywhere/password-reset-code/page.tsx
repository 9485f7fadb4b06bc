import { defineMessages } from '@kara/language'
import { useLoaderData } from '@remix-run/react'
import { CodePage } from '../../../account/code-page.tsx'
import { en } from '../../../account/messages/en.ts'
import { is } from '../../../account/messages/is.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(defineMessages(en, is), 'reset.codeTitle')

/** The code of the letter and the new password, on one page. */
export default function PasswordResetCodePage() {
  return <CodePage {...useLoaderData<typeof loader>()} />
}
