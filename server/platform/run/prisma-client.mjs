// Plain JavaScript: see bootstrap.mjs.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const generated = 'server/generated'
const made = ['prisma/client.ts', 'pothos.ts']

/** @param {string} root */
const stampFile = (root) => join(root, generated, 'schema-hash')

/** A hash of all that the generated client depends on: the schema and the generators' versions. @param {string} root */
function schemaHash(root) {
  const hash = createHash('sha256')
  const folder = join(root, 'prisma/schema')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.prisma'))
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)))
  for (const name of ['prisma', '@prisma/client', '@pothos/plugin-prisma']) {
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')))
  }
  return hash.digest('hex')
}

/**
 * Says whether the Prisma client in server/generated was made from this schema.
 * @param {string} root the project's folder
 */
export function isGenerated(root) {
  if (!made.every((name) => existsSync(join(root, generated, name)))) return false
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === schemaHash(root)
}

/**
 * Makes the Prisma client and Pothos' types from prisma/schema; needs no network.
 * @param {string} root
 * @param {string} node the Node to run it on
 * @param {AbortSignal} signal
 */
export async function generate(root, node, signal) {
  console.log('Making the Prisma client …')
  const hash = schemaHash(root)
  const program = join(root, 'node_modules/prisma/build/index.js')
  // prisma finds Pothos' generator on the path
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const env = { ...process.env, PATH: path, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
  const child = spawn(node, [program, 'generate'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  signal.addEventListener('abort', () => child.kill('SIGTERM'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`prisma generate failed:\n${output}`)
  writeFileSync(stampFile(root), hash)
}
