import { defineMessages, useWords } from '@kara/language'
import { Button, ButtonLink, Card, CopyButton, Field, TextArea } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { Mail } from 'lucide-react'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'

const messages = defineMessages(en, is)

export interface WriteToItProps {
  reference: string
  note: { subject: string; body: string } | null
}

/** A note to the company's IT that says what to change, and nothing about what the person came for. */
export function WriteToIt({ reference, note }: WriteToItProps) {
  const words = useWords(messages)
  const { state, formData } = useNavigation()
  const isBusy = state !== 'idle' && formData?.get('intent') === 'note'
  return (
    <div id="note" className="scroll-mt-6">
      <Card title={words('trouble.noteTitle')} description={words('trouble.noteWhat')}>
        {note ? (
          <>
            <Field label={words('trouble.noteText')}>
              <TextArea readOnly value={`${note.subject}\n\n${note.body}`} rows={8} />
            </Field>
            <div className="flex flex-wrap gap-3">
              <ButtonLink
                variant="primary"
                icon={Mail}
                href={`mailto:?subject=${encodeURIComponent(note.subject)}&body=${encodeURIComponent(note.body)}`}
              >
                {words('trouble.noteMail')}
              </ButtonLink>
              <CopyButton
                text={`${note.subject}\n\n${note.body}`}
                label={words('trouble.copy')}
                copiedLabel={words('trouble.copied')}
              />
            </div>
          </>
        ) : (
          <Form method="post">
            <input type="hidden" name="reference" value={reference} />
            <Button
              name="intent"
              value="note"
              icon={Mail}
              busy={isBusy}
              busyLabel={words('trouble.noteBusy')}
            >
              {words('trouble.noteMake')}
            </Button>
          </Form>
        )}
      </Card>
    </div>
  )
}
