import { defineMessages, useFormatter, useWords } from '@kara/language'
import { limits } from '@kara/notes/contracts'
import { ChoiceCards, Field, TextArea } from '@kara/ui'
import { QuestionField } from '../../../care/intake/intake-form.tsx'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'
import { WishGrid } from './wish-grid.tsx'

const messages = defineMessages(en, is)

type Data = Awaited<ReturnType<typeof loader>>
type FormStep = Extract<Data['step'], { name: 'form' }>

/** What a request says. Nothing of it has to be long. */
export function RequestFields({ step, data }: { step: FormStep; data: Data }) {
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const state = usePageForm<Record<string, string | string[]>>({ serviceId: data.serviceId })
  const { serviceId, wishedParts, ownWords } = state.fields
  const typed = (field: typeof serviceId) =>
    typeof field?.initialValue === 'string' ? field.initialValue : undefined
  const wished = wishedParts?.initialValue
  const costOf = ({ costHalves, priceMinor, currency }: Data['services'][number]) =>
    step.credits
      ? format.credits(costHalves)
      : format.money({ amountMinor: priceMinor, currency: currency as 'ISK' })
  return (
    <PageForm {...state} submitLabel={words('submit')} busyLabel={words('busy')}>
      <ChoiceCards
        key={serviceId?.key}
        legend={words('service')}
        name="serviceId"
        required
        defaultValue={typed(serviceId) ?? data.serviceId}
        errors={serviceId?.errors}
        choices={data.services.map((service) => ({
          value: service.id,
          label: service.name,
          aside: costOf(service),
          hint: words('serviceFact', {
            duration: format.duration(service.minutes),
            format: names.format(service.modality),
          }),
        }))}
      />
      <WishGrid
        key={wishedParts?.key}
        name="wishedParts"
        chosen={Array.isArray(wished) ? wished.map(String) : wished ? [String(wished)] : []}
        zone={format.zoneName()}
      />
      {step.questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          field={state.fields[question.id] as Parameters<typeof QuestionField>[0]['field']}
        />
      ))}
      <Field
        label={words('ownWords')}
        optionalLabel={words('optional')}
        hint={words('ownWordsHint', { name: data.name })}
        id={ownWords?.id ?? 'own-words'}
        errors={ownWords?.errors}
      >
        <TextArea
          key={ownWords?.key}
          name="ownWords"
          rows={5}
          defaultValue={typed(ownWords)}
          maxLength={limits.requestCharactersMax}
          countLabel={(count) => words('left', { count })}
        />
      </Field>
      <div className="flex flex-col gap-2 rounded-lg bg-sunken p-4 text-sm">
        <p>
          {step.credits
            ? words('paidByCredits', { available: format.credits(step.credits.availableHalves) })
            : words('paidBySelf')}
        </p>
        <p className="text-ink-quiet">{words(`reply.${step.typicalReply ?? 'unknown'}`)}</p>
      </div>
    </PageForm>
  )
}
