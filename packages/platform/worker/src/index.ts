export { type RelayOptions, runRelay } from './run-relay.ts'
export { runWorker, type WorkerOptions } from './run-worker.ts'
export { type Modules, workerSettings } from './settings.ts'
