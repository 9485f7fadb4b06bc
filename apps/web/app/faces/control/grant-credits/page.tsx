import { getInputProps, getTextareaProps } from '@conform-to/react'
import { defineMessages, formatter, useFormatter, useWords } from '@kara/language'
import { ChoiceCards, Field, PageHeader, PageStack, TextArea, TextInput } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/grant-credits/en.ts'
import { is } from '../messages/grant-credits/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

interface GrantFields extends Record<string, string> {
  amountCredits: string
  audience: string
  addresses: string
  usableUntil: string
  note: string
}

export default function GrantCreditsPage() {
  const { timeZone, today, usualLastDay, addressesMax, creditsMax } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  const format = useFormatter()
  const state = usePageForm<GrantFields>({
    amountCredits: '2',
    audience: 'everyone',
    usableUntil: usualLastDay,
  })
  const { amountCredits, audience, addresses, usableUntil, note } = state.fields
  const total = totalHalves(audience.value, addresses.value, amountCredits.value)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: controlPaths.credits(companyId), label: words('back') }}
        title={words('title')}
        description={words('description')}
      />
      <PageForm {...state} submitLabel={words('submit')} busyLabel={words('busy')}>
        <Field label={words('amount')} id={amountCredits.id} errors={amountCredits.errors} required>
          <TextInput
            {...getInputProps(amountCredits, { type: 'number' })}
            key={amountCredits.key}
            min={0.5}
            max={creditsMax}
            step={0.5}
            suffix={words('unit')}
          />
        </Field>
        <ChoiceCards
          legend={words('who')}
          name={audience.name}
          errors={audience.errors}
          defaultValue={audience.initialValue}
          choices={[
            { value: 'everyone', label: words('everyone'), hint: words('everyoneHint') },
            { value: 'named', label: words('named'), hint: words('namedHint') },
          ]}
        />
        {audience.value === 'named' ? (
          <Field
            label={words('addresses')}
            hint={words('addressesHint', { max: format.number(addressesMax) })}
            counter={
              total ? words('total', { total: format.credits(total, { case: 'accusative' }) }) : undefined
            }
            id={addresses.id}
            errors={addresses.errors}
            required
          >
            <TextArea {...getTextareaProps(addresses)} key={addresses.key} spellCheck={false} />
          </Field>
        ) : null}
        <Field
          label={words('usableUntil')}
          hint={words('usableUntilHint', { zone: formatter(format.locale, timeZone).zoneName() })}
          id={usableUntil.id}
          errors={usableUntil.errors}
          required
        >
          <TextInput {...getInputProps(usableUntil, { type: 'date' })} key={usableUntil.key} min={today} />
        </Field>
        <Field
          label={words('note')}
          optionalLabel={words('optional')}
          hint={words('noteHint')}
          id={note.id}
          errors={note.errors}
        >
          <TextInput {...getInputProps(note, { type: 'text' })} key={note.key} maxLength={140} />
        </Field>
        <p className="text-ink-quiet text-sm">{words('effect')}</p>
      </PageForm>
    </PageStack>
  )
}

/** What named people take together at most; null while it cannot be said. */
function totalHalves(audience?: string, addresses?: string, amount?: string): number | null {
  const people = new Set((addresses ?? '').split(/[\s,;]+/).filter(Boolean)).size
  const halves = Number(amount) * 2
  return audience === 'named' && people > 0 && Number.isInteger(halves) && halves > 0 ? people * halves : null
}
