import { useLoaderData, useParams } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { NoticeList } from '../../../told/notice-list.tsx'
import { toldMessages } from '../../../told/told-messages.ts'
import { controlPaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(toldMessages)

/** What was told to an administrator, of this company. */
export default function NoticesPage() {
  const { companyId = '' } = useParams()
  return (
    <NoticeList
      {...useLoaderData<typeof loader>()}
      path={(before) => controlPaths.notices(companyId, before)}
    />
  )
}
