package org.communique.ui.secretariat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.communique.drafting.text.Participant;
import org.communique.rights.Refused;
import org.junit.jupiter.api.Test;

class ParticipantLinesTest {

    @Test
    void aLineIsANameAndACountryOrANameAlone() {
        assertThat(read("Norland Telecom, Norland\n\n  IOP  \nHarbour, Rail and Post, Estavia;"))
                .containsExactly(
                        new Participant("Norland Telecom", "Norland"),
                        new Participant("IOP", null),
                        new Participant("Harbour, Rail and Post", "Estavia"));
    }

    @Test
    void aLegalFormOrANumberedGroupIsNoCountry() {
        assertThat(read("Aqua Works, Inc.\nChairs of Study Groups 12, 13 and 16\nChairs of Rivers, Banks"))
                .extracting(Participant::country)
                .containsOnlyNulls();
    }

    @Test
    void anUntouchedEntryStaysAsItWas() {
        List<Participant> known = List.of(new Participant("Deep Lake, Atlantis", null), new Participant("A", "B, C"));
        assertThat(ParticipantLines.read(ParticipantLines.of(known), known)).isEqualTo(known);
    }

    @Test
    void emptyStrangeOrEndlessEntriesAreRefused() {
        assertThatThrownBy(() -> read("Nor\u0007land")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("x".repeat(201))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("Norland Telecom\n , ;")).isInstanceOf(Refused.class);
    }

    private static List<Participant> read(String lines) {
        return ParticipantLines.read(lines, List.of());
    }
}
