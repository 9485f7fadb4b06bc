import { useFormatter, useWords } from '@kara/language'
import { Button, Section, TextLink } from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { FilePlus2 } from 'lucide-react'
import { workspacePaths } from '../paths.ts'
import { noteMessages } from './note-messages.ts'
import type { loader } from './page.server.ts'

/** What was added to a locked note, and the way to add more. An amendment itself is not amended. */
export function Amendments() {
  const { note, amendments } = useLoaderData<typeof loader>()
  const words = useWords(noteMessages)
  const format = useFormatter()
  if (note.amendsId) return null
  return (
    <Section title={words('amend.title')}>
      {amendments.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {amendments.map(({ id, createdAt }) => (
            <li key={id}>
              <TextLink href={workspacePaths.note(id)}>
                {words('notes.amendment', { when: format.dateTimeWithZone(createdAt, 'day') })}
              </TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      <Form method="post" action={workspacePaths.client(note.personId)}>
        <input type="hidden" name="amendsId" value={note.id} />
        <Button name="intent" value="amend" icon={FilePlus2}>
          {words('amend.start')}
        </Button>
      </Form>
    </Section>
  )
}
