export { type LogOptions, openLog, silentLog } from './open-log.ts'
