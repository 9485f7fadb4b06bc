import { useWords } from '@kara/language'
import { Brand, WorkspaceLayout as Frame } from '@kara/ui'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { Building2, CalendarDays } from 'lucide-react'
import { AccountFoot } from '../../../frame/account-foot.tsx'
import { ErrorView } from '../../../frame/error-view.tsx'
import { frameMessages } from '../../../frame/frame-messages.ts'
import { clinicMessages } from '../clinic/clinic-messages.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './layout.server.ts'

export { loader } from './layout.server.ts'

/** The frame of a clinic's desk: two places, and none of a professional's. */
export default function DeskLayout() {
  const { displayName } = useLoaderData<typeof loader>()
  const words = useWords(clinicMessages)
  const shared = useWords(frameMessages)
  const { pathname } = useLocation()
  const calendar = workspacePaths.deskCalendar()
  return (
    <Frame
      skipLabel={shared('skip')}
      navigationLabel={shared('navigation')}
      menuLabel={shared('menu')}
      navigation={[
        {
          items: [
            {
              href: workspacePaths.desk(),
              label: words('title'),
              icon: Building2,
              isCurrent: pathname !== calendar,
            },
            {
              href: calendar,
              label: words('calendar.title'),
              icon: CalendarDays,
              isCurrent: pathname === calendar,
            },
          ],
        },
      ]}
      brand={<Brand href={workspacePaths.desk()} name={shared('product')} caption={words('desk.caption')} />}
      account={<AccountFoot name={displayName} />}
    >
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
