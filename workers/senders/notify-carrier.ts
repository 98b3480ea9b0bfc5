import { NotifyClient } from 'notifications-node-client'
import type { MailCarrier } from './mail-carrier.ts'

const PRODUCTION = 'https://api.notifications.service.gov.uk'

interface Choices {
  readonly apiKey: string
  readonly templateId: string
  readonly url: string | undefined
}

/** Mail through GOV.UK Notify, in one template that shows ((subject)) and ((text)). */
export function notifyCarrier({ apiKey, templateId, url = PRODUCTION }: Choices): MailCarrier {
  const notify = new NotifyClient(url, apiKey)
  const wasTaken = async (reference: string) => {
    const { data } = await notify.getNotifications('email', undefined, reference)
    return data.notifications.length > 0
  }
  return {
    keepsText: false,
    send: async ({ id, to, subject, text }, again) => {
      try {
        if (again && (await wasTaken(id))) return
        await notify.sendEmail(templateId, to, { personalisation: { subject, text }, reference: id })
      } catch (error) {
        throw new Error(reasonOf(error))
      }
    },
    close: () => {},
  }
}

/** Its own words only: the client's error holds the whole request, and so the mail and its link. */
function reasonOf(error: unknown): string {
  const { response, code } = error as { response?: { status: number; data?: unknown }; code?: string }
  if (!response) return `GOV.UK Notify cannot be reached: ${code ?? 'no answer'}`
  const { errors } = (response.data ?? {}) as { errors?: { message?: string }[] }
  return `GOV.UK Notify answered ${response.status}: ${errors?.[0]?.message ?? 'no reason given'}`
}
