import { classNames } from '../class-names.ts'

/** A grey shape in place of something that is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden className={classNames('block h-4 animate-breathe rounded-md bg-line', className)} />
  )
}

/** Says to assistive technology that a part of the page is loading, around skeletons of its real layout. */
export function Loading({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div aria-busy="true">
      <span role="status" className="sr-only">
        {label}
      </span>
      {children}
    </div>
  )
}

/** The shape of a `ProfessionalCard`. */
export function ProfessionalCardSkeleton() {
  return (
    <div className="flex flex-col gap-5 rounded-xl border border-line bg-raised p-5">
      <div className="flex gap-4">
        <Skeleton className="aspect-4/5 h-auto w-26 rounded-lg" />
        <div className="flex grow flex-col gap-3 pt-1">
          <Skeleton className="h-5 w-3/5" />
          <Skeleton className="w-2/5" />
          <Skeleton className="w-4/5" />
        </div>
      </div>
      <div className="grid grid-cols-3 gap-2">
        <Skeleton className="h-control rounded-lg" />
        <Skeleton className="h-control rounded-lg" />
        <Skeleton className="h-control rounded-lg" />
      </div>
    </div>
  )
}

/** The shape of a `Table`. */
export function TableSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div className="flex flex-col divide-y divide-line rounded-xl border border-line bg-raised">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move.
        <div key={index} className="flex gap-6 px-4 py-3">
          <Skeleton className="w-1/4" />
          <Skeleton className="w-1/3" />
          <Skeleton className="ml-auto w-16" />
        </div>
      ))}
    </div>
  )
}
