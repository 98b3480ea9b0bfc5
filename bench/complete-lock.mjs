// Completes bench/package-lock.json for every platform and takes the registry's name out: node bench/complete-lock.mjs
// Needed after npm install in bench/, for the reasons given in server/platform/run/complete-lock.mjs.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { missingEntries } from '../server/platform/run/complete-lock.mjs'

const file = fileURLToPath(new URL('package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(file, 'utf8'))
for (const entry of Object.values(lock.packages)) delete entry.resolved
const all = Object.entries({ ...lock.packages, ...missingEntries(lock.packages) })
lock.packages = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
