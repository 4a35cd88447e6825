/** How often a message is handed out before it goes to the dead-letter queue. */
export const maxReceives = 5;
