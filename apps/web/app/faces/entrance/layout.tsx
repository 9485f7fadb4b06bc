import { useWords } from '@kara/language'
import { Brand, MAIN_ID, SkipLink } from '@kara/ui'
import { Outlet } from '@remix-run/react'
import { ErrorView } from '../../frame/error-view.tsx'
import { frameMessages } from '../../frame/frame-messages.ts'
import { ReadingSwitches } from '../../frame/reading-switches.tsx'
import { entrancePaths } from './paths.ts'

/** The way in: one column, one thing to do. */
export default function EntranceLayout() {
  const shared = useWords(frameMessages)
  return (
    <div data-density="roomy" className="flex min-h-dvh flex-col">
      <SkipLink label={shared('skip')} />
      <header className="mx-auto flex w-full max-w-column items-center px-4 pt-6 sm:px-0">
        <Brand href={entrancePaths.start()} name={shared('product')} />
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-column grow px-4 py-10 outline-none sm:px-0 lg:py-16"
      >
        <Outlet />
      </main>
      <footer className="mx-auto flex w-full max-w-column flex-wrap gap-3 px-4 pb-8 sm:px-0">
        <ReadingSwitches />
      </footer>
    </div>
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
