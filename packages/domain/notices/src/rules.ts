import type { Notice } from './contracts.ts'
import type { NoticeRow } from './store.ts'

export function toNotice({ id, title, locale, place, toldAt, readAt }: NoticeRow): Notice {
  return { id, title, locale, place, toldAt: toldAt.toString(), isRead: readAt !== null }
}
