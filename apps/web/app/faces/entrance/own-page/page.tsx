import { useFormatter, useWords } from '@kara/language'
import { Badge, ButtonLink, Notice, Portrait } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { entrancePaths } from '../paths.ts'
import { ownPageMessages } from './own-page-messages.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(ownPageMessages)

type Shown = NonNullable<Awaited<ReturnType<typeof loader>>['professional']>

/** A professional outside of every hub: who it is, what can be asked for, and the way to ask. */
export default function OwnPage() {
  const { professional } = useLoaderData<typeof loader>()
  const words = useWords(ownPageMessages)
  if (!professional) {
    return (
      <EntryFrame title={words('offTitle')} description={words('off')}>
        <ButtonLink href="/home">{words('toHome')}</ButtonLink>
      </EntryFrame>
    )
  }
  return (
    <EntryFrame title={professional.name} description={professional.title} aside={words('private')}>
      <Profile professional={professional} />
      {professional.away ? (
        <Away professional={professional} away={professional.away} />
      ) : (
        <>
          <Services professional={professional} />
          <HowItGoes name={professional.name} />
        </>
      )}
    </EntryFrame>
  )
}

function Profile({ professional }: { professional: Shown }) {
  const words = useWords(ownPageMessages)
  const format = useFormatter()
  const names = useVocabulary()
  const { name, portrait, about, topics, languages, education } = professional
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-start gap-4">
        <Portrait
          name={name}
          src={portrait ? `/files/${portrait}` : undefined}
          isEager
          className="max-w-24 shrink-0"
        />
        <div className="flex min-w-0 flex-col gap-2">
          <div className="flex flex-wrap gap-1.5">
            {topics.map((topic) => (
              <Badge key={topic}>{names.topic(topic)}</Badge>
            ))}
          </div>
          <p className="text-ink-quiet text-sm">
            {words('languages')}: {format.list(languages.map(names.language))}
          </p>
        </div>
      </div>
      <p className="whitespace-pre-line break-words">{about}</p>
      {education.length > 0 ? (
        <div className="text-sm">
          <p className="text-ink-quiet">{words('education')}</p>
          <ul className="list-disc pl-5">
            {education.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

function Away({ professional, away }: { professional: Shown; away: NonNullable<Shown['away']> }) {
  const words = useWords(ownPageMessages)
  const format = useFormatter()
  const { name } = professional
  return (
    <Notice tone="caution" title={words('awayTitle')}>
      {away.backOn ? <p>{words('away', { name, back: format.day(away.backOn, 'dayLong') })}</p> : null}
      {away.message ? <p className="whitespace-pre-line break-words">{away.message}</p> : null}
    </Notice>
  )
}

function Services({ professional: { slug, services } }: { professional: Shown }) {
  const words = useWords(ownPageMessages)
  const format = useFormatter()
  const names = useVocabulary()
  return (
    <section aria-label={words('services')} className="flex flex-col gap-2">
      <h2 className="font-semibold text-lg">{words('services')}</h2>
      <ul className="flex flex-col divide-y divide-line rounded-xl border border-line">
        {services.map(({ id, name, minutes, modality, priceMinor, currency }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 p-3">
            <span className="flex min-w-0 flex-col">
              <span className="font-semibold">{name}</span>
              <span className="text-ink-quiet text-sm">
                {words('serviceFact', { duration: format.duration(minutes), format: names.format(modality) })}
                {', '}
                {format.money({ amountMinor: priceMinor, currency: currency as 'ISK' })}
              </span>
            </span>
            <ButtonLink
              variant="primary"
              href={entrancePaths.ownRequest(slug, id)}
              aria-label={words('askFor', { service: name })}
            >
              {words('ask')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function HowItGoes({ name }: { name: string }) {
  const words = useWords(ownPageMessages)
  return (
    <section aria-label={words('how')} className="flex flex-col gap-2 rounded-xl bg-sunken p-4 text-sm">
      <h2 className="font-semibold text-base">{words('how')}</h2>
      <ol className="flex list-decimal flex-col gap-1 pl-5">
        <li>{words('steps.say')}</li>
        <li>{words('steps.answer', { name })}</li>
        <li>{words('steps.choose')}</li>
      </ol>
    </section>
  )
}
