/** How often a message is tried before it is set aside, saying why. */
export const maxReceives = 5;

/**
 * How often SQS hands a message out before it sets it aside itself, which says nothing of why: only what kills its worker time
 * and again gets there. One whose worker dies at the last try has others left to say it.
 */
export const maxHandOuts = maxReceives + 3;
