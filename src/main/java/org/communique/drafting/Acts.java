package org.communique.drafting;

import java.util.Map;
import org.communique.people.Voice;
import org.communique.record.Act;
import org.communique.record.Deed;
import org.communique.record.Recording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes acts on an edition into the record. */
@Component
public class Acts {

    private final Recording recording;

    Acts(Recording recording) {
        this.recording = recording;
    }

    /** @param voice who acted, null when the process did */
    public void write(@Nullable Voice voice, Deed deed, Edition edition, Map<String, String> facts) {
        recording.write(new Act(
                deed,
                voice == null ? null : voice.person().value(),
                voice == null ? null : voice.onBehalfOfValue(),
                edition.identity().communique().value(),
                edition.id().value(),
                facts));
    }
}
