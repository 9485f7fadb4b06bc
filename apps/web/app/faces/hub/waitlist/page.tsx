import { getInputProps } from '@conform-to/react'
import { defineMessages, useFormatter, useWords } from '@kara/language'
import {
  Button,
  ButtonLink,
  Card,
  ChoiceCards,
  Field,
  Notice,
  PageHeader,
  PageStack,
  TextInput,
} from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { PageForm, usePageForm } from '../../../frame/page-form.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { CompanyFirst } from '../company-first.tsx'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

type Data = Awaited<ReturnType<typeof loader>>

/** Asking to be told when a professional has a time, and the place that one has on the list. */
export default function WaitlistPage() {
  const data = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { step, name, slug } = data
  return (
    <div className="mx-auto w-full max-w-column">
      <PageStack width="column">
        <PageHeader
          back={{ href: hubPaths.professional(slug), label: name }}
          title={words('heading', { name })}
          description={words('lead')}
        />
        {step.name === 'closed' ? <Notice tone="caution">{words('closed')}</Notice> : null}
        {step.name === 'company' ? <CompanyFirst first={step.companyFirst} to={step.here} /> : null}
        {step.name === 'waiting' ? <Place name={name} slug={slug} place={step} /> : null}
        {step.name === 'form' ? <Join data={data} /> : null}
        {step.name === 'closed' || step.name === 'company' ? null : (
          <p className="text-ink-quiet text-sm">{words('first')}</p>
        )}
      </PageStack>
    </div>
  )
}

type PlaceProps = { name: string; slug: string; place: Extract<Data['step'], { name: 'waiting' }> }

function Place({ name, slug, place }: PlaceProps) {
  const words = useWords(messages)
  const format = useFormatter()
  const { joinedAt, expiresAt, before, freeAt, freeDay, isOffered, serviceId, id } = place
  const since = format.dateTimeWithZone(joinedAt, 'day')
  return (
    <>
      {freeAt ? (
        <Notice
          tone="positive"
          title={words(isOffered ? 'offered' : 'free', {
            name,
            when: format.dateTimeWithZone(freeAt, 'dayLong'),
          })}
          actions={
            <ButtonLink
              variant="primary"
              href={hubPaths.professional(slug, { service: serviceId, day: freeDay })}
            >
              {words('take')}
            </ButtonLink>
          }
        >
          {words('freeText')}
        </Notice>
      ) : null}
      <Card
        title={words('waiting')}
        description={
          before
            ? words('waitingBefore', { since, before: format.date(before, 'long') })
            : words('waitingText', { since, until: format.date(expiresAt, 'long') })
        }
      >
        <Form method="post">
          <input type="hidden" name="entryId" value={id} />
          <Button name="intent" value="leave">
            {words('leave')}
          </Button>
        </Form>
      </Card>
    </>
  )
}

function Join({ data }: { data: Data }) {
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const state = usePageForm<{ intent: string; serviceId: string; day: string }>({
    serviceId: data.serviceId,
  })
  const { serviceId, day } = state.fields
  return (
    <PageForm
      {...state}
      submitLabel={words('submit')}
      busyLabel={words('busy')}
      submitValue={{ name: 'intent', value: 'join' }}
    >
      {data.services.length > 1 ? (
        <ChoiceCards
          key={serviceId.key}
          legend={words('service')}
          name="serviceId"
          required
          defaultValue={serviceId.initialValue ?? data.serviceId}
          errors={serviceId.errors}
          choices={data.services.map((service) => ({
            value: service.id,
            label: service.name,
            hint: words('serviceFact', {
              duration: format.duration(service.minutes),
              format: names.format(service.modality),
            }),
          }))}
        />
      ) : (
        <input type="hidden" name="serviceId" value={data.serviceId} />
      )}
      <Field
        label={words('day')}
        hint={words('dayHint', { zone: format.zoneName() })}
        id={day.id}
        errors={day.errors}
      >
        <TextInput {...getInputProps(day, { type: 'date' })} key={day.key} min={data.tomorrow} />
      </Field>
    </PageForm>
  )
}
