import { defineMessages, useWords } from '@kara/language'
import { ButtonLink, TextLink } from '@kara/ui'
import { useLoaderData } from '@remix-run/react'
import { EntryFrame } from '../../../frame/entry-frame.tsx'
import { pageTitle } from '../../../frame/page-title.ts'
import { en } from '../messages/companies/en.ts'
import { is } from '../messages/companies/is.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { loader } from './page.server.ts'

const messages = defineMessages(en, is)
export const meta = pageTitle(messages)

export default function CompaniesPage() {
  const { companies } = useLoaderData<typeof loader>()
  const words = useWords(messages)
  return (
    <EntryFrame
      title={words('title')}
      description={words('description')}
      aside={<TextLink href={controlPaths.newCompany()}>{words('another')}</TextLink>}
    >
      <ul className="flex flex-col gap-3">
        {companies.map(({ id, name }) => (
          <li key={id} className="flex">
            <ButtonLink href={controlPaths.overview(id)} isWide>
              {name}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </EntryFrame>
  )
}
