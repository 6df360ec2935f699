package org.communique.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.people.Voice;
import org.communique.workflow.Way;
import org.communique.workflow.Way.When;
import org.junit.jupiter.api.Test;

/** Where an edition stands, said to those who have a part in it. */
class WhereaboutsTest extends StoryTest {

    private Way way(Actor who) {
        return house.whereabouts().way(Voice.of(who.id()), sitting.edition());
    }

    private void isAt(String stop, String... past) {
        Way way = way(secretariat);
        assertThat(of(way, When.NOW)).containsExactly(stop);
        assertThat(of(way, When.PAST)).containsExactly(past);
        assertThat(way.stops())
                .allSatisfy(one -> assertThat(one.since() != null).isEqualTo(one.when() == When.NOW));
    }

    private static List<String> of(Way way, When when) {
        return way.stops().stream()
                .filter(stop -> stop.when() == when)
                .map(Way.Stop::id)
                .collect(Collectors.toList());
    }

    @Test
    void theWayIsFollowedFromTheDraftToThePublication() {
        secretariat.starts("On rivers");
        isAt("writeDraft");
        secretariat.circulates(sitting.inAWeek());
        isAt("reviewRound", "writeDraft");
        assertThat(of(way(norland), When.NOW)).containsExactly("reviewRound");
        secretariat.closesEarly("Enough");
        secretariat.circulates(sitting.inAWeek());
        isAt("reviewRound", "writeDraft");
        assertThat(way(secretariat).passed()).contains("consolidate");
        secretariat.closesEarly("Enough");
        secretariat.submits();
        isAt("approveText", "writeDraft", "reviewRound", "consolidate");
        director.returns("Not yet");
        isAt("consolidate", "writeDraft", "reviewRound");
        secretariat.submits();
        director.approvesUnderEmbargoFor(Duration.ofDays(1));
        isAt("embargo", "writeDraft", "reviewRound", "consolidate", "approveText");
        engine.knocksAfter(Duration.ofDays(1).plusMinutes(1));
        assertThat(of(way(secretariat), When.PAST)).hasSize(6);
    }
}
