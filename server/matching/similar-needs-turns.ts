import { Refused } from '../platform/errors.ts'

interface Place {
  /** Whoever is next, and how to send them in or away. */
  next?: { readonly enter: () => void; readonly leave: (why: Error) => void } | undefined
}

/**
 * Gives each person one question at a time. Of the questions that wait behind it only the newest is asked: while someone
 * types, what they had typed before is no longer of interest, and is refused.
 */
export function oneAtATime() {
  const places = new Map<string, Place>()
  return async <T>(personId: string, ask: () => Promise<T>): Promise<T> => {
    const held = places.get(personId)
    const place: Place = held ?? {}
    if (held) await waitBehind(held)
    else places.set(personId, place)
    try {
      return await ask()
    } finally {
      if (place.next) place.next.enter()
      else places.delete(personId)
    }
  }
}

function waitBehind(place: Place): Promise<void> {
  place.next?.leave(new Refused('SUPERSEDED', 'A newer question of yours took the place of this one'))
  return new Promise((resolve, reject) => {
    const enter = () => {
      place.next = undefined
      resolve()
    }
    place.next = { enter, leave: reject }
  })
}
