import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { limits } from '@kara/notes/contracts'
import { Checkbox, ChoiceCards, Field, Select, TextArea } from '@kara/ui'
import type { ReactNode } from 'react'
import { PageForm, usePageForm } from '../../frame/page-form.tsx'
import { QuestionField, type ShownQuestion } from '../intake/intake-form.tsx'
import { useVocabulary } from '../vocabulary.ts'
import { GoOnElsewhere } from './go-on-elsewhere.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import { WishGrid } from './wish-grid.tsx'

const messages = defineMessages(en, is)

export interface RequestFieldsProps {
  /** Of the professional who is asked. */
  professional: string
  services: readonly {
    readonly id: string
    readonly name: string
    readonly minutes: number
    readonly modality: 'video' | 'in_person'
    readonly costHalves: number
    readonly priceMinor: number
    readonly currency: string
  }[]
  serviceId: string
  /** In which the services are held; one choice is none. */
  languages?: readonly string[]
  /** The time that was chosen on the way here (ISO 8601). */
  wishedAt?: string | null
  questions: readonly ShownQuestion[]
  typicalReply: 'day' | 'two_days' | 'longer' | null
  /** By when an answer is due; after twice that the request ends. */
  replyDays: number
  /** What is left of the client's credits; null where a company gives none. */
  credits: { readonly availableHalves: number } | null
  /** Outside of every hub: the client pays, and no company is in it. */
  isPrivate?: boolean
  /** Further fields, above the button. */
  children?: ReactNode
}

/** What a request says. Nothing of it has to be long. */
export function RequestFields(props: RequestFieldsProps) {
  const { professional, services, questions, typicalReply, replyDays, credits, isPrivate } = props
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const state = usePageForm<Record<string, string | string[]>>({ serviceId: props.serviceId })
  const { serviceId, wishedAt, wishedLanguage, wishedParts, ownWords } = state.fields
  const { languages = [] } = props
  const typed = (field: typeof serviceId) =>
    typeof field?.initialValue === 'string' ? field.initialValue : undefined
  const wished = wishedParts?.initialValue
  const costOf = ({ costHalves, priceMinor, currency }: RequestFieldsProps['services'][number]) =>
    credits
      ? format.credits(costHalves)
      : format.money({ amountMinor: priceMinor, currency: currency as 'ISK' })
  return (
    <PageForm {...state} submitLabel={words('submit')} busyLabel={words('busy')}>
      <GoOnElsewhere />
      <ChoiceCards
        key={serviceId?.key}
        legend={words('service')}
        name="serviceId"
        required
        defaultValue={typed(serviceId) ?? props.serviceId}
        errors={serviceId?.errors}
        choices={services.map((service) => ({
          value: service.id,
          label: service.name,
          aside: costOf(service),
          hint: words('serviceFact', {
            duration: format.duration(service.minutes),
            format: names.format(service.modality),
          }),
        }))}
      />
      {languages.length > 1 ? (
        <Field
          label={words('language')}
          optionalLabel={words('optional')}
          id={wishedLanguage?.id ?? 'wished-language'}
          errors={wishedLanguage?.errors}
        >
          <Select
            key={wishedLanguage?.key}
            name="wishedLanguage"
            placeholder={words('anyLanguage')}
            defaultValue={typed(wishedLanguage)}
            options={languages.map((value) => ({ value, label: names.language(value) }))}
          />
        </Field>
      ) : null}
      {props.wishedAt ? (
        <Checkbox
          key={wishedAt?.key}
          name="wishedAt"
          value={props.wishedAt}
          defaultChecked={!state.form.status || typed(wishedAt) !== undefined}
          errors={wishedAt?.errors}
          label={capitalised(words('wishedAt', { when: format.dateTimeWithZone(props.wishedAt, 'dayLong') }))}
          hint={words('wishedAtHint', { name: professional })}
        />
      ) : null}
      <WishGrid
        key={wishedParts?.key}
        name="wishedParts"
        chosen={Array.isArray(wished) ? wished.map(String) : wished ? [String(wished)] : []}
        zone={format.zoneName()}
      />
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          field={state.fields[question.id] as Parameters<typeof QuestionField>[0]['field']}
        />
      ))}
      <Field
        label={words('ownWords')}
        optionalLabel={words('optional')}
        hint={words('ownWordsHint', { name: professional })}
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
          {credits
            ? words('paidByCredits', { available: format.credits(credits.availableHalves) })
            : words(isPrivate ? 'paidPrivately' : 'paidBySelf')}
        </p>
        <p className="text-ink-quiet">
          {words(isPrivate ? 'replyPrivately' : `reply.${typicalReply ?? 'unknown'}`, {
            reply: replyDays,
            days: replyDays * 2,
          })}
        </p>
      </div>
      {props.children}
    </PageForm>
  )
}
