import { defineMessages } from '@kara/language'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/sso-test/en.ts'
import { is } from '../messages/sso-test/is.ts'
import { setUpPlaces } from '../paths.ts'
import { TestView } from '../sso-test/test-view.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(defineMessages(en, is))

/** The test as IT sees it by a link. */
export default function SetUpTestPage() {
  return <TestView {...useLoaderData<typeof loader>()} place={setUpPlaces.link()} next={null} />
}
