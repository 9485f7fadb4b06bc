import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Disclosure, PageHeader, PageStack, Portrait, StepIndicator, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { TermsCard } from '../../../account/terms-card.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { hubPaths } from '../paths.ts'
import { ConfirmStep } from './confirm-step.tsx'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'
import { ProtectStep } from './protect-step.tsx'
import { SignInStep } from './sign-in-step.tsx'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

const allSteps = ['sign_in', 'terms', 'protect', 'confirm'] as const

/** A few short steps over one held time, whose end is always in sight. */
export default function BookingPage() {
  const data = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { step } = data
  const stepNames = allSteps.filter((name) => name !== 'protect' || data.hasProtectStep)
  const current = stepNames.indexOf(step.name)
  return (
    <div className="mx-auto w-full max-w-column">
      <PageStack width="column">
        <div className="flex flex-col gap-5">
          <PageHeader title={words('heading')} />
          <HeldTime />
          <StepIndicator
            label={words('step', { step: String(current + 1), steps: String(stepNames.length) })}
            steps={stepNames.map((name) => words(`steps.${name}`))}
            current={current}
          />
        </div>
        {step.name === 'sign_in' ? <SignInStep step={step} /> : null}
        {step.name === 'terms' ? (
          <TermsCard
            terms={step.terms}
            problem={step.problem}
            action={hubPaths.bookTerms()}
            declineText={words('declineText')}
          />
        ) : null}
        {step.name === 'protect' ? <ProtectStep step={step} /> : null}
        {step.name === 'confirm' ? <ConfirmStep step={step} data={data} /> : null}
        <EmployerSees />
      </PageStack>
    </div>
  )
}

function HeldTime() {
  const { hold, professional, service } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <section className="flex gap-4 rounded-xl border border-accent-line/25 bg-accent-wash p-card">
      <div className="w-16 shrink-0 sm:w-20">
        <Portrait
          name={professional.name}
          src={professional.portrait ? `/files/${professional.portrait}` : undefined}
          isEager
        />
      </div>
      <div className="flex min-w-0 grow flex-col gap-2">
        <div>
          <h2 className="text-lg tabular-nums">
            {capitalised(format.dateTimeWithZone(hold.startsAt, 'dayLong'))}
          </h2>
          <p className="text-ink-quiet text-sm">
            {professional.name}, {service.name}, {format.duration(service.minutes)}
          </p>
        </div>
        {hold.isExtended ? <p className="text-ink-quiet text-sm">{words('extended')}</p> : null}
      </div>
    </section>
  )
}

function EmployerSees() {
  const { floor } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { number } = useFormatter()
  return (
    <Disclosure summary={words('privacy')}>
      <p>{words('privacyText', { floor: number(floor) })}</p>
      <p className="mt-2">
        <TextLink href={hubPaths.privacy()} target="_blank">
          {words('privacyMore')}
        </TextLink>
      </p>
    </Disclosure>
  )
}
