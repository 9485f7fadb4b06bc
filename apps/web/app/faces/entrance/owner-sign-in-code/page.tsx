import { defineMessages } from '@kara/language'
import { useLoaderData } from '@remix-run/react'
import { CodePage } from '../../../account/code-page.tsx'
import { en } from '../../../account/messages/en.ts'
import { is } from '../../../account/messages/is.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(defineMessages(en, is), 'code.title')

/** The second proof of an owner, after the password: the way past the company’s own sign-in. */
export default function OwnerSignInCodePage() {
  return <CodePage {...useLoaderData<typeof loader>()} />
}
