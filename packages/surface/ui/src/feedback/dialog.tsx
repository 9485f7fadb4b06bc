import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { IconButton } from '../actions/button.tsx'
import { classNames } from '../class-names.ts'

export interface DialogProps {
  /** The button that opens it. Without script it does what it does by itself, so give it a target. */
  trigger?: ReactElement
  title: ReactNode
  description?: ReactNode
  closeLabel: string
  /** The buttons, main one first. */
  footer?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children?: ReactNode
}

const BACKDROP =
  'fixed inset-0 z-40 bg-[rgb(20_16_12/0.45)] transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0'

function Body({ title, description, closeLabel, footer, children }: DialogProps) {
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <div className="flex flex-col gap-1 pt-1.5">
          <Base.Title className="text-lg">{title}</Base.Title>
          {description ? <Base.Description className="text-ink-quiet">{description}</Base.Description> : null}
        </div>
        <Base.Close render={<IconButton icon={X} label={closeLabel} className="-mt-1 -mr-2" />} />
      </div>
      {children ? <div className="min-h-0 grow overflow-y-auto">{children}</div> : null}
      {footer ? <div className="flex flex-wrap gap-3 pt-1">{footer}</div> : null}
    </>
  )
}

/** A short matter over the page. Prefer a page of its own; never open one from another. */
export function Dialog(props: DialogProps) {
  return (
    <Base.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger ? <Base.Trigger render={props.trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup className="fixed top-1/2 left-1/2 z-50 flex max-h-[85dvh] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 flex-col gap-4 rounded-2xl border border-line bg-raised p-5 text-ink shadow-float transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0 sm:p-6">
          <Body {...props} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** Side matter that keeps the page: from the bottom on phones, from the right elsewhere. */
export function Sheet(props: DialogProps) {
  return (
    <Base.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger ? <Base.Trigger render={props.trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup
          className={classNames(
            'fixed z-50 flex flex-col gap-4 border border-line bg-raised p-5 text-ink shadow-float transition-transform duration-200 ease-out',
            'inset-x-0 bottom-0 max-h-[88dvh] rounded-t-2xl pb-[calc(1.25rem+env(safe-area-inset-bottom))] data-ending-style:translate-y-full data-starting-style:translate-y-full',
            'md:inset-y-0 md:right-0 md:left-auto md:max-h-none md:w-[28rem] md:rounded-none md:data-ending-style:translate-x-full md:data-ending-style:translate-y-0 md:data-starting-style:translate-x-full md:data-starting-style:translate-y-0',
          )}
        >
          <Body {...props} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
