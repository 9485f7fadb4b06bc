import { defineMessages, useWords } from '@kara/language'
import { PageHeader } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function StartPage() {
  const { welcome } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return <PageHeader title={words('welcome')} description={welcome} />
}
