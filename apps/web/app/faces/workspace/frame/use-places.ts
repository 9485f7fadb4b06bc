import { useWords } from '@kara/language'
import { useLoaderData, useLocation } from '@remix-run/react'
import {
  Bell,
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
import { toldMessages } from '../../../told/told-messages.ts'
import type { loader } from '../layout.server.ts'
import { workspacePaths } from '../paths.ts'
import { workspaceMessages } from '../workspace-messages.ts'

/** What is done every day first; what is set once below it. */
export function usePlaces() {
  const {
    waiting,
    standing,
    requests,
    unreadable,
    unread,
    asked: memberships,
  } = useLoaderData<typeof loader>()
  const words = useWords(workspaceMessages)
  const told = useWords(toldMessages)
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
        {
          ...place(workspacePaths.notices(), told('title'), Bell),
          count: unread,
          countLabel: told('count', { count: unread }),
        },
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
