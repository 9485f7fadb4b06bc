import { defineMessages, useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { everywherePaths } from '../../frame/everywhere-paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'

const messages = defineMessages(en, is)

/** The company's sign-in was left for and not finished: what it said there can be explained here. */
export function UnfinishedBanner() {
  const words = useWords(messages)
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 border-caution/25 border-b bg-caution-soft px-4 py-2">
      <span>{words('unfinished.what')}</span>
      <TextLink href={everywherePaths.trouble()}>{words('unfinished.see')}</TextLink>
    </div>
  )
}

/** The browser's way back shows a page as it was kept; what happened meanwhile is asked for again. */
export function useFreshPageOnReturn(): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    if (navigation?.type === 'back_forward') revalidate()
  }, [revalidate])
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) revalidate()
    }
    window.addEventListener('pageshow', onShow)
    return () => window.removeEventListener('pageshow', onShow)
  }, [revalidate])
}
