import { useWords } from '@kara/language'
import { Button, Checkbox, Disclosure } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { noteMessages } from '../note/note-messages.ts'
import { workspacePaths } from '../paths.ts'

/** The last thing on the page, closed: what it does cannot be taken back. */
export function EraseRecord({ personId }: { personId: string }) {
  const words = useWords(noteMessages)
  const isBusy = useNavigation().formData?.get('intent') === 'erase'
  return (
    <Disclosure summary={words('erase.open')}>
      <Form method="post" action={workspacePaths.client(personId)} className="flex flex-col gap-3">
        <p className="text-sm">{words('erase.effect')}</p>
        <Checkbox name="isCertain" label={words('erase.confirm')} required />
        <div>
          <Button
            variant="critical"
            name="intent"
            value="erase"
            busy={isBusy}
            busyLabel={words('erase.busy')}
          >
            {words('erase.button')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
