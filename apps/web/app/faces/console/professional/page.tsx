import { useFormatter, useWords } from '@kara/language'
import {
  Button,
  ButtonLink,
  Card,
  DefinitionList,
  Field,
  FormActions,
  FormStack,
  Notice,
  PageHeader,
  PageStack,
  Section,
  Status,
  TextArea,
  Timeline,
} from '@kara/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { offerMessages } from '../offer-messages.ts'
import { consolePaths } from '../paths.ts'
import { professionalMessages } from '../professional-messages.ts'
import { CredentialCard } from './credential-card.tsx'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(professionalMessages)

const tones = { draft: 'waiting', approved: 'positive', hidden: 'caution', declined: 'neutral' } as const
const stepTones = {
  asked: 'waiting',
  answered: 'neutral',
  approved: 'positive',
  shown: 'positive',
  declined: 'critical',
  hidden: 'caution',
} as const

/** What support decides by: the papers, the profile and what was said. */
export default function ProfessionalPage() {
  const { professional } = useLoaderData<typeof loader>()
  const words = useWords(professionalMessages)
  const ofTheOffer = useWords(offerMessages)
  const { state, credentials, steps } = professional
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.professionals(), label: words('title') }}
        title={professional.displayName}
        description={professional.title}
        status={<Status tone={tones[state]}>{words(`states.${state}`)}</Status>}
        actions={<ButtonLink href={consolePaths.offer(professional.id)}>{ofTheOffer('open')}</ButtonLink>}
      />
      <Clock />
      <Section title={words('papers')}>
        {credentials.length === 0 ? <p className="text-ink-quiet">{words('noPapers')}</p> : null}
        {credentials.map((credential) => (
          <CredentialCard key={credential.id} credential={credential} />
        ))}
      </Section>
      <Decide key={`${state} ${steps.length}`} />
      <Said />
      <Profile />
    </PageStack>
  )
}

/** Until when support answers; nothing while nothing waits for it. */
function Clock() {
  const { professional, now } = useLoaderData<typeof loader>()
  const words = useWords(professionalMessages)
  const format = useFormatter()
  const { reviewBy } = professional
  if (!reviewBy) return null
  const isLate = Date.parse(reviewBy) < Date.parse(now)
  return (
    <Notice tone={isLate ? 'caution' : 'info'}>
      {words(isLate ? 'reviewOver' : 'reviewDue', { when: format.dateTimeWithZone(reviewBy) })}
    </Notice>
  )
}

function Decide() {
  const { professional } = useLoaderData<typeof loader>()
  const words = useWords(professionalMessages)
  const isOpen = professional.state === 'draft' || professional.state === 'declined'
  return (
    <Card title={words('decide')}>
      {isOpen ? (
        <Form method="post" className="flex flex-col gap-2">
          <p className="text-sm">{words('approveEffect')}</p>
          <div>
            <Button variant="primary" name="intent" value="approve">
              {words('approve')}
            </Button>
          </div>
        </Form>
      ) : null}
      <Form method="post">
        <FormStack>
          <Field label={words('message')}>
            <TextArea name="message" rows={3} maxLength={2000} required />
          </Field>
          <FormActions>
            <Button name="intent" value="ask">
              {words('askSend')}
            </Button>
            {professional.state === 'draft' ? (
              <Button variant="critical" name="intent" value="decline">
                {words('decline')}
              </Button>
            ) : null}
          </FormActions>
        </FormStack>
      </Form>
    </Card>
  )
}

function Said() {
  const { steps } = useLoaderData<typeof loader>().professional
  const words = useWords(professionalMessages)
  const format = useFormatter()
  if (steps.length === 0) return null
  return (
    <Card title={words('talk')}>
      <Timeline
        label={words('talk')}
        items={steps.map(({ id, kind, message, at }) => ({
          id,
          time: format.dateTime(at),
          title: words(`steps.${kind}`),
          detail: message || undefined,
          tone: stepTones[kind],
        }))}
      />
    </Card>
  )
}

function Profile() {
  const { professional } = useLoaderData<typeof loader>()
  const words = useWords(professionalMessages)
  const format = useFormatter()
  const names = useVocabulary()
  return (
    <Card title={words('profile')}>
      <DefinitionList
        items={[
          { term: words('field'), value: names.field(professional.field) },
          { term: words('topics'), value: professional.topics.map(names.topic).join(', ') },
          { term: words('languages'), value: professional.languages.map(names.language).join(', ') },
          { term: words('country'), value: professional.country },
          { term: words('timeZone'), value: professional.timeZone },
          { term: words('appliedAt'), value: format.dateTimeWithZone(professional.appliedAt) },
          { term: words('education'), value: professional.education.join('; ') || '–' },
          { term: words('about'), value: <span className="whitespace-pre-line">{professional.about}</span> },
        ]}
      />
    </Card>
  )
}
