import { defineMessages, useWords } from '@kara/language'
import { PageHeader } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { ReadingSwitches } from '../../../frame/reading-switches.tsx'
import { en } from '../messages/set-up/en.ts'
import { is } from '../messages/set-up/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** A link that does not work any more, and why; one that works has led on already. */
export default function SetUpLinkPage() {
  const { why } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-column flex-col justify-between gap-10 px-5 py-8">
      <PageHeader title={words('over')} description={`${why} ${words('overHow')}`} />
      <div className="flex flex-wrap gap-3">
        <ReadingSwitches />
      </div>
    </main>
  )
}
