import { useWords } from '@kara/language'
import { Brand, WorkspaceLayout as Frame, TextLink } from '@kara/ui'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { TermsNotice } from '../../account/terms-notice.tsx'
import { AccountFoot } from '../../frame/account-foot.tsx'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import { SoonNotice } from '../../told/soon-notice.tsx'
import { credentialMessages } from './credentials/credential-messages.ts'
import { StandingNotice } from './credentials/standing-notice.tsx'
import { usePlaces } from './frame/use-places.ts'
import { ChangedRulesNotice } from './invitations/changed-rules-notice.tsx'
import type { loader } from './layout.server.ts'
import { workspacePaths } from './paths.ts'
import { workspaceMessages } from './workspace-messages.ts'

export { loader } from './layout.server.ts'

/** The frame of this face: its places at the side, the page beside them. */
export default function WorkspaceLayout() {
  const { displayName, termsNews, soon } = useLoaderData<typeof loader>()
  const words = useWords(workspaceMessages)
  const shared = useWords(frameMessages)
  const { pathname } = useLocation()
  return (
    <Frame
      skipLabel={shared('skip')}
      navigationLabel={shared('navigation')}
      menuLabel={shared('menu')}
      navigation={usePlaces()}
      brand={<Brand href={workspacePaths.start()} name={shared('product')} caption={words('title')} />}
      banner={
        <SoonNotice
          soon={soon}
          joinPath={workspacePaths.join}
          sessionPath={workspacePaths.session}
          pathname={pathname}
        />
      }
      account={<AccountFoot name={displayName} />}
    >
      <TermsNotice news={termsNews} />
      <AboutStanding />
      <Outlet />
    </Frame>
  )
}

/** On the first page: whether hubs show the professional and until when, and what hubs changed. */
function AboutStanding() {
  const { standing, otherRules } = useLoaderData<typeof loader>()
  const words = useWords(credentialMessages)
  const { pathname } = useLocation()
  if (pathname !== workspacePaths.start()) return null
  return (
    <div data-no-print className="mb-5 flex flex-col gap-3 empty:hidden">
      <ChangedRulesNotice hubs={otherRules} />
      <StandingNotice
        {...standing}
        actions={<TextLink href={workspacePaths.credentials()}>{words('go')}</TextLink>}
      />
    </div>
  )
}

/** What failed inside this face keeps the document around it. */
export function ErrorBoundary() {
  return (
    <main className="px-4">
      <ErrorView />
    </main>
  )
}
