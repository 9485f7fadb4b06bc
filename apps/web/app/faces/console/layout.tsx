import { useWords } from '@kara/language'
import { Brand, ConsoleLayout as Frame } from '@kara/ui'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import {
  Bell,
  HeartPulse,
  IdCard,
  KeyRound,
  LifeBuoy,
  Mail,
  MessagesSquare,
  OctagonAlert,
  Scale,
  Search,
  UserRoundCheck,
  UserSearch,
  Wallet,
} from 'lucide-react'
import { AccountFoot } from '../../frame/account-foot.tsx'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import { NoticeBell } from '../../told/notice-bell.tsx'
import { toldMessages } from '../../told/told-messages.ts'
import { consoleMessages } from './console-messages.ts'
import type { loader } from './layout.server.ts'
import { consolePaths } from './paths.ts'
import { SearchBox } from './search-box.tsx'

export { loader } from './layout.server.ts'

/** The frame of this face: its places at the side, the page beside them. */
export default function ConsoleLayout() {
  const { displayName, unread, waiting, undecided } = useLoaderData<typeof loader>()
  const words = useWords(consoleMessages)
  const told = useWords(toldMessages)
  const shared = useWords(frameMessages)
  const { pathname } = useLocation()
  const places = [
    { href: consolePaths.start(), label: words('places.start'), icon: Search },
    {
      href: consolePaths.notices(),
      label: told('title'),
      icon: Bell,
      count: unread,
      countLabel: told('count', { count: unread }),
    },
    {
      href: consolePaths.conversations(),
      label: words('places.conversations'),
      icon: MessagesSquare,
      count: waiting,
      countLabel: words('places.waiting', { count: waiting }),
    },
    { href: consolePaths.attempts(), label: words('places.attempts'), icon: KeyRound },
    { href: consolePaths.accounts(), label: words('places.accounts'), icon: UserSearch },
    { href: consolePaths.health(), label: words('places.health'), icon: HeartPulse },
    { href: consolePaths.professionals(), label: words('places.professionals'), icon: UserRoundCheck },
    {
      href: consolePaths.appeals(),
      label: words('places.appeals'),
      icon: Scale,
      count: undecided,
      countLabel: words('places.undecided', { count: undecided }),
    },
    { href: consolePaths.payments(), label: words('places.payments'), icon: Wallet },
    { href: consolePaths.recoveries(), label: words('places.recoveries'), icon: LifeBuoy },
    { href: consolePaths.names(), label: words('places.names'), icon: IdCard },
    { href: consolePaths.deliveries(), label: words('places.deliveries'), icon: Mail },
    { href: consolePaths.jobs(), label: words('places.jobs'), icon: OctagonAlert },
  ]
  const isCurrent = (href: string) =>
    pathname === href || (href !== consolePaths.start() && pathname.startsWith(`${href}/`))
  return (
    <Frame
      skipLabel={shared('skip')}
      navigationLabel={shared('navigation')}
      menuLabel={shared('menu')}
      navigation={[{ items: places.map((place) => ({ ...place, isCurrent: isCurrent(place.href) })) }]}
      toolbar={<SearchBox />}
      brand={<Brand href={consolePaths.start()} name={shared('product')} caption={words('title')} />}
      corner={<NoticeBell href={consolePaths.notices()} unread={unread} />}
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
