import type { Project } from './project.ts'

/** One thing that is wrong, where, and what to do about it. */
export interface Problem {
  path: string
  line: number
  wrong: string
  instead: string
}

export interface Check {
  name: string
  /** One sentence: what stays true because this check exists. */
  keeps: string
  run(project: Project, options: CheckOptions): Problem[] | Promise<Problem[]>
}

export interface CheckOptions {
  /** Take what is new as agreed. Only checks that keep a record look at it, and none accepts a change. */
  accept: boolean
}
