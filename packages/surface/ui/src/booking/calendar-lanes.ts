/** A span of one day, in minutes after midnight. */
export interface Span {
  startMinute: number
  endMinute: number
}

/** Where a span stands among those that overlap it. */
export interface Lane {
  lane: number
  lanes: number
}

/** Puts overlapping spans side by side: each gets the first free lane of its cluster. */
export function calendarLanes<T extends Span>(spans: readonly T[]): (T & Lane)[] {
  const sorted = [...spans].sort((a, b) => a.startMinute - b.startMinute || b.endMinute - a.endMinute)
  const placed: (T & Lane)[] = []
  let cluster: (T & Lane)[] = []
  let clusterEnd = -1
  const closeCluster = () => {
    const lanes = Math.max(1, ...cluster.map((span) => span.lane + 1))
    for (const span of cluster) span.lanes = lanes
    cluster = []
  }
  for (const span of sorted) {
    if (span.startMinute >= clusterEnd) closeCluster()
    const taken = new Set(
      cluster.filter((other) => other.endMinute > span.startMinute).map((other) => other.lane),
    )
    let lane = 0
    while (taken.has(lane)) lane += 1
    const next = { ...span, lane, lanes: 1 }
    cluster.push(next)
    placed.push(next)
    clusterEnd = Math.max(clusterEnd, span.endMinute)
  }
  closeCluster()
  return placed
}
