import { defineMessages, useWords } from '@kara/language'
import { Brand, WorkspaceLayout as Frame, TextLink } from '@kara/ui'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import {
  Building2,
  CalendarClock,
  CalendarDays,
  CalendarSync,
  ClipboardList,
  FileBadge,
  HandHeart,
  Inbox,
  Link2,
  MailOpen,
  MessagesSquare,
  Palmtree,
  ShieldCheck,
  UserRound,
  UsersRound,
  Wallet,
} from 'lucide-react'
import { TermsNotice } from '../../account/terms-notice.tsx'
import { AccountFoot } from '../../frame/account-foot.tsx'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import { credentialMessages } from './credentials/credential-messages.ts'
import { StandingNotice } from './credentials/standing-notice.tsx'
import { ChangedRulesNotice } from './invitations/changed-rules-notice.tsx'
import type { loader } from './layout.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { workspacePaths } from './paths.ts'

export { loader } from './layout.server.ts'

const messages = defineMessages(en, is)

/** The frame of this face: its places at the side, the page beside them. */
export default function WorkspaceLayout() {
  const { displayName, termsNews } = useLoaderData<typeof loader>()
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

/** What is done every day first; what is set once below it. */
function usePlaces() {
  const { waiting, standing, requests, unreadable, asked: memberships } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { pathname } = useLocation()
  const place = (href: string, label: string, icon: typeof CalendarDays) => ({
    href,
    label,
    icon,
    isCurrent: pathname === href || (href !== workspacePaths.start() && pathname.startsWith(`${href}/`)),
  })
  const invitations = place(workspacePaths.invitations(), words('places.invitations'), MailOpen)
  const papers = place(workspacePaths.credentials(), words('places.credentials'), FileBadge)
  const needsLook = standing.state !== 'approved' || standing.coveredUntil !== null || standing.isAsked
  const asked = place(workspacePaths.requests(), words('places.requests'), Inbox)
  return [
    {
      items: [
        place(workspacePaths.start(), words('places.start'), CalendarDays),
        { ...asked, count: requests, countLabel: words('places.waiting', { count: requests }) },
        place(workspacePaths.clients(), words('places.clients'), UsersRound),
        place(workspacePaths.payments(), words('places.payments'), Wallet),
        place(workspacePaths.feedback(), words('places.feedback'), MessagesSquare),
        { ...invitations, count: waiting, countLabel: words('places.waiting', { count: waiting }) },
      ],
    },
    {
      label: words('groups.setUp'),
      items: [
        place(workspacePaths.availability(), words('places.availability'), CalendarClock),
        {
          ...place(workspacePaths.calendars(), words('places.calendars'), CalendarSync),
          count: unreadable,
          countLabel: words('places.attention'),
        },
        place(workspacePaths.away(), words('places.away'), Palmtree),
        {
          ...place(workspacePaths.clinic(), words('places.clinic'), Building2),
          count: memberships,
          countLabel: words('places.waiting', { count: memberships }),
        },
        place(workspacePaths.services(), words('places.services'), HandHeart),
        place(workspacePaths.profile(), words('places.profile'), UserRound),
        place(workspacePaths.intake(), words('places.intake'), ClipboardList),
        place(workspacePaths.ownLink(), words('places.ownLink'), Link2),
        place(workspacePaths.security(), words('places.security'), ShieldCheck),
        { ...papers, count: needsLook ? 1 : 0, countLabel: words('places.attention') },
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
