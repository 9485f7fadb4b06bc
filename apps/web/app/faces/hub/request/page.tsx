import { defineMessages, useWords } from '@kara/language'
import { Notice, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData, useLocation } from '@remix-run/react'
import { TermsCard } from '../../../account/terms-card.tsx'
import { KeptRequest } from '../../../care/request-form/kept-request.tsx'
import { RequestFields } from '../../../care/request-form/request-fields.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { CompanyFirst } from '../company-first.tsx'
import { hubPaths } from '../paths.ts'
import { en } from './messages/en.ts'
import { is } from './messages/is.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

/** Asking a professional who agrees on times personally. */
export default function RequestPage() {
  const data = useLoaderData<typeof loader>()
  const words = useWords(messages)
  const { pathname, search } = useLocation()
  if (data.isKept)
    return (
      <div className="mx-auto w-full max-w-column">
        <PageStack width="column">
          <PageHeader title={words('title')} />
          <KeptRequest />
        </PageStack>
      </div>
    )
  const { step, name, slug } = data
  return (
    <div className="mx-auto w-full max-w-column">
      <PageStack width="column">
        <PageHeader
          back={{ href: hubPaths.professional(slug), label: name }}
          title={words('heading', { name })}
          description={words('lead')}
        />
        {step.name === 'closed' ? (
          <Notice tone="caution">{words(step.hasLeft ? 'closed.left' : 'closed.never')}</Notice>
        ) : null}
        {step.name === 'company' ? <CompanyFirst first={step.companyFirst} to={step.here} /> : null}
        {step.name === 'terms' ? (
          <TermsCard
            terms={step.terms}
            problem={step.problem}
            action={`${pathname}${search}`}
            declineText={words('declineText')}
          />
        ) : null}
        {step.name === 'form' ? <RequestFields {...data} {...step} professional={name} /> : null}
      </PageStack>
    </div>
  )
}
