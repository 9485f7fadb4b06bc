import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Badge, ButtonLink, CrisisFooter, HubLayout as Frame, HubHeader, HubHero } from '@kara/ui'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { HeartHandshake, Lock } from 'lucide-react'
import { crisisContacts } from '../../care/crisis-contacts.ts'
import { ErrorView } from '../../frame/error-view.tsx'
import { everywherePaths } from '../../frame/everywhere-paths.ts'
import { frameMessages } from '../../frame/frame-messages.ts'
import { ReadingSwitches } from '../../frame/reading-switches.tsx'
import { HeldBanner } from './held-banner.tsx'
import type { loader } from './layout.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { hubPaths } from './paths.ts'
import { UnfinishedBanner, useFreshPageOnReturn } from './unfinished-banner.tsx'

export { loader } from './layout.server.ts'

const messages = defineMessages(en, is)

/** A company's branded hub, with crisis contacts at the foot of every page that is not about them. */
export default function HubLayout() {
  const { name, country, heldUntil, hasUnfinishedSignIn, now } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const shared = useWords(frameMessages)
  const { pathname } = useLocation()
  useFreshPageOnReturn()
  const isBooking = pathname.startsWith(hubPaths.book())
  const contacts = crisisContacts(country, {
    nameOf: (contact) => words(`crisis.name.${contact}`),
    hours: words('crisis.always'),
  })
  return (
    <Frame
      skipLabel={shared('skip')}
      header={<Header />}
      hero={pathname === hubPaths.start() ? <Welcome /> : undefined}
      banner={
        heldUntil || hasUnfinishedSignIn ? (
          <>
            {heldUntil ? <HeldBanner until={heldUntil} now={now} isBooking={isBooking} /> : null}
            {hasUnfinishedSignIn ? <UnfinishedBanner /> : null}
          </>
        ) : undefined
      }
      footer={
        <CrisisFooter
          title={words('crisis.title')}
          text={words('crisis.text')}
          contacts={pathname === hubPaths.crisis() ? [] : contacts}
          linksLabel={words('links')}
          links={[
            { href: hubPaths.privacy(), label: words('places.privacy') },
            { href: hubPaths.terms(), label: words('places.terms') },
            { href: hubPaths.crisis(), label: words('places.crisis') },
            { href: everywherePaths.support(), label: shared('support') },
          ]}
          settings={<ReadingSwitches />}
          colophon={`${name}. ${words('colophon')}`}
        />
      }
    >
      <Outlet />
    </Frame>
  )
}

function Header() {
  const { name, logo, displayName, availableHalves } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const { pathname, search } = useLocation()
  return (
    <HubHeader
      companyName={name}
      logoUrl={logo ? `/files/${logo}` : undefined}
      href={hubPaths.start()}
      navigationLabel={words('navigation')}
      navigation={[
        {
          href: hubPaths.start(),
          label: words('places.professionals'),
          isCurrent: pathname === hubPaths.start(),
        },
        {
          href: hubPaths.privacy(),
          label: words('places.privacy'),
          isCurrent: pathname === hubPaths.privacy(),
        },
      ]}
      account={
        <>
          {availableHalves === null ? null : (
            <Badge tone="accent" className="max-sm:hidden">
              {words('places.credits', { credits: format.credits(availableHalves) })}
            </Badge>
          )}
          {displayName ? (
            <ButtonLink href={hubPaths.home()} as="a" className="whitespace-nowrap">
              {words('places.home')}
            </ButtonLink>
          ) : (
            <ButtonLink href={hubPaths.signIn(`${pathname}${search}`)}>{words('places.signIn')}</ButtonLink>
          )}
        </>
      }
    />
  )
}

function Welcome() {
  const { name, welcome } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <HubHero
      title={words('hero.title', { company: name })}
      text={welcome || words('hero.text')}
      promises={
        <>
          <span className="flex items-center gap-2">
            <Lock aria-hidden className="size-4" />
            {words('hero.confidential')}
          </span>
          <span className="flex items-center gap-2">
            <HeartHandshake aria-hidden className="size-4" />
            {words('hero.licensed')}
          </span>
        </>
      }
    />
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
