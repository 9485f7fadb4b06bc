import { defineMessages, useWords } from '@kara/language'
import { Brand, ButtonLink, HomeLayout as Frame } from '@kara/ui'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { CalendarDays, CreditCard, House, HouseHeart, UserRound, Wallet } from 'lucide-react'
import { TermsNotice } from '../../account/terms-notice.tsx'
import { AccountMenu } from '../../frame/account-menu.tsx'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import { NoticeBell } from '../../told/notice-bell.tsx'
import { SoonNotice } from '../../told/soon-notice.tsx'
import type { loader } from './layout.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { homePaths } from './paths.ts'

export { loader } from './layout.server.ts'

const messages = defineMessages(en, is)

/** A client's own dashboard: navigation under the thumb on phones, in the head on wider pages. */
export default function HomeLayout() {
  const { displayName, pictureUrl, hubs, termsNews, unread, soon } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const shared = useWords(frameMessages)
  const { pathname } = useLocation()
  const places = [
    { href: homePaths.start(), label: words('places.start'), icon: House },
    { href: homePaths.sessions(), label: words('places.sessions'), icon: CalendarDays },
    { href: homePaths.credits(), label: words('places.credits'), icon: Wallet },
    { href: homePaths.payments(), label: words('places.payments'), icon: CreditCard },
    { href: homePaths.profile(), label: words('places.profile'), icon: UserRound },
  ]
  const isCurrent = (href: string) =>
    href === homePaths.start() ? pathname === href : pathname.startsWith(href)
  return (
    <Frame
      skipLabel={shared('skip')}
      navigationLabel={shared('navigation')}
      navigation={places.map((place) => ({ ...place, isCurrent: isCurrent(place.href) }))}
      brand={<Brand href={homePaths.start()} name={words('title')} />}
      banner={
        <SoonNotice
          soon={soon}
          joinPath={homePaths.join}
          sessionPath={homePaths.session}
          pathname={pathname}
        />
      }
      account={
        <>
          {hubs.map((hub) => (
            <ButtonLink
              key={hub.slug}
              href={homePaths.hub(hub.slug)}
              as="a"
              icon={HouseHeart}
              title={hub.name}
              aria-label={hubs.length > 1 ? words('hubOf', { name: hub.name }) : undefined}
              className="max-sm:px-3"
            >
              {/* Beside each other the names alone fit, and tell them apart. */}
              <span className="whitespace-nowrap max-sm:sr-only">
                {hubs.length > 1 ? hub.name : words('hub')}
              </span>
            </ButtonLink>
          ))}
          <NoticeBell href={homePaths.notices()} unread={unread} />
          <AccountMenu
            name={displayName}
            pictureUrl={pictureUrl}
            profile={{ href: homePaths.profile(), label: words('places.profile') }}
          />
        </>
      }
    >
      <TermsNotice news={termsNews} />
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
