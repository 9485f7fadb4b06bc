import { capitalised, defineMessages, useFormatter, useWords } from '@kara/language'
import { ButtonLink, Card, DefinitionList, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { RequestStatus } from '../../../care/requests/request-status.tsx'
import { useWishLines } from '../../../care/requests/wishes.ts'
import { useVocabulary } from '../../../care/vocabulary.ts'
import { pageTitle } from '../../../frame/page-title.ts'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** The request is registered: what was asked, by when an answer comes, and what happens without one. */
export default function RequestedPage() {
  const { request, wasBefore, isOpen } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const format = useFormatter()
  const names = useVocabulary()
  const wishes = useWishLines(request)
  const name = request.professional?.name ?? '–'
  return (
    <div className="mx-auto w-full max-w-column">
      <PageStack width="column">
        <PageHeader
          title={words(wasBefore ? 'before' : 'heading')}
          description={words(wasBefore ? 'beforeText' : 'lead', { name })}
        />
        <Card>
          <DefinitionList
            items={[
              {
                term: words('who'),
                value: [name, request.professional?.title].filter(Boolean).join(', '),
              },
              {
                term: words('what'),
                value: [
                  request.serviceName,
                  format.duration(request.minutes),
                  request.language && names.language(request.language),
                ]
                  .filter(Boolean)
                  .join(', '),
              },
              { term: words('state'), value: <RequestStatus state={request.state} /> },
              ...(isOpen
                ? [
                    {
                      term: words('replyBy'),
                      value: capitalised(format.dateTimeWithZone(request.replyBy, 'dayLong')),
                    },
                  ]
                : []),
              {
                term: words('wishes'),
                value:
                  wishes.length > 0
                    ? wishes.map((line) => (
                        <span key={line} className="block">
                          {line}
                        </span>
                      ))
                    : words('anyTime'),
              },
            ]}
          />
        </Card>
        <Card title={words('next')} ground="sunken">
          <ol className="flex list-decimal flex-col gap-2 pl-5">
            <li>{words('step1')}</li>
            <li>{words('step2')}</li>
            <li>{words('step3')}</li>
          </ol>
          <p className="text-ink-quiet text-sm">{words('noSession')}</p>
        </Card>
        <div className="flex flex-wrap gap-3">
          <ButtonLink variant="primary" href={hubPaths.home(`/home/requests/${request.id}`)} as="a">
            {words('home')}
          </ButtonLink>
          <ButtonLink href={hubPaths.start()}>{words('hub')}</ButtonLink>
        </div>
      </PageStack>
    </div>
  )
}
