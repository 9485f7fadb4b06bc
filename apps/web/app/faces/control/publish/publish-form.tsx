import { defineMessages, useWords } from '@kara/language'
import { Button, Disclosure } from '@kara/ui'
import { Form } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from '../messages/publish/en.ts'
import { is } from '../messages/publish/is.ts'

const messages = defineMessages(en, is)

export interface PublishFormProps {
  state: 'draft' | 'published' | 'paused' | 'closed'
  isBlocked: boolean
}

/** Opens the hub; or, once it is open, closes the door for a while. */
export function PublishForm({ state, isBlocked }: PublishFormProps) {
  const words = useWords(messages)
  const form = usePageForm<{ intent: string }>()
  if (state === 'published') {
    return (
      <Disclosure summary={words('pause')}>
        <Form method="post" className="flex flex-col items-start gap-3">
          <p>{words('pauseWhat')}</p>
          <input type="hidden" name="intent" value="pause" />
          <Button variant="critical" size="small">
            {words('pauseNow')}
          </Button>
        </Form>
      </Disclosure>
    )
  }
  return (
    <PageForm
      {...form}
      submitLabel={words(state === 'paused' ? 'publishAgain' : 'publish')}
      busyLabel={words('publishing')}
      submitValue={{ name: 'intent', value: 'publish' }}
      disabledReason={isBlocked ? words('blocked') : undefined}
    >
      {null}
    </PageForm>
  )
}
