import { defineMessages, useWords } from '@kara/language'
import { TextLink } from '@kara/ui'
import { useLocation, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { en } from './messages/while-waiting/en.ts'
import { is } from './messages/while-waiting/is.ts'

const messages = defineMessages(en, is)
const everyMs = 2000

/** Asks the page again while work goes on elsewhere; without script the document reloads itself. */
export function WhileWaiting() {
  const words = useWords(messages)
  const { pathname } = useLocation()
  const { revalidate, state } = useRevalidator()
  const [hasScript, setHasScript] = useState(false)
  useEffect(() => setHasScript(true), [])
  useEffect(() => {
    const timer = setInterval(() => {
      if (state === 'idle') revalidate()
    }, everyMs)
    return () => clearInterval(timer)
  }, [revalidate, state])
  if (hasScript) return null
  return (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
      <TextLink href={pathname} as="a">
        {words('look')}
      </TextLink>
    </noscript>
  )
}
