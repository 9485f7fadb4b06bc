import { Notice } from '@kara/ui'

export interface RefusedNoticeProps {
  /** What the action of the page answered; anything without a problem says nothing. */
  refused: object | undefined
  title: string
}

/** Why what was sent is not saved, above the form that still holds it. */
export function RefusedNotice({ refused, title }: RefusedNoticeProps) {
  if (!refused || !('problem' in refused)) return null
  return (
    <Notice tone="critical" title={title} isLive>
      {String(refused.problem)}
    </Notice>
  )
}
