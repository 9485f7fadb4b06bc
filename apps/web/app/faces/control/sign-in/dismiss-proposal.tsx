import { defineMessages, useWords } from '@kara/language'
import { dismissalReasons } from '@kara/sso/contracts'
import { Button, Disclosure, Field, Select } from '@kara/ui'
import { Form } from '@remix-run/react'
import { en } from '../messages/watched-metadata/en.ts'
import { is } from '../messages/watched-metadata/is.ts'

const messages = defineMessages(en, is)

/** Turning down what the metadata asks for, with the reason. */
export function DismissProposal({ connectionId, proposedAt }: { connectionId: string; proposedAt: string }) {
  const words = useWords(messages)
  return (
    <Disclosure summary={words('dismissInstead')}>
      <Form method="post" className="flex flex-col items-start gap-3">
        <p>{words('dismissWhat')}</p>
        <input type="hidden" name="connectionId" value={connectionId} />
        <input type="hidden" name="proposedAt" value={proposedAt} />
        <Field label={words('why')}>
          <Select
            name="reason"
            options={dismissalReasons.map((reason) => ({ value: reason, label: words(`reasons.${reason}`) }))}
          />
        </Field>
        <Button size="small" variant="critical">
          {words('dismiss')}
        </Button>
      </Form>
    </Disclosure>
  )
}
