import { defineMessages, useFormatter, useWords } from '@kara/language'
import { Outlet, useLoaderData } from '@remix-run/react'
import { ErrorView } from '../../../frame/error-view.tsx'
import { ReadingSwitches } from '../../../frame/reading-switches.tsx'
import { en } from '../messages/set-up/en.ts'
import { is } from '../messages/set-up/is.ts'
import type { loader } from './layout.server.ts'

export { loader } from './layout.server.ts'

const messages = defineMessages(en, is)

/** The frame of what IT does by a link: whose set-up it is and how long yet, and nothing of the rest. */
export default function SetUpLayout() {
  const { companyName, expiresAt } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { dateTimeWithZone } = useFormatter()
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-page flex-col gap-8 px-5 py-6">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b pb-4">
        <p className="font-semibold">{words('frame', { company: companyName })}</p>
        <p className="text-ink-quiet text-sm">
          {words('until', { when: dateTimeWithZone(expiresAt, 'medium') })}
        </p>
      </header>
      <main className="grow">
        <Outlet />
      </main>
      <footer className="flex flex-wrap gap-3">
        <ReadingSwitches />
      </footer>
    </div>
  )
}

/** What failed here keeps the document around it. */
export function ErrorBoundary() {
  return (
    <main className="px-4">
      <ErrorView />
    </main>
  )
}
