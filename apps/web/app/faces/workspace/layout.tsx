import { useWords } from '@kara/language'
import { Brand, WorkspaceLayout as Frame } from '@kara/ui'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { TermsNotice } from '../../account/terms-notice.tsx'
import { AccountFoot } from '../../frame/account-foot.tsx'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import { NoticeBell } from '../../told/notice-bell.tsx'
import { SoonNotice } from '../../told/soon-notice.tsx'
import { AboutStanding } from './frame/about-standing.tsx'
import { usePlaces } from './frame/use-places.ts'
import type { loader } from './layout.server.ts'
import { workspacePaths } from './paths.ts'
import { workspaceMessages } from './workspace-messages.ts'

export { loader } from './layout.server.ts'

/** The frame of this face: its places at the side, the page beside them. */
export default function WorkspaceLayout() {
  const { displayName, termsNews, unread, soon } = useLoaderData<typeof loader>()
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
          isWide
        />
      }
      corner={<NoticeBell href={workspacePaths.notices()} unread={unread} />}
      account={<AccountFoot name={displayName} />}
    >
      <TermsNotice news={termsNews} />
      <AboutStanding />
      <Outlet />
    </Frame>
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
