import { getInputProps, getTextareaProps } from '@conform-to/react'
import { useFormatter, useWords } from '@kara/language'
import { Field, PageHeader, PageStack, TextArea, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { ledgerMessages } from '../ledger-messages.ts'
import { consolePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(ledgerMessages, 'correction.title')

/** Support corrects somebody's credits, or the pool, with a reason that stays. */
export default function CorrectionPage() {
  const { company, code, aloneHalvesMax } = useLoaderData<typeof loader>()
  const words = useWords(ledgerMessages)
  const { credits } = useFormatter()
  const state = usePageForm<{ pseudonym: string; amountCredits: string; reason: string }>({
    pseudonym: code,
  })
  const { pseudonym, amountCredits, reason } = state.fields
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: consolePaths.ledger(company.id, code), label: words('correction.back') }}
        title={words('correction.title')}
        description={words(code ? 'correction.ofPerson' : 'correction.ofPool', {
          code,
          company: company.name,
        })}
      />
      <PageForm {...state} submitLabel={words('correction.submit')} busyLabel={words('correction.busy')}>
        <input type="hidden" name={pseudonym.name} value={code} />
        <Field
          label={words('correction.amount')}
          hint={words('correction.amountHint', { limit: credits(aloneHalvesMax, { case: 'accusative' }) })}
          id={amountCredits.id}
          errors={amountCredits.errors}
          required
        >
          <TextInput
            {...getInputProps(amountCredits, { type: 'number' })}
            key={amountCredits.key}
            step={0.5}
            suffix={words('correction.unit')}
          />
        </Field>
        <Field
          label={words('correction.reason')}
          hint={words('correction.reasonHint')}
          id={reason.id}
          errors={reason.errors}
          required
        >
          <TextArea {...getTextareaProps(reason)} key={reason.key} maxLength={500} />
        </Field>
      </PageForm>
    </PageStack>
  )
}
