import { defineMessages } from '@kara/language'
import { useLoaderData, useParams } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/connect-sign-in/en.ts'
import { is } from '../messages/connect-sign-in/is.ts'
import { setUpPlaces } from '../paths.ts'
import { ConnectWizard } from './connect-wizard.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(defineMessages(en, is))

export default function ConnectSignInPage() {
  const { companyId = '' } = useParams()
  return <ConnectWizard {...useLoaderData<typeof loader>()} place={setUpPlaces.control(companyId)} />
}
