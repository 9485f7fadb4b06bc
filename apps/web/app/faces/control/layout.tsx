import { defineMessages, useWords } from '@kara/language'
import { Brand, ControlLayout as Frame } from '@kara/ui'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { LayoutDashboard } from 'lucide-react'
import { AccountFoot } from '../../frame/account-foot.tsx'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import type { loader } from './layout.server.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { controlPaths } from './paths.ts'

export { loader } from './layout.server.ts'

const messages = defineMessages(en, is)

/** The frame of this face: its places at the side, the page beside them. */
export default function ControlLayout() {
  const { displayName } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const shared = useWords(frameMessages)
  const { pathname } = useLocation()
  const places = [{ href: controlPaths.start(), label: words('places.start'), icon: LayoutDashboard }]
  return (
    <Frame
      skipLabel={shared('skip')}
      navigationLabel={shared('navigation')}
      menuLabel={shared('menu')}
      navigation={[{ items: places.map((place) => ({ ...place, isCurrent: pathname === place.href })) }]}
      brand={<Brand href={controlPaths.start()} name={shared('product')} caption={words('title')} />}
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
