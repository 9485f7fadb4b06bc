import { defineMessages, useWords } from '@kara/language'
import { Button } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'carry.title')

/** Posts our question to a company's provider that takes none by redirect; by the button where no script runs. */
export default function CompanySignInCarryPage() {
  const { carried } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.submit(), [])
  return (
    <EntryFrame title={words('carry.heading')} description={words('carry.what')}>
      <form ref={form} method="post" action={carried.url}>
        {Object.entries(carried.fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button variant="primary">{words('carry.go')}</Button>
      </form>
    </EntryFrame>
  )
}
