import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { Button, ButtonLink, Card, DefinitionList, Notice, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { CalendarPlus } from 'lucide-react'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'
import { UndoCard } from './undo-card.tsx'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** What was booked, how to take it back, and the one thing that comes next. */
export default function BookedPage() {
  const { session, professional, undoUntil, questionCount, now, protectPath, repeatPath } =
    useLoaderData<typeof loader>()
  const words = useWords(messages)
  const facts = useFacts()
  if (!session.isScheduled) {
    return (
      <div className="mx-auto w-full max-w-column">
        <PageStack width="column">
          <PageHeader title={words('cancelled')} />
          <DefinitionList items={facts} />
          <ToHome isMain />
        </PageStack>
      </div>
    )
  }
  return (
    <div className="mx-auto w-full max-w-column">
      <PageStack width="column">
        <PageHeader title={words('heading')} description={words('lead')} />
        {questionCount > 0 ? (
          <Notice
            title={words('next.title')}
            actions={
              <>
                <ButtonLink variant="primary" href={hubPaths.questions(session.id)}>
                  {words('next.answer')}
                </ButtonLink>
                <form method="post" action={hubPaths.questions(session.id)}>
                  <Button name="intent" value="later">
                    {words('next.later')}
                  </Button>
                </form>
              </>
            }
          >
            {words('next.text', { name: professional?.name ?? '', count: questionCount })}
          </Notice>
        ) : null}
        <Card>
          <DefinitionList items={facts} />
          <div className="flex flex-col gap-1.5 sm:items-start">
            <ButtonLink
              href={hubPaths.calendarFile(session.id)}
              download="reserved-time.ics"
              icon={CalendarPlus}
            >
              {words('calendar')}
            </ButtonLink>
            <p className="text-ink-quiet text-sm">{words('calendarHint')}</p>
          </div>
        </Card>
        {protectPath ? (
          <Notice
            title={words('protect.title')}
            actions={
              <ButtonLink href={protectPath} as="a">
                {words('protect.go')}
              </ButtonLink>
            }
          >
            {words('protect.text')}
          </Notice>
        ) : null}
        {undoUntil ? <UndoCard sessionId={session.id} until={undoUntil} now={now} /> : null}
        <ToHome isMain={questionCount === 0} repeatPath={repeatPath} />
      </PageStack>
    </div>
  )
}

/** Own pages; with a session also the way to more of them. */
function ToHome({ isMain, repeatPath }: { isMain: boolean; repeatPath?: string }) {
  const words = useWords(messages)
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink variant={isMain ? 'primary' : 'secondary'} href={hubPaths.home()} as="a">
        {words('home')}
      </ButtonLink>
      {repeatPath ? (
        <ButtonLink href={repeatPath} as="a">
          {words('again')}
        </ButtonLink>
      ) : null}
    </div>
  )
}

function useFacts() {
  const { session, professional, cutOffAt, undoUntil } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const price = format.money({ amountMinor: session.dueMinor, currency: session.currency ?? 'ISK' })
  const paid = [
    session.costHalves
      ? words('facts.held', { credits: format.credits(session.costHalves, { case: 'dative' }) })
      : null,
    session.dueMinor > 0 ? words('facts.self', { price }) : null,
  ]
    .filter(Boolean)
    .join(', ')
  const when = `${capitalised(format.date(session.startsAt, 'full'))}, ${format.timeRange(session.startsAt, session.endsAt)} (${format.zoneName()})`
  return [
    {
      term: words('facts.who'),
      value: professional ? `${professional.name}, ${professional.title}` : '–',
    },
    {
      term: words('facts.what'),
      value: [
        session.serviceName,
        format.duration(session.minutes),
        session.language && names.language(session.language),
      ]
        .filter(Boolean)
        .join(', '),
    },
    { term: words('facts.when'), value: when },
    {
      term: words('facts.where'),
      value:
        session.modality === 'video' ? words('facts.video') : session.place || names.format(session.modality),
    },
    { term: words('facts.paid'), value: paid },
    cutOffAt
      ? { term: words('facts.cancelBy'), value: capitalised(format.dateTimeWithZone(cutOffAt, 'dayLong')) }
      : { term: words('facts.cancelling'), value: words(undoUntil ? 'facts.lateAfterUndo' : 'facts.late') },
  ]
}
