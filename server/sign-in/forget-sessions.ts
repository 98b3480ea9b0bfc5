import type { Work } from '../platform/unit-of-work.ts'

const A_DAY_MS = 86_400_000

/** Forgets visits and links of the day before, and what was signed in, or was mailed, more than thirty days ago. */
export async function forgetSessions({ tx, now }: Work): Promise<void> {
  const daysAgo = (days: number) => ({ lt: new Date(now.getTime() - days * A_DAY_MS) })
  await tx.session.deleteMany({ where: { personId: null, lastUsedAt: daysAgo(1) } })
  await tx.session.deleteMany({ where: { lastUsedAt: daysAgo(30) } })
  await tx.signInLink.deleteMany({ where: { expiresAt: daysAgo(1) } })
  await tx.signInLimit.deleteMany({ where: { expire: daysAgo(1) } })
  await tx.mail.deleteMany({ where: { writtenAt: daysAgo(30) } })
}
