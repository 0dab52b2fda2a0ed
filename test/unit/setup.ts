import * as fc from 'fast-check'

/**
 * Properties are tried on the same examples each time, so that a failure is about the change at hand. To look for
 * new ones: FAST_CHECK_SEED=random (or a number, to see a failure again).
 */
const wanted = process.env.FAST_CHECK_SEED
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20261121) })
