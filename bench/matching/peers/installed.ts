import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const bench = fileURLToPath(new URL('../../', import.meta.url))

/** Installs the peers' packages when they are absent; the product itself needs none of them. */
export function installPeers(): void {
  if (existsSync(`${bench}node_modules/minisearch`)) return
  console.error('Installing what is compared with (npm ci in bench/) …')
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: bench,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) console.error('npm ci failed: peers that are missing are left out.')
}

/** Loads a peer's package; its types are stated by the caller, because the product does not install it. */
export async function loadPeerPackage<T>(name: string): Promise<T> {
  return (await import(name)) as T
}

/** The version of a peer's package, for the report. */
export function versionOf(name: string): string {
  const { packages } = createRequire(import.meta.url)('../../package-lock.json') as {
    packages: Record<string, { version?: string }>
  }
  return packages[`node_modules/${name}`]?.version ?? ''
}
