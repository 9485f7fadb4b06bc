import { defineMessages } from '@kara/language'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { ConnectWizard } from '../connect-sign-in/connect-wizard.tsx'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'
import { setUpPlaces } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(defineMessages(en, is))

/** The wizard as IT sees it by a link. */
export default function SetUpConnectPage() {
  return <ConnectWizard {...useLoaderData<typeof loader>()} place={setUpPlaces.link()} />
}
