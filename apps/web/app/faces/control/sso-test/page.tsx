import { defineMessages, useWords } from '@kara/language'
import { useLoaderData, useParams } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/sso-test/en.ts'
import { is } from '../messages/sso-test/is.ts'
import { setUpPlaces } from '../paths.ts'
import type { loader } from './page.server.ts'
import { TestView } from './test-view.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function SsoTestPage() {
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const test = useLoaderData<typeof loader>()
  return <TestView {...test} place={setUpPlaces.control(companyId)} next={words('toSwitch')} />
}
