import { defineMessages, useWords } from '@kara/language'
import { Brand, ControlLayout as Frame, Menu, MenuLink, type NavigationItem, Notice } from '@kara/ui'
import { Outlet, useLoaderData, useLocation, useSearchParams } from '@remix-run/react'
import {
  AtSign,
  Bell,
  CalendarClock,
  ChartColumn,
  Coins,
  ContactRound,
  KeyRound,
  LayoutDashboard,
  Palette,
  Send,
  ShieldUser,
  UsersRound,
} from 'lucide-react'
import { TermsNotice } from '../../account/terms-notice.tsx'
import { AccountFoot } from '../../frame/account-foot.tsx'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import { NoticeBell } from '../../told/notice-bell.tsx'
import { toldMessages } from '../../told/told-messages.ts'
import type { loader } from './layout.server.ts'
import { en } from './messages/frame/en.ts'
import { is } from './messages/frame/is.ts'
import { controlPaths } from './paths.ts'

export { loader } from './layout.server.ts'

const messages = defineMessages(en, is)

/** The frame of this face: its subjects at the side, the page beside them. */
export default function ControlLayout() {
  const { displayName, isPastSignIn, company, others, termsNews, unread } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const shared = useWords(frameMessages)
  return (
    <Frame
      skipLabel={shared('skip')}
      navigationLabel={shared('navigation')}
      menuLabel={shared('menu')}
      navigation={usePlaces()}
      brand={
        <div className="flex min-w-0 flex-col gap-2">
          <Brand
            href={isPastSignIn ? controlPaths.signIn(company.id) : controlPaths.overview(company.id)}
            name={company.name}
            caption={words('title')}
          />
          {others.length > 0 ? (
            <Menu trigger={words('switch')}>
              {others.map(({ id, name }) => (
                <MenuLink key={id} href={controlPaths.overview(id)}>
                  {name}
                </MenuLink>
              ))}
            </Menu>
          ) : null}
        </div>
      }
      corner={isPastSignIn ? null : <NoticeBell href={controlPaths.notices(company.id)} unread={unread} />}
      account={<AccountFoot name={displayName} />}
    >
      <TermsNotice news={termsNews} />
      {isPastSignIn ? (
        <Notice tone="caution" className="mb-5 max-w-column" title={words('pastSignIn')}>
          {words('pastSignInWhat')}
        </Notice>
      ) : null}
      <BackFromProof />
      <Outlet />
    </Frame>
  )
}

/** Whoever was led away to show that it is they is told that the act itself is still to come. */
function BackFromProof() {
  const [query] = useSearchParams()
  const words = useWords(messages)
  if (!query.has('proven')) return null
  return (
    <Notice tone="positive" className="mb-5 max-w-column" title={words('proven')}>
      {words('provenWhat')}
    </Notice>
  )
}

/** The subjects that this role includes; those of setting up stand together. */
function usePlaces() {
  const { company, isPastSignIn, can, unread } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const told = useWords(toldMessages)
  const { pathname } = useLocation()
  const { id } = company
  const place = (item: NavigationItem & { isOpen?: boolean }): NavigationItem[] =>
    item.isOpen === false
      ? []
      : [{ ...item, isCurrent: pathname === item.href || pathname.startsWith(`${item.href}/`) }]
  const signIn = place({
    href: controlPaths.signIn(id),
    label: words('places.signIn'),
    icon: KeyRound,
    isOpen: can.signIn,
  })
  if (isPastSignIn) return [{ items: signIn }]
  return [
    {
      items: [
        {
          href: controlPaths.overview(id),
          label: words('places.overview'),
          icon: LayoutDashboard,
          isCurrent: pathname.replace(/\/$/, '') === controlPaths.overview(id),
        },
        ...place({
          href: controlPaths.notices(id),
          label: told('title'),
          icon: Bell,
          count: unread,
          countLabel: told('count', { count: unread }),
        }),
        ...place({
          href: controlPaths.reports(id),
          label: words('places.reports'),
          icon: ChartColumn,
          isOpen: can.reports,
        }),
      ],
    },
    {
      label: words('groups.access'),
      items: [
        ...place({
          href: controlPaths.domains(id),
          label: words('places.domains'),
          icon: AtSign,
          isOpen: can.domains,
        }),
        ...signIn,
        ...place({
          href: controlPaths.roster(id),
          label: words('places.roster'),
          icon: ContactRound,
          isOpen: can.roster,
        }),
        ...place({
          href: controlPaths.credits(id),
          label: words('places.credits'),
          icon: Coins,
          isOpen: can.credits,
        }),
      ],
    },
    {
      label: words('groups.hub'),
      items: [
        ...place({
          href: controlPaths.branding(id),
          label: words('places.branding'),
          icon: Palette,
          isOpen: can.hub,
        }),
        ...place({
          href: controlPaths.professionals(id),
          label: words('places.professionals'),
          icon: UsersRound,
          isOpen: can.hub,
        }),
        ...place({
          href: controlPaths.sessionRules(id),
          label: words('places.sessionRules'),
          icon: CalendarClock,
          isOpen: can.hub,
        }),
        ...place({
          href: controlPaths.publish(id),
          label: words('places.publish'),
          icon: Send,
          isOpen: can.hub,
        }),
      ],
    },
    {
      label: words('groups.company'),
      items: place({ href: controlPaths.people(id), label: words('places.people'), icon: ShieldUser }),
    },
  ].filter(({ items }) => items.length > 0)
}

/** What failed inside this face keeps the document around it. */
export function ErrorBoundary() {
  return (
    <main className="px-4">
      <ErrorView />
    </main>
  )
}
