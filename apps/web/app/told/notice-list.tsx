import { useFormatter, useWords } from '@kara/language'
import type { NoticePage, Notice as Told } from '@kara/notices/contracts'
import {
  Badge,
  Button,
  ButtonLink,
  EmptyState,
  Notice,
  PageHeader,
  PageStack,
  Pagination,
  TextLink,
} from '@kara/ui'
import { Form, useNavigation } from '@remix-run/react'
import { Bell } from 'lucide-react'
import { homePaths } from '../faces/home/paths.ts'
import { everywherePaths } from '../frame/everywhere-paths.ts'
import { toldMessages } from './told-messages.ts'

export interface NoticeListProps extends NoticePage {
  /** Of the list itself, from a notice on where one is named. */
  path: (before?: string) => string
  /** The last mail to the reader came back. */
  isMailRefused: boolean
  /** Where the reader chooses what reaches them, if they can. */
  choicePath?: string
}

/** What somebody was told, newest first: each leads to what it is about, and is read by that. */
export function NoticeList({ notices, next, isMailRefused, path, choicePath }: NoticeListProps) {
  const words = useWords(toldMessages)
  return (
    <PageStack width="column">
      <PageHeader title={words('title')} description={words('lead')} />
      {isMailRefused ? (
        <Notice
          tone="caution"
          title={words('refused.title')}
          actions={<TextLink href={homePaths.profile()}>{words('refused.look')}</TextLink>}
        >
          {words('refused.text')}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-3 empty:hidden">
        {notices.some(({ isRead }) => !isRead) ? <ReadAll upTo={notices[0]?.id ?? ''} /> : null}
        {choicePath ? <ButtonLink href={choicePath}>{words('choose')}</ButtonLink> : null}
      </div>
      {notices.length === 0 ? (
        <EmptyState icon={Bell} title={words('none')}>
          {words('noneText')}
        </EmptyState>
      ) : (
        <ul
          aria-label={words('title')}
          className="divide-y divide-line rounded-xl border border-line bg-raised"
        >
          {notices.map((notice) => (
            <Row key={notice.id} {...notice} />
          ))}
        </ul>
      )}
      {next ? <Pagination label={words('pages')} next={{ href: path(next), label: words('older') }} /> : null}
    </PageStack>
  )
}

function Row({ id, title, locale, place, toldAt, isRead }: Told) {
  const words = useWords(toldMessages)
  const format = useFormatter()
  return (
    <li className="flex min-w-0 flex-col gap-1 p-4">
      <span className="flex items-start justify-between gap-3">
        <span lang={locale} className={isRead ? 'min-w-0 break-words' : 'min-w-0 break-words font-semibold'}>
          {place ? <TextLink href={everywherePaths.notice(id)}>{title}</TextLink> : title}
        </span>
        {isRead ? null : <Badge tone="accent">{words('unread')}</Badge>}
      </span>
      <time dateTime={toldAt} className="text-ink-quiet text-sm">
        {format.dateTime(toldAt, 'day')}
      </time>
    </li>
  )
}

function ReadAll({ upTo }: { upTo: string }) {
  const words = useWords(toldMessages)
  const isBusy = useNavigation().state === 'submitting'
  return (
    <Form method="post">
      <input type="hidden" name="upTo" value={upTo} />
      <Button type="submit" busy={isBusy} busyLabel={words('readAll')}>
        {words('readAll')}
      </Button>
    </Form>
  )
}
