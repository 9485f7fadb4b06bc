import { getInputProps } from '@conform-to/react'
import { periods } from '@kara/credits/contracts'
import { defineMessages, formatter, useFormatter, useWords } from '@kara/language'
import { ChoiceCards, Field, Notice, PageHeader, PageStack, TextInput } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/credit-budget/en.ts'
import { is } from '../messages/credit-budget/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function CreditBudgetPage() {
  const { budget, currency, priceMinor, timeZone, creditsMax } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const { credits, day, locale, money } = useFormatter()
  const state = usePageForm<{ capCredits: string; period: string }>({
    capCredits: budget ? String(budget.capHalves / 2) : '',
    period: budget?.period ?? 'year',
  })
  const { capCredits, period } = state.fields
  const amount = Number(capCredits.value)
  const isAmount = Number.isInteger(amount) && amount > 0
  return (
    <PageStack width="column">
      <PageHeader
        title={words('title')}
        description={words('description')}
        back={{ href: controlPaths.credits(companyId), label: words('back') }}
      />
      {budget ? (
        <p>
          {words('used', {
            start: day(budget.periodStart),
            bought: credits(budget.boughtHalves),
            cap: credits(budget.capHalves),
          })}
        </p>
      ) : null}
      <PageForm {...state} submitLabel={words('submit')} busyLabel={words('busy')}>
        <Field
          label={words('amount')}
          hint={words('amountHint')}
          counter={
            isAmount
              ? words('total', { total: money({ amountMinor: priceMinor * amount, currency }) })
              : undefined
          }
          id={capCredits.id}
          errors={capCredits.errors}
          required
        >
          <TextInput
            {...getInputProps(capCredits, { type: 'number' })}
            key={capCredits.key}
            min={0}
            max={creditsMax}
            step={1}
            suffix={words('unit')}
          />
        </Field>
        <ChoiceCards
          legend={words('period')}
          name={period.name}
          errors={period.errors}
          defaultValue={period.initialValue}
          choices={periods.map((value) => ({ value, label: words(value) }))}
        />
        <p className="text-ink-quiet text-sm">
          {words('zone', { zone: formatter(locale, timeZone).zoneName() })}
        </p>
      </PageForm>
      <Notice title={words('effectTitle')}>{words('effect')}</Notice>
    </PageStack>
  )
}
