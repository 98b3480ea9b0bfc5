import { openDatabase } from '../../server/platform/database.ts'
import { makeLog } from '../../server/platform/log.ts'
import { openQueues } from '../../server/platform/queue.ts'
import { sendMail } from '../../workers/senders/send-mail.ts'
import { smtpCarrier } from '../../workers/senders/smtp-carrier.ts'

/** A process that sends mail by SMTP, to be killed while it does. */
const { databaseUrl, redisUrl, prefix, smtpUrl, from } = JSON.parse(process.argv[2] ?? '')

process.on('disconnect', () => process.exit(0)) // the test is gone
const { db } = openDatabase(databaseUrl, 4)
const queues = await openQueues({ databaseUrl, redisUrl, prefix })
// a short lock, so that what the killed process held is taken over within the test's patience
const worker = { lockDuration: 1_000, stalledInterval: 500 }
await sendMail({ queues, db, log: makeLog('sender', 'silent'), carrier: smtpCarrier({ url: smtpUrl, from }), worker })
