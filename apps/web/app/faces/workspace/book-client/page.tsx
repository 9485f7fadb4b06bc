import { useWords } from '@kara/language'
import { ButtonLink, EmptyState, Notice, PageHeader, PageStack, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { UserRoundPlus } from 'lucide-react'
import { pageTitle } from '../../../frame/page-title.ts'
import { availabilityMessages } from '../availability/availability-messages.ts'
import { privateClientMessages } from '../clients/private-client-messages.ts'
import { workspacePaths } from '../paths.ts'
import { ChosenTime } from './chosen-time.tsx'
import type { loader } from './page.server.ts'
import { Services } from './services.tsx'
import { Times } from './times.tsx'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(privateClientMessages, 'book.title')

/** A session that the professional enters for a private client: which service, when, and for whom. */
export default function BookClientPage() {
  const data = useLoaderData<typeof loader>()
  const words = useWords(privateClientMessages)
  return (
    <PageStack width="column">
      <PageHeader
        back={{ href: workspacePaths.clients(), label: words('tabs.clients') }}
        title={words('book.title')}
        description={words('book.description')}
      />
      {data.invited.length > 0 ? (
        <Notice
          actions={<TextLink href={workspacePaths.clientInvites()}>{words('book.toInvites')}</TextLink>}
        >
          {words('book.invited', { names: data.invited.join(', ') })}
        </Notice>
      ) : null}
      {data.clients.length === 0 ? (
        <EmptyState
          icon={UserRoundPlus}
          title={words('book.none')}
          action={
            <ButtonLink variant="primary" href={workspacePaths.clientInvites()}>
              {words('invite.add')}
            </ButtonLink>
          }
        >
          {words('book.noneText')}
        </EmptyState>
      ) : (
        <>
          {data.services.length > 1 ? <Services /> : null}
          {data.services.length === 0 ? <NoServices /> : null}
          {data.asked ? <ChosenTime /> : <Times />}
        </>
      )}
    </PageStack>
  )
}

function NoServices() {
  const words = useWords(availabilityMessages)
  const ofTheirOwn = useWords(privateClientMessages)
  return (
    <Notice actions={<TextLink href={workspacePaths.newService()}>{ofTheirOwn('book.addService')}</TextLink>}>
      {words('explain.noServices')}
    </Notice>
  )
}
