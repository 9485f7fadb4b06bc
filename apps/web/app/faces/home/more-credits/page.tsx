import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import { ChoiceCards, Field, Notice, PageHeader, PageStack, TextInput } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/more-credits/en.ts'
import { is } from '../messages/more-credits/is.ts'
import { homePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** A person asks one company for more: an amount and one of a few reasons. */
export default function MoreCreditsPage() {
  const { companyName, reasons, creditsMax, isWaiting } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { number } = useFormatter()
  const state = usePageForm<{ amountCredits: string; reason: string }>({
    amountCredits: '2',
    reason: 'more_time',
  })
  const { amountCredits, reason } = state.fields
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: homePaths.credits(), label: words('back') }}
        title={words('title')}
        description={words('lead', { company: companyName })}
      />
      {isWaiting ? (
        <Notice title={words('waiting')} />
      ) : (
        <PageForm {...state} submitLabel={words('send')} busyLabel={words('sending')}>
          <Field
            label={words('amount')}
            hint={words('amountHint', { max: number(creditsMax) })}
            id={amountCredits.id}
            errors={amountCredits.errors}
            required
          >
            <TextInput
              {...getInputProps(amountCredits, { type: 'number' })}
              key={amountCredits.key}
              min={0.5}
              step={0.5}
              suffix={words('unit')}
            />
          </Field>
          <ChoiceCards
            legend={words('why')}
            name={reason.name}
            errors={reason.errors}
            defaultValue={reason.initialValue}
            choices={reasons.map((value) => ({ value, label: words(`reason.${value}`) }))}
          />
          <Notice title={words('seesTitle')}>{words('sees')}</Notice>
        </PageForm>
      )}
    </PageStack>
  )
}
