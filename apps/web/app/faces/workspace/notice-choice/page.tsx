import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../../frame/page-title.ts'
import { choiceMessages } from '../../../told/choice-messages.ts'
import { NoticeChoice } from '../../../told/notice-choice.tsx'
import { workspacePaths } from '../paths.ts'
import type { loader } from './page.server.ts'

export { action, loader } from './page.server.ts'

export const meta = pageTitle(choiceMessages)

/** What a professional can do without. */
export default function NoticeChoicePage() {
  return <NoticeChoice {...useLoaderData<typeof loader>()} backPath={workspacePaths.notices()} />
}
