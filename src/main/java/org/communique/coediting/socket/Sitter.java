package org.communique.coediting.socket;

import org.communique.coediting.TextId;
import org.communique.people.SignInId;
import org.communique.people.Voice;

/** Who opened a connection, at which text, signed in with which browser. */
record Sitter(TextId text, Voice voice, String name, SignInId signIn) {}
