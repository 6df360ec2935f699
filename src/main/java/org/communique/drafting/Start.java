package org.communique.drafting;

import java.util.List;
import java.util.Locale;
import org.communique.drafting.text.Body;

/** With what a communiqué starts: its meeting, what stands around the text, the first words and the people. */
public record Start(Meeting meeting, Frame frame, Locale language, Body body, List<Member> members) {}
