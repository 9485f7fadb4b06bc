import { defineMessages, useWords } from '@kara/language'
import { Notice, PageHeader, PageStack } from '@kara/ui'
import { useLoaderData, useParams } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/credit-policy/en.ts'
import { is } from '../messages/credit-policy/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'
import { PolicyForm } from './policy-form.tsx'

export { action, loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function CreditPolicyPage() {
  const { policy, typed, firstOfYear } = useLoaderData<typeof loader>()
  const { companyId = '' } = useParams()
  const words = useWords(messages)
  return (
    <PageStack>
      <PageHeader
        title={words('title')}
        description={words('description')}
        back={{ href: controlPaths.credits(companyId), label: words('back') }}
      />
      {policy ? <Notice title={words('changeTitle')}>{words('changeWhat')}</Notice> : null}
      <PolicyForm policy={policy} typed={typed} firstOfYear={firstOfYear} />
    </PageStack>
  )
}
