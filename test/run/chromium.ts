import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PROGRAMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Where Chromium or Chrome is; the variable CHROMIUM names it where it is not in a usual place. */
export const findChromium = (): string | undefined => process.env.CHROMIUM ?? PROGRAMS.find((path) => existsSync(path))

/** The pages are looked at in a real browser: Debian's is installed where there is none and this user may do that. */
export function installChromium(): void {
  if (findChromium()) return
  if (existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium (apt-get), which the tests of pages need …')
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    for (const step of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
      const [command = '', ...args] = [...asRoot, 'apt-get', ...step]
      spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    }
  }
  if (!findChromium()) console.error(HOW)
}

export const HOW =
  'The tests of pages need Chromium or Chrome. On Debian and Ubuntu: sudo apt-get install chromium. On other systems ' +
  'install Chrome, or set CHROMIUM to the program: CHROMIUM=/path/to/chrome npm test'
