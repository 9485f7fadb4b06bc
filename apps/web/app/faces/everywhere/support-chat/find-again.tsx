import { useWords } from '@kara/language'
import { Button, CopyField, Disclosure } from '@kara/ui'
import { Form } from '@remix-run/react'
import { chatMessages } from './chat-messages.ts'

/** How somebody without an account finds the conversation elsewhere, and how it leaves this browser. */
export function FindAgain({ backUrl }: { backUrl: string }) {
  const words = useWords(chatMessages)
  return (
    <Disclosure summary={words('keep')}>
      <div className="flex flex-col gap-4">
        <p>{words('keepWhat')}</p>
        <CopyField name={words('link')} text={backUrl} label={words('copy')} copiedLabel={words('copied')} />
        <Form method="post" className="flex flex-col items-start gap-2">
          <p className="text-ink-quiet text-sm">{words('leaveWhat')}</p>
          <Button name="intent" value="leave">
            {words('leave')}
          </Button>
        </Form>
      </div>
    </Disclosure>
  )
}
