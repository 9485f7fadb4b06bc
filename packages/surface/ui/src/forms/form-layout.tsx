import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'

/** Fields under each other at the house's distance; put it inside the page's `<Form>`. */
export function FormStack({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classNames('flex max-w-column flex-col gap-stack', className)}>{children}</div>
}

/** Two or three short fields side by side where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return (
    <div className="grid items-end gap-stack sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
      {children}
    </div>
  )
}

/** The buttons that end a form: the main one first, on phones as wide as the page. */
export function FormActions({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3 pt-2 sm:flex-row sm:flex-wrap sm:items-center [&>*]:w-full sm:[&>*]:w-auto">
      {children}
    </div>
  )
}
