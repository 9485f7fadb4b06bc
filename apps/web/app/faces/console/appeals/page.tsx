import { defineMessages, useFormatter, useWords } from '@kara/language'
import { EmptyState, PageHeader, PageStack, Section, Table, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { Scale } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/appeals/en.ts'
import { is } from '../messages/appeals/is.ts'
import { consolePaths } from '../paths.ts'
import { AppealCard } from './appeal-card.tsx'
import type { loader } from './page.server.ts'
import { ReviewCard } from './review-card.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** Who objects to having been marked as absent, which ends are told differently, and who stayed away. */
export default function AppealsPage() {
  const { waiting, decided, reviewsWaiting, reviewsDecided, absences, now } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  return (
    <PageStack>
      <PageHeader title={words('title')} description={words('description')} />
      {reviewsWaiting.length > 0 ? (
        <Section title={words('reviews')} description={words('reviewsText')}>
          {reviewsWaiting.map((review) => (
            <ReviewCard key={review.sessionId} review={review} now={now} />
          ))}
        </Section>
      ) : null}
      <Section title={words('waiting')}>
        {waiting.length === 0 ? (
          <EmptyState icon={Scale} title={words('none')}>
            {words('noneText')}
          </EmptyState>
        ) : null}
        {waiting.map((appeal) => (
          <AppealCard key={appeal.sessionId} appeal={appeal} />
        ))}
      </Section>
      {decided.length + reviewsDecided.length > 0 ? (
        <Section title={words('decided')}>
          {decided.map((appeal) => (
            <AppealCard key={appeal.sessionId} appeal={appeal} />
          ))}
          {reviewsDecided.map((review) => (
            <ReviewCard key={review.sessionId} review={review} now={now} />
          ))}
        </Section>
      ) : null}
      <Section title={words('absences')} description={words('absencesText')}>
        <Table
          caption={words('absences')}
          isCaptionHidden
          rows={absences}
          rowKey={({ sessionId }) => sessionId}
          empty={<p className="text-ink-quiet">{words('noAbsences')}</p>}
          columns={[
            {
              key: 'professional',
              header: words('professional'),
              isRowHeader: true,
              cell: ({ professionalId, name }) => (
                <TextLink href={consolePaths.professional(professionalId)}>{name ?? professionalId}</TextLink>
              ),
            },
            {
              key: 'starts',
              header: words('starts'),
              cell: ({ startsAt }) => format.dateTimeWithZone(startsAt, 'medium'),
            },
          ]}
        />
      </Section>
    </PageStack>
  )
}
