import stylesHref from '@kara/ui/styles.css?url'
import type { LinksFunction, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { ErrorView } from './frame/error-view.tsx'
import { FlashNotice } from './frame/flash-notice.tsx'
import { useFlash } from './frame/use-flash.ts'
import type { loader } from './root.server.ts'

export { loader } from './root.server.ts'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesHref }]

/** For what has no title of its own: a part of a face that failed. */
export const meta: MetaFunction = () => [{ title: 'Kara' }]

export { HtmlDocument as Layout } from './frame/document.tsx'

export default function Root() {
  const { flash, visit } = useFlash(useLoaderData<typeof loader>().flash)
  return (
    <>
      <Outlet />
      {flash ? <FlashNotice key={visit} flash={flash} /> : null}
    </>
  )
}

/** Every route's errors end here, unless a face has its own frame for them. */
export function ErrorBoundary() {
  return (
    <main className="px-4">
      <ErrorView />
    </main>
  )
}
