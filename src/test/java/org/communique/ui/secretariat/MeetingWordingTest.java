package org.communique.ui.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeetingWordingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);

    @Test
    void aTitleSaysWhichMeetingOfItsSeriesItIs() {
        assertThat(MeetingWording.title("CTO Meeting", 11)).isEqualTo("11th CTO Meeting");
        assertThat(MeetingWording.title("CTO Meeting", 22)).isEqualTo("22nd CTO Meeting");
        assertThat(MeetingWording.title("CTO Meeting", 113)).isEqualTo("113th CTO Meeting");
        assertThat(MeetingWording.title("CTO Meeting", null)).isEqualTo("CTO Meeting");
    }

    @Test
    void everyNumberFromTheFirstOnHasItsEnding() {
        String said = IntStream.of(1, 2, 3, 4, 11, 12, 13, 21, 101, 111, 1_012)
                .mapToObj(number -> MeetingWording.title("Meeting", number).replace(" Meeting", ""))
                .collect(Collectors.joining(" "));
        assertThat(said).isEqualTo("1st 2nd 3rd 4th 11th 12th 13th 21st 101st 111th 1012th");
        assertThat(MeetingWording.title("Odd meeting", -3)).isEqualTo("Odd meeting");
        assertThat(MeetingWording.title("Odd meeting", 0)).isEqualTo("Odd meeting");
    }

    @Test
    void aMeetingLineSaysDaysAndPlace() {
        assertThat(line(DAY)).isEqualTo("10 September 2026, Norhaven, Norland");
        assertThat(line(DAY.plusDays(3))).isEqualTo("10–13 September 2026, Norhaven, Norland");
        assertThat(line(DAY.plusDays(22))).isEqualTo("10 September – 2 October 2026, Norhaven, Norland");
        assertThat(line(DAY.plusYears(1))).isEqualTo("10 September 2026 – 10 September 2027, Norhaven, Norland");
    }

    @Test
    void aMeetingLineLeavesOutWhatIsNotKnownYet() {
        assertThat(MeetingWording.line(null, null, " ", "Norland")).isEqualTo("Norland");
        assertThat(MeetingWording.line(DAY, DAY.minusDays(1), "", "")).isEqualTo("10 September 2026");
    }

    @Test
    void thePlaceTellsTheZoneWhereItIsPlain() {
        assertThat(PlaceZones.guess("Geneva", "Switzerland")).contains(ZoneId.of("Europe/Zurich"));
        assertThat(PlaceZones.guess("Los Angeles", "United States")).contains(ZoneId.of("America/Los_Angeles"));
        assertThat(PlaceZones.guess("Norhaven", "Norland")).isEmpty();
        assertThat(PlaceZones.guess("", "")).isEmpty();
    }

    private static String line(LocalDate to) {
        return MeetingWording.line(DAY, to, "Norhaven", "Norland");
    }
}
