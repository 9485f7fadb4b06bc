import { defineMessages } from '@kara/language'
import { useLoaderData } from '@remix-run/react'
import { CodePage } from '../../../account/code-page.tsx'
import { en } from '../../../account/messages/en.ts'
import { is } from '../../../account/messages/is.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(defineMessages(en, is), 'code.title')

/** The six digits of the letter; the address is proven by them. */
export default function SignUpCodePage() {
  return <CodePage {...useLoaderData<typeof loader>()} />
}
