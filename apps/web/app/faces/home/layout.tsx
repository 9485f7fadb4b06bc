import { defineMessages, useWords } from '@kara/language'
import { Brand, HomeLayout as Frame } from '@kara/ui'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { House } from 'lucide-react'
import { AccountMenu } from '../../frame/account-menu.tsx'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import type { loader } from './layout.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { homePaths } from './paths.ts'

export { loader } from './layout.server.ts'

const messages = defineMessages(en, is)

/** A client's own dashboard: navigation under the thumb on phones, in the head on wider pages. */
export default function HomeLayout() {
  const { displayName } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const shared = useWords(frameMessages)
  const { pathname } = useLocation()
  const places = [{ href: homePaths.start(), label: words('places.start'), icon: House }]
  return (
    <Frame
      skipLabel={shared('skip')}
      navigationLabel={shared('navigation')}
      navigation={places.map((place) => ({ ...place, isCurrent: pathname === place.href }))}
      brand={<Brand href={homePaths.start()} name={words('title')} />}
      account={<AccountMenu name={displayName} />}
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
