import { type CompanyDomain, domainEntries } from '@kara/companies/contracts'
import { defineMessages, useWords } from '@kara/language'
import { Button, RadioGroup } from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { en } from '../messages/domains/en.ts'
import { is } from '../messages/domains/is.ts'

const messages = defineMessages(en, is)

/** How people of a proven domain come in: staff by the company's sign-in, contractors perhaps by password. */
export function DomainEntry({ domain }: { domain: CompanyDomain }) {
  const words = useWords(messages)
  const { state, formData } = useNavigation()
  const isSaving =
    state !== 'idle' && formData?.get('intent') === 'entry' && formData.get('domainId') === domain.id
  return (
    <Form method="post" className="flex flex-col items-start gap-3">
      <input type="hidden" name="intent" value="entry" />
      <input type="hidden" name="domainId" value={domain.id} />
      <RadioGroup
        legend={words('entry.title')}
        name="entry"
        defaultValue={domain.entry}
        choices={domainEntries.map((value) => ({
          value,
          label: words(`entry.${value}`),
          hint: words(`entry.hints.${value}`),
        }))}
      />
      <p className="text-ink-quiet text-sm">{words('entry.anyway')}</p>
      <Button busy={isSaving} busyLabel={words('entry.saving')}>
        {words('entry.save', { domain: domain.name })}
      </Button>
    </Form>
  )
}
