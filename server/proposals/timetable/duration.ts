import type { Nation } from '../../generated/prisma/enums.ts'
import { addMonths } from '../../platform/days.ts'
import { addDays, addWorkingDays, isWorkingDay } from '../../rules/count-days.ts'
import type { PeriodUnit } from '../../rules/periods.ts'

/** A length of time as law and calendars give it. Clear days leave out the day it begins and the day it ends. */
export interface Duration {
  readonly length: number
  readonly unit: PeriodUnit
}

/** The day a duration ends that begins after a day: the day itself is not counted. */
export function endOf(start: Date, { length, unit }: Duration, nations: readonly Nation[]): Date {
  switch (unit) {
    case 'DAYS':
      return addDays(start, length)
    case 'CLEAR_DAYS':
      return addDays(start, length + 1)
    case 'WORKING_DAYS':
      return addWorkingDays(start, length, nations)
    case 'MONTHS':
      return addMonths(start, length)
  }
}

/** The last day after which a duration can begin and still have ended by a day. */
export function latestStartOf(end: Date, { length, unit }: Duration, nations: readonly Nation[]): Date {
  switch (unit) {
    case 'DAYS':
      return addDays(end, -length)
    case 'CLEAR_DAYS':
      return addDays(end, -length - 1)
    case 'WORKING_DAYS':
      return beforeWorkingDays(end, length, nations)
    case 'MONTHS':
      return beforeMonths(end, length)
  }
}

function beforeWorkingDays(end: Date, length: number, nations: readonly Nation[]): Date {
  let day = end
  for (let left = length; left > 0; day = addDays(day, -1)) if (isWorkingDay(day, nations)) left--
  return day
}

/** Months are of unequal length: up to three days of the month before may all lead to one day. */
function beforeMonths(end: Date, months: number): Date {
  let day = addMonths(end, -months)
  while (addMonths(addDays(day, 1), months) <= end) day = addDays(day, 1)
  while (addMonths(day, months) > end) day = addDays(day, -1)
  return day
}
