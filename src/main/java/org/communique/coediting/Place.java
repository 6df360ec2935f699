package org.communique.coediting;

import org.communique.people.Voice;

/** A place at a text: who sits there, in however many windows. */
public record Place(Voice voice, TextId text) {}
