import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, ErrorPage } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../frame/page-title.ts'
import { ReadingSwitches } from '../../frame/reading-switches.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** A calm page for a host at which there is no open hub. */
export default function NowherePage() {
  const { why, appUrl } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <main className="flex min-h-dvh flex-col justify-between gap-10 px-5 py-8">
      <ErrorPage
        title={words(`${why}.title`)}
        why={words(`${why}.why`)}
        whatNow={words(`${why}.now`)}
        actions={why === 'unknown' ? null : <ButtonLink href={appUrl}>{words('toApp')}</ButtonLink>}
      />
      <div className="mx-auto flex w-full max-w-column flex-wrap gap-3">
        <ReadingSwitches />
      </div>
    </main>
  )
}
