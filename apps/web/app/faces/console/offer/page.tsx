import { useWords } from '@kara/language'
import { Notice, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { offerMessages } from '../offer-messages.ts'
import { consolePaths } from '../paths.ts'
import { AskForm } from './ask-form.tsx'
import { Explained } from './explained.tsx'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

export const meta = pageTitle(offerMessages)

/** Why a professional’s time is not offered, for support: the reason, and who decides about it. */
export default function OfferPage() {
  const { professional, isShown, services, explained } = useLoaderData<typeof loader>()
  const words = useWords(offerMessages)
  const { id, name } = professional
  return (
    <PageStack>
      <PageHeader
        back={{ href: consolePaths.professional(id), label: name }}
        title={words('title')}
        description={words('description', { name })}
      />
      {isShown && services.length === 0 ? <Notice>{words('noServices', { name })}</Notice> : null}
      {isShown ? null : <Notice tone="caution">{words('hidden', { name })}</Notice>}
      {explained ? (
        <>
          <AskForm />
          <Explained {...explained} />
        </>
      ) : null}
    </PageStack>
  )
}
