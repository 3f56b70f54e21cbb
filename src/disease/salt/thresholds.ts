/** The trials' word for regrown hair: at most this much scalp without hair, SALT points. */
export const RESPONSE_SALT = 20;

/** SALT points worse than at the change of dose that the trials call loss of treatment benefit. */
export const LOSS_OF_BENEFIT_POINTS = 20;

/** From this baseline reading on a person is reported as very severe, SALT points (95 to 100). */
export const VERY_SEVERE_SALT = 95;

/** Lowest SALT of the severe stratum, and of everyone the calibrating trials enrolled. */
export const SEVERE_SALT = 50;
