/** Hidden characters that turn the direction of what follows, so that it reads otherwise than it is stored. */
export const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * What no words may hold: control characters, halves of characters, what turns the direction of writing.
 */
export const UNSTORABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
