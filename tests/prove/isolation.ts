import {
  installProbing,
  isKilled,
  mutationsOf,
  plantRows,
  probesOf,
  readPolicies,
  readTables,
  runProbes,
  staticProblems,
} from '@kara/testing/isolation'
import type { Proof } from './proof.ts'
import { openOwnDatabase } from './settings.ts'

/**
 * Nobody reaches what is not theirs: every table × role × verb × context, generated from the catalogue;
 * then one policy at a time is broken, and the probes must go red each time.
 */
export const isolation: Proof = {
  name: 'isolation',
  async prove() {
    const db = await openOwnDatabase({ connectionsMax: 2 })
    try {
      const tables = await readTables(db.witness)
      const policies = await readPolicies(db.witness)
      await plantRows(db.witness, tables)
      await installProbing(db.witness)
      const wrong = await staticProblems(db.witness, tables, policies)
      const probes = probesOf(tables)
      const leaks = await db.witness.begin((sql) => runProbes(sql, probes))
      const mutations = mutationsOf(tables, policies)
      const survivors: string[] = []
      for (const mutation of mutations) {
        if (!(await isKilled(db.witness, tables, mutation))) survivors.push(mutation.name)
      }
      const count = (value: number) => value.toLocaleString('en')
      return {
        tried: `${count(probes.length)} probes of ${tables.length} tables, ${count(mutations.length)} mutations of their policies`,
        figure: `${count(leaks.length + wrong.length)} leaks, ${count(mutations.length - survivors.length)} mutations killed`,
        broken: [...wrong, ...leaks, ...survivors.map((name) => `went unnoticed: ${name}`)],
      }
    } finally {
      await db.close()
    }
  },
}
