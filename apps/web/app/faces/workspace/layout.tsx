import { defineMessages, useWords } from '@kara/language'
import { Brand, WorkspaceLayout as Frame } from '@kara/ui'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import {
  CalendarClock,
  CalendarDays,
  ClipboardList,
  HandHeart,
  MailOpen,
  UserRound,
  UsersRound,
} from 'lucide-react'
import { AccountFoot } from '../../frame/account-foot.tsx'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import type { loader } from './layout.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { workspacePaths } from './paths.ts'

export { loader } from './layout.server.ts'

const messages = defineMessages(en, is)

/** The frame of this face: its places at the side, the page beside them. */
export default function WorkspaceLayout() {
  const { displayName } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const shared = useWords(frameMessages)
  return (
    <Frame
      skipLabel={shared('skip')}
      navigationLabel={shared('navigation')}
      menuLabel={shared('menu')}
      navigation={usePlaces()}
      brand={<Brand href={workspacePaths.start()} name={shared('product')} caption={words('title')} />}
      account={<AccountFoot name={displayName} />}
    >
      <Outlet />
    </Frame>
  )
}

/** What is done every day first; what is set once below it. */
function usePlaces() {
  const { waiting } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { pathname } = useLocation()
  const place = (href: string, label: string, icon: typeof CalendarDays) => ({
    href,
    label,
    icon,
    isCurrent: pathname === href || (href !== workspacePaths.start() && pathname.startsWith(`${href}/`)),
  })
  const invitations = place(workspacePaths.invitations(), words('places.invitations'), MailOpen)
  return [
    {
      items: [
        place(workspacePaths.start(), words('places.start'), CalendarDays),
        place(workspacePaths.clients(), words('places.clients'), UsersRound),
        { ...invitations, count: waiting, countLabel: words('places.waiting', { count: waiting }) },
      ],
    },
    {
      label: words('groups.setUp'),
      items: [
        place(workspacePaths.availability(), words('places.availability'), CalendarClock),
        place(workspacePaths.services(), words('places.services'), HandHeart),
        place(workspacePaths.profile(), words('places.profile'), UserRound),
        place(workspacePaths.intake(), words('places.intake'), ClipboardList),
      ],
    },
  ]
}

/** What failed inside this face keeps the document around it. */
export function ErrorBoundary() {
  return (
    <main className="px-4">
      <ErrorView />
    </main>
  )
}
