import { Button, Notice } from '@kara/ui'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface ActInBrowserProps {
  label: string
  icon?: LucideIcon
  isBusy: boolean
  busyLabel: string
  /** What stopped it; null: nothing did. */
  trouble: string | null
  onPress: () => void
  /** Above its button: what it does, or how far it is. */
  children?: ReactNode
}

/** Something that the browser itself does and that takes a while: no form, because nothing of it may be sent. */
export function ActInBrowser({
  label,
  icon,
  isBusy,
  busyLabel,
  trouble,
  onPress,
  children,
}: ActInBrowserProps) {
  return (
    <div className="flex flex-col gap-3">
      {children}
      {trouble ? (
        <Notice tone="caution" isLive>
          {trouble}
        </Notice>
      ) : null}
      <div>
        <Button
          type="button"
          variant="primary"
          icon={icon}
          busy={isBusy}
          busyLabel={busyLabel}
          onClick={onPress}
        >
          {label}
        </Button>
      </div>
    </div>
  )
}
