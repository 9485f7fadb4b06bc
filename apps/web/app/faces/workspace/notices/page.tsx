import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { NoticeList } from '../../../told/notice-list.tsx'
import { toldMessages } from '../../../told/told-messages.ts'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(toldMessages)

/** What was told to a professional. */
export default function NoticesPage() {
  return (
    <NoticeList
      {...useLoaderData<typeof loader>()}
      path={workspacePaths.notices}
      choicePath={workspacePaths.noticeChoice()}
    />
  )
}
