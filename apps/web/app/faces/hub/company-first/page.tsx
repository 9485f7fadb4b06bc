import { defineMessages, useWords } from '@kara/language'
import { PageHeader, PageStack } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { CompanyFirst } from '../company-first.tsx'
import { en } from '../messages/en.ts'
import { is } from '../messages/is.ts'
import { hubPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages, 'companyFirst.pageTitle')

/** Between what somebody chose at their own place and what comes of it: the sign-in of the company that pays. */
export default function CompanyFirstPage() {
  const { companyFirst, back, purpose } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <PageStack width="column">
      <PageHeader
        title={words(`companyFirst.before.${purpose}.heading`)}
        description={words(`companyFirst.before.${purpose}.kept`)}
      />
      <CompanyFirst first={companyFirst} to={hubPaths.companyFirst(back, purpose)} />
    </PageStack>
  )
}
