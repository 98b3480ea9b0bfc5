// Completes package-lock.json for every platform: node server/platform/run/complete-lock.mjs [--check]
// npm leaves an optional package for another platform out of the lock file when the registry it asks does not hold
// that package (mirrors often lack some for macOS or Windows), and `npm ci` then refuses the whole file: "Missing: …
// from lock file". The missing entries follow from what requires them: name, version, system and processor. They
// carry no checksum, which npm adds when it next sees the package. No registry is named in the file (see .npmrc).
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../../../package-lock.json', import.meta.url))
const systems = /(darwin|win32|windows|win|android|linux|freebsd|openbsd|netbsd|openharmony|sunos|aix)/
const processors = /(arm64|x64|ia32|ppc64|s390x|riscv64|loong64|mips64el|arm|wasm32)(?![a-z0-9])/

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, resolved?: string, cpu?: string[], os?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry */

/**
 * The entries that are missing, by their place in the tree.
 * @param {Record<string, Entry>} packages
 */
export function missingEntries(packages) {
  /** @type {Record<string, Entry>} */
  const missing = {}
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = placesOf(path, name)
      if (places.some((place) => packages[place])) continue
      missing[`node_modules/${name}`] = entryFor(name, version, entry.dev === true)
    }
  }
  return missing
}

/** Where npm looks for a package that another one requires: within it, then outwards. @param {string} path @param {string} name */
function placesOf(path, name) {
  const folders = path === '' ? [] : path.split('/node_modules/')
  const inner = folders.map((_, depth) => `${folders.slice(0, depth + 1).join('/node_modules/')}/node_modules/${name}`)
  return [...inner, `node_modules/${name}`]
}

/** @param {string} name @param {string} version @param {boolean} dev @returns {Entry} */
function entryFor(name, version, dev) {
  const system = systems.exec(name)?.[1]
  const processor = processors.exec(name)?.[1]
  return {
    version: version.replace(/^[\^~=]/, ''),
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev: true }),
    ...(name.includes('musl') && { libc: ['musl'] }),
    optional: true,
    ...(system && { os: [system.startsWith('win') ? 'win32' : system] }),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingEntries(lock.packages)
  const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved)
  if (process.argv.includes('--check')) {
    for (const path of Object.keys(missing)) console.error(`package-lock.json lacks ${path}`)
    for (const [path] of named) console.error(`package-lock.json names a registry for ${path}`)
    if (Object.keys(missing).length + named.length) console.error('Repair it: npm run lock')
    process.exitCode = Object.keys(missing).length + named.length ? 1 : 0
  } else {
    for (const [, entry] of named) delete entry.resolved
    const all = Object.entries({ ...lock.packages, ...missing })
    lock.packages = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
    console.log(
      `Added ${Object.keys(missing).length} entries for other platforms; removed ${named.length} registry names.`,
    )
  }
}
