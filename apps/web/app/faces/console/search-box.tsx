import { useWords } from '@kara/language'
import { Button, TextInput } from '@kara/ui'
import { Form, useSearchParams } from '@remix-run/react'
import { Search } from 'lucide-react'
import { consoleMessages } from './console-messages.ts'
import { consolePaths } from './paths.ts'

/** The one box above every page. */
export function SearchBox() {
  const words = useWords(consoleMessages)
  const [search] = useSearchParams()
  const asked = search.get('q') ?? ''
  return (
    <Form
      method="get"
      action={consolePaths.start()}
      role="search"
      className="flex w-full max-w-page items-center gap-2"
    >
      <TextInput
        key={asked}
        icon={Search}
        name="q"
        type="search"
        aria-label={words('search.label')}
        placeholder={words('search.hint')}
        defaultValue={asked}
        autoComplete="off"
        spellCheck={false}
      />
      <Button>{words('search.submit')}</Button>
    </Form>
  )
}
