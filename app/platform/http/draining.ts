let draining = false

/** From here on this process ends: it answers what it is asked, but wants nothing new. */
export function beginDraining() {
  draining = true
}

export const isDraining = () => draining
